/** Sends each digest once a day, the most to do first, for when the quota ends in between. */

import { type Digest, sizeOf } from '../../crm/digest/digest.ts';
import type { LocalDateTime } from '../../crm/time.ts';
import type { Shell } from '../shell.ts';
import { digestMail } from './mail.ts';
import { sendMails } from './send-mails.ts';

export function sendDigests(shell: Shell, digests: readonly Digest[], now: LocalDateTime): number {
  const url = shell.google.spreadsheets.getActive().getUrl();
  const letters = [...digests]
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .map((digest) => ({ to: digest.to, mail: () => digestMail(shell.say, digest, url) }));
  return sendMails(shell, 'digests', letters, now);
}
