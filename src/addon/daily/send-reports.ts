/**
 * Sends the people named in the tab Reports the way to their reports: the names and a link. The figures
 * stay in the workbook, which shows them to those it is shared with and to nobody else.
 */

import type { ReportMail } from '../../crm/digest/report-mails.ts';
import type { LocalDateTime } from '../../crm/time.ts';
import type { Shell } from '../shell.ts';
import { reportsMail } from './mail.ts';
import { sendMails } from './send-mails.ts';

/** `sheetId` is that of the page the night draws them on. */
export function sendReports(
  shell: Shell,
  mails: readonly ReportMail[],
  sheetId: number,
  now: LocalDateTime,
): number {
  const url = `${shell.google.spreadsheets.getActive().getUrl()}#gid=${sheetId}`;
  const letters = mails.map(({ to, reports }) => ({
    to,
    mail: () => reportsMail(shell.say, reports, url),
  }));
  return sendMails(shell, 'reports', letters, now);
}
