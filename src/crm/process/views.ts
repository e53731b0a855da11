/** Lists of tasks as people look at them: today, overdue, by person, work ahead. */

import { grouped } from '../book.ts';
import type { Task } from '../records.ts';
import { addDays, daysOf, type LocalDate } from '../time.ts';

export const isOpenTask = (task: Task): boolean => task.status === 'open' || task.status === null;

export const isOverdue = (task: Task, today: LocalDate): boolean =>
  isOpenTask(task) && task.due_on !== null && task.due_on < today;

export const isDueOn = (task: Task, day: LocalDate): boolean =>
  isOpenTask(task) && task.due_on === day;

/** Days an open task is past due; 0 when it is not. */
export const overdueDays = (task: Task, today: LocalDate): number =>
  isOverdue(task, today) ? daysOf(today) - daysOf(task.due_on ?? today) : 0;

/** One person's open tasks in the order to do them. */
export interface MyTasks {
  readonly overdue: readonly Task[];
  readonly today: readonly Task[];
  readonly later: readonly Task[];
  /** Open without a day. */
  readonly someday: readonly Task[];
}

/** The open tasks of a person, of everybody when null; mandatory before others of one day. */
export function tasksOf(tasks: readonly Task[], person: string | null, today: LocalDate): MyTasks {
  const mine = tasks
    .filter((task) => isOpenTask(task) && (person === null || task.responsible === person))
    .sort(inOrder);
  return {
    overdue: mine.filter((task) => isOverdue(task, today)),
    today: mine.filter((task) => isDueOn(task, today)),
    later: mine.filter((task) => task.due_on !== null && task.due_on > today),
    someday: mine.filter((task) => task.due_on === null),
  };
}

function inOrder(a: Task, b: Task): number {
  const [x, y] = [a.due_on ?? '9999', b.due_on ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return Number(b.mandatory ?? false) - Number(a.mandatory ?? false);
}

/** Open tasks and planned hours of one person. */
export interface Load {
  readonly responsible: string;
  readonly overdue: number;
  /** Due from today on within the days asked for. */
  readonly ahead: number;
  /** Planned hours of both. */
  readonly hours: number;
}

/** Work ahead per person for the next `days` days, most hours first. */
export function workload(tasks: readonly Task[], today: LocalDate, days: number): Load[] {
  const end = addDays(today, days);
  const near = tasks.filter(
    (task) => isOpenTask(task) && task.due_on !== null && task.due_on < end,
  );
  return [...grouped(near, ({ responsible }) => responsible)]
    .map(([responsible, mine]) => ({
      responsible,
      overdue: mine.filter((task) => isOverdue(task, today)).length,
      ahead: mine.filter((task) => !isOverdue(task, today)).length,
      hours: mine.reduce((sum, task) => sum + (task.planned_hours ?? 0), 0),
    }))
    .sort((a, b) => b.hours - a.hours || b.ahead + b.overdue - a.ahead - a.overdue);
}

/** How many tasks there are by what `by` gives: by title, step, person. */
export function countTasks(tasks: readonly Task[], by: (task: Task) => string | null) {
  return new Map([...grouped(tasks, by)].map(([key, { length }]) => [key, length]));
}
