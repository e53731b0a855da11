/** Sends each mail once a day, as far as the day's quota of mails goes. */

import { hashOf } from '../../crm/hash.ts';
import { dayOf, type LocalDateTime } from '../../crm/time.ts';
import type { Shell } from '../shell.ts';
import type { Mail } from './mail.ts';

export interface Letter {
  readonly to: string;
  readonly mail: () => Mail;
}

/**
 * Gives how many were sent. `kind` names what is remembered of the day: a round that runs again sends
 * what was not sent yet.
 */
export function sendMails(
  { google, memory, say }: Shell,
  kind: string,
  letters: readonly Letter[],
  now: LocalDateTime,
): number {
  const key = `leadsheet.${kind}`;
  const today = dayOf(now);
  const sent = sentOn(memory.get(key), today);
  const due = letters.filter(({ to }) => !sent.includes(shortOf(to)));
  let done = 0;
  for (const { to, mail } of due) {
    if (google.mail.getRemainingDailyQuota() < 1) break;
    const { subject, text, html } = mail();
    // Noted first: rather a mail too few than two.
    sent.push(shortOf(to));
    memory.set(key, JSON.stringify({ day: today, to: sent.join(' ') }));
    try {
      google.mail.sendEmail({ to, subject, body: text, htmlBody: html, name: say('addon.title') });
      done++;
    } catch (error) {
      console.warn(`${kind}: ${(error as Error).message}`);
    }
  }
  if (done < due.length) console.warn(`${kind}: ${done} of ${due.length} sent`);
  return done;
}

function sentOn(remembered: string | null, today: string): string[] {
  const { day, to } = JSON.parse(remembered ?? '{}') as { day?: string; to?: string };
  return day === today && typeof to === 'string' ? to.split(' ') : [];
}

/** An address in six signs: a property holds 9 KB, a day's quota may be 1,500 addresses. */
const shortOf = (address: string): string => hashOf(address).toString(36);
