/** The daily round: the digest to each responsible person, tasks into calendars, as settings say. */

import { digestsOf } from '../../crm/digest/digest.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';
import { keepCalendars } from './calendars.ts';
import { sendDigests } from './send-digests.ts';

const TABLES = ['tasks', 'deals', 'funnels', 'activities', 'team'] as const;

export function daily(shell: Shell): void {
  const { book, actor } = look(shell, TABLES);
  const { digest, calendar } = actor.settings;
  if (digest) sendDigests(shell, digestsOf(book, actor.now), actor.now);
  if (calendar) keepCalendars(shell, book.tasks, actor.now);
}
