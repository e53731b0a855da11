/** Sends each digest once a day, as far as the day's quota of mails goes. */

import { type Digest, sizeOf } from '../../crm/digest/digest.ts';
import { dayOf, type LocalDateTime } from '../../crm/time.ts';
import type { Shell } from '../shell.ts';
import { digestMail } from './mail.ts';

const SENT = 'leadsheet.digests';

/** Gives how many were sent. A round that runs again sends what was not sent yet. */
export function sendDigests(shell: Shell, digests: readonly Digest[], now: LocalDateTime): number {
  const { google, memory, say } = shell;
  const today = dayOf(now);
  const sent = sentOn(memory.get(SENT), today);
  const url = google.spreadsheets.getActive().getUrl();
  const due = digests.filter(({ to }) => !sent.includes(to));
  // The most to do first, for when the quota ends in between.
  const ordered = [...due].sort((a, b) => sizeOf(b) - sizeOf(a));
  let done = 0;
  for (const digest of ordered) {
    if (google.mail.getRemainingDailyQuota() < 1) break;
    const { subject, text, html } = digestMail(say, digest, url);
    // Noted first: rather a mail too few than two.
    sent.push(digest.to);
    memory.set(SENT, JSON.stringify({ day: today, to: sent }));
    try {
      const name = say('addon.title');
      google.mail.sendEmail({ to: digest.to, subject, body: text, htmlBody: html, name });
      done++;
    } catch (error) {
      console.warn(`digest: ${(error as Error).message}`);
    }
  }
  if (done < ordered.length) console.warn(`digest: ${done} of ${ordered.length} sent`);
  return done;
}

function sentOn(remembered: string | null, today: string): string[] {
  const { day, to } = JSON.parse(remembered ?? '{}') as { day?: string; to?: string[] };
  return day === today ? (to ?? []) : [];
}
