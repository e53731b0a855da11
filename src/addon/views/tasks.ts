/** Tasks of a person, the user's own without args: `{ person? }`, an e-mail or `all`. */

import type { Load, MyTasks } from '../../crm/process/views.ts';

export interface TasksView {
  readonly person: string | null;
  readonly people: readonly { readonly email: string; readonly name: string }[];
  readonly tasks: MyTasks;
  /** Work of the next 7 days. */
  readonly workload: readonly Load[];
  /** Names of customers and titles of deals the tasks are about, by id. */
  readonly names: { readonly [id: string]: string };
}
