/** The daily digest: what each responsible person has due, overdue and rotting. */

import { type Book, grouped } from '../book.ts';
import { stageOfDeal } from '../funnels/funnel.ts';
import { idleDays, isRotting, lastActivities } from '../funnels/rotting.ts';
import { isDueOn, isOverdue } from '../process/views.ts';
import type { Deal, Task } from '../records.ts';
import { dayOf, type LocalDateTime } from '../time.ts';

export interface Digest {
  /** E-mail of the person. */
  readonly to: string;
  readonly name: string;
  readonly due: readonly Task[];
  /** Longest overdue first. */
  readonly overdue: readonly Task[];
  /** Longest idle first. */
  readonly rotting: readonly { readonly deal: Deal; readonly days: number }[];
  /** Open deals whose next step is today. */
  readonly nextSteps: readonly Deal[];
}

export type DigestBook = Book<'tasks' | 'deals' | 'funnels' | 'activities' | 'team'>;

/** A digest for each active member of the team who has something to do; nobody else gets one. */
export function digestsOf(book: DigestBook, now: LocalDateTime): Digest[] {
  const today = dayOf(now);
  const last = lastActivities(book.activities);
  const tasks = grouped(book.tasks, ({ responsible }) => responsible);
  const deals = grouped(
    book.deals.filter(({ status }) => status === 'open'),
    ({ owner }) => owner,
  );
  return book.team
    .filter(({ active }) => active !== false)
    .map(({ email, name }) => {
      const mine = tasks.get(email) ?? [];
      const open = deals.get(email) ?? [];
      return {
        to: email,
        name: name ?? email,
        due: mine.filter((task) => isDueOn(task, today)),
        overdue: mine.filter((task) => isOverdue(task, today)).sort(byDue),
        rotting: open
          .filter((deal) =>
            isRotting(deal, stageOfDeal(book.funnels, deal), last.get(deal.id), now),
          )
          .map((deal) => ({ deal, days: Math.floor(idleDays(deal, last.get(deal.id), now) ?? 0) }))
          .sort((a, b) => b.days - a.days),
        nextSteps: open.filter(({ next_step_on }) => next_step_on === today),
      };
    })
    .filter((digest) => sizeOf(digest) > 0);
}

/** How many things a digest names. */
export const sizeOf = ({ due, overdue, rotting, nextSteps }: Digest): number =>
  due.length + overdue.length + rotting.length + nextSteps.length;

const byDue = (a: Task, b: Task) => ((a.due_on ?? '') < (b.due_on ?? '') ? -1 : 1);
