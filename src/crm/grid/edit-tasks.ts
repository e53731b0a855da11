/** Tasks edited in the grid: the moments that go with a status, and what is put back. */

import type { Actor } from '../actor.ts';
import { changeSet, updateOf } from '../draft.ts';
import type { AnyRecord, Task } from '../records.ts';
import { isBlank } from '../validate.ts';
import type { EditOutcome, Remark } from './edit-deals.ts';

/** Puts edited task rows in order, as they read now. Running it twice changes nothing more. */
export function editTasks(rows: readonly Task[], actor: Actor): EditOutcome {
  const refused: Remark[] = [];
  const changes = rows.map((task) => {
    if (isUnexplained(task)) {
      const blanks = { title: task.title };
      refused.push({ key: task.id, field: 'outcome', code: 'edit_cancel_reason', blanks });
      return updateOf('tasks', task, { status: 'open' }, actor);
    }
    return updateOf('tasks', task, momentsOf(task, actor), actor);
  });
  return { change: changeSet('edit_tasks', changes, actor), refused, findings: [] };
}

/** A gate waits for a mandatory task: it is not cancelled without a word. */
const isUnexplained = (task: Task) =>
  task.status === 'cancelled' && task.mandatory === true && isBlank(task.outcome);

function momentsOf(task: Task, actor: Actor): AnyRecord {
  const completed_at = task.status === 'done' ? (task.completed_at ?? actor.now) : null;
  return { status: task.status ?? 'open', completed_at };
}
