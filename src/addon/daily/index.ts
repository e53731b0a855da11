/**
 * The daily round: the digest to each responsible person and tasks into calendars, as settings say;
 * reports to those the tab Reports names.
 */

import { digestsOf } from '../../crm/digest/digest.ts';
import { reportMailsOf } from '../../crm/digest/report-mails.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';
import { keepCalendars } from './calendars.ts';
import { sendDigests } from './send-digests.ts';
import { sendReports } from './send-reports.ts';

const TABLES = ['tasks', 'deals', 'funnels', 'activities', 'team', 'reports'] as const;

export function daily(shell: Shell): void {
  const { book, actor, layout } = look(shell, TABLES);
  const { digest, calendar } = actor.settings;
  if (digest) sendDigests(shell, digestsOf(book, actor.now), actor.now);
  // Before the first night there is no page to lead to.
  const page = layout.dashboards.get('custom');
  if (page) sendReports(shell, reportMailsOf(book.reports), page.sheetId, actor.now);
  if (calendar) keepCalendars(shell, book.tasks, actor.now);
}
