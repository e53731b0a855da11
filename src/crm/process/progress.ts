/** How the process is kept: completion, punctuality and time against plan, by any grouping. */

import { grouped } from '../book.ts';
import type { Task } from '../records.ts';
import { dayOf, type LocalDate, secondsOf } from '../time.ts';

export interface Progress {
  readonly key: string;
  /** Tasks due in the period; cancelled ones are left out. */
  readonly due: number;
  readonly done: number;
  /** done ÷ due */
  readonly completion: number | null;
  /** Done by their due day ÷ done or due. */
  readonly onTime: number | null;
  /** Median of actual ÷ planned hours, of done tasks that have both. */
  readonly durationRatio: number | null;
}

/** Progress of the tasks due in `[from, to)`, by person for example. */
export function progressBy(
  tasks: readonly Task[],
  by: (task: Task) => string | null,
  { from, to }: { from: LocalDate; to: LocalDate },
): Progress[] {
  const due = tasks.filter(
    ({ due_on, status }) =>
      due_on !== null && due_on >= from && due_on < to && status !== 'cancelled',
  );
  return [...grouped(due, by)].map(([key, mine]) => progressOf(key, mine));
}

function progressOf(key: string, tasks: readonly Task[]): Progress {
  const done = tasks.filter(({ status }) => status === 'done');
  const share = (part: readonly Task[]) => (tasks.length === 0 ? null : part.length / tasks.length);
  return {
    key,
    due: tasks.length,
    done: done.length,
    completion: share(done),
    onTime: share(done.filter(isOnTime)),
    durationRatio: median(done.map(durationRatio).filter((ratio) => ratio !== null)),
  };
}

/** Done on its due day or before. */
export const isOnTime = ({ completed_at, due_on }: Task): boolean =>
  completed_at !== null && due_on !== null && dayOf(completed_at) <= due_on;

/** Hours from start to completion ÷ planned hours; null unless all three are known. */
export function durationRatio({ started_at, completed_at, planned_hours }: Task): number | null {
  if (started_at === null || completed_at === null || !planned_hours) return null;
  return (secondsOf(completed_at) - secondsOf(started_at)) / 3600 / planned_hours;
}

/** The middle value, the mean of two; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
