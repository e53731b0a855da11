/** Tasks of a person, the user's own without args: `{ person? }`, an e-mail or `all`. */

import { type Load, type MyTasks, tasksOf, workload } from '../../crm/process/views.ts';
import type { Task } from '../../crm/records.ts';
import { dayOf } from '../../crm/time.ts';
import { type Args, textArg } from '../args.ts';
import { look } from '../look.ts';
import { type Person, peopleOf } from '../people.ts';
import type { Shell } from '../shell.ts';

export interface TasksView {
  readonly person: string | null;
  readonly people: readonly Person[];
  readonly tasks: MyTasks;
  /** Work of the next 7 days. */
  readonly workload: readonly Load[];
  /** Names of customers and titles of deals the tasks are about, by id. */
  readonly names: { readonly [id: string]: string };
}

const WEEK = 7;

export function tasks(shell: Shell, args: Args): TasksView {
  const { book, actor } = look(shell, ['tasks', 'customers', 'deals', 'team']);
  const asked = textArg(args, 'person') ?? actor.by;
  const person = asked === 'all' ? null : asked;
  const today = dayOf(actor.now);
  const mine = tasksOf(book.tasks, person, today);
  const listed: readonly Task[] = [...mine.overdue, ...mine.today, ...mine.later, ...mine.someday];
  const wanted = new Set(listed.flatMap(({ customer_id, deal_id }) => [customer_id, deal_id]));
  const named = [
    ...book.customers.map(({ id, name }) => [id, name] as const),
    ...book.deals.map(({ id, title }) => [id, title] as const),
  ].filter(([id]) => wanted.has(id));
  return {
    person,
    people: peopleOf(book.team),
    tasks: mine,
    workload: workload(book.tasks, today, WEEK),
    names: Object.fromEntries(named),
  };
}
