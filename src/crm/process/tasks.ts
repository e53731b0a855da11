/** What a person does with a task: add, start, complete, reassign, postpone, cancel. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, the } from '../book.ts';
import { changeSet, created, insertOf, type Offer, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, Task } from '../records.ts';
import { dayOf } from '../time.ts';
import { checkedNew, checkedPatch, isBlank } from '../validate.ts';

type TaskBook = Book<'tasks'> & Books;

/** Adds a task, open and for the actor unless said otherwise; a deal brings its customer along. */
export function addTask(
  book: TaskBook & Book<'customers' | 'deals'>,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const checked = checkedNew('tasks', fields, book, actor);
  refuseBadHours(checked);
  const deal = book.deals.find(({ id }) => id === checked['deal_id']);
  const defaults = { status: 'open', responsible: actor.by, mandatory: false };
  const about = { customer_id: checked['customer_id'] ?? deal?.customer_id ?? null };
  const record = created('tasks', { ...defaults, ...checked, ...about }, actor);
  const change = changeSet('add_task', [insertOf('tasks', record)], actor);
  return { change, key: record.id, offers: [] };
}

/** Notes when work on a task began. @throws LeadsheetError `task_closed` */
export function startTask(book: TaskBook, { id }: { id: string }, actor: Actor): Outcome {
  const task = openTask(book, id);
  return changed('start_task', task, { started_at: task.started_at ?? actor.now }, actor);
}

/** Completes a task with its outcome in words. @throws LeadsheetError `unknown_record`, `task_closed` */
export function completeTask(
  book: TaskBook,
  { id, outcome = null }: { id: string; outcome?: string | null },
  actor: Actor,
): Outcome {
  const task = openTask(book, id);
  const cells = { status: 'done', completed_at: actor.now, outcome: outcome?.trim() || null };
  return { ...changed('complete_task', task, cells, actor), offers: offersAfter(task, outcome) };
}

/** Gives a task to someone else of the team. */
export function reassignTask(
  book: TaskBook,
  { id, responsible }: { id: string; responsible: string },
  actor: Actor,
): Outcome {
  const task = openTask(book, id);
  return changed('reassign_task', task, required('responsible', responsible, book, actor), actor);
}

/** Sets a later day. @throws InvalidInput `postponed_to_past` */
export function postponeTask(
  book: TaskBook,
  { id, due_on }: { id: string; due_on: string },
  actor: Actor,
): Outcome {
  const task = openTask(book, id);
  const patch = required('due_on', due_on, book, actor);
  if (due_on < dayOf(actor.now))
    throw new InvalidInput([problem('due_on', 'postponed_to_past', due_on)]);
  return changed('postpone_task', task, patch, actor);
}

/** Cancels a task; a mandatory one only with the reason, since a gate waits for it. */
export function cancelTask(
  book: TaskBook,
  { id, reason = null }: { id: string; reason?: string | null },
  actor: Actor,
): Outcome {
  const task = openTask(book, id);
  if (task.mandatory && isBlank(reason)) {
    throw new InvalidInput([problem('outcome', 'cancel_reason_required', task.title)]);
  }
  return changed(
    'cancel_task',
    task,
    { status: 'cancelled', outcome: reason?.trim() || null },
    actor,
  );
}

/** Changes the fields of a task, its state apart. */
export function updateTask(
  book: TaskBook,
  { id, ...fields }: { id: string } & AnyRecord,
  actor: Actor,
): Outcome {
  const task = openTask(book, id);
  const patch = checkedPatch('tasks', fields, book, actor);
  refuseBadHours(patch);
  if ('status' in patch && patch['status'] !== task.status) {
    throw new InvalidInput([problem('status', 'field_moved', patch['status'])]);
  }
  return changed('update_task', task, patch, actor);
}

function openTask(book: Book<'tasks'>, id: string): Task {
  const task = the(book, 'tasks', id);
  if (task.status === 'done' || task.status === 'cancelled') {
    throw new LeadsheetError('task_closed', { title: task.title, status: task.status });
  }
  return task;
}

function changed(action: string, task: Task, cells: AnyRecord, actor: Actor): Outcome {
  const change = changeSet(action, [updateOf('tasks', task, cells, actor)], actor);
  return { change, key: task.id, offers: [] };
}

function required(field: string, value: string, book: Books, actor: Actor): AnyRecord {
  if (isBlank(value)) throw new InvalidInput([problem(field, 'field_required')]);
  return checkedPatch('tasks', { [field]: value }, book, actor);
}

function refuseBadHours(fields: AnyRecord): void {
  const hours = fields['planned_hours'];
  if (typeof hours !== 'number' || hours >= 0) return;
  throw new InvalidInput([problem('planned_hours', 'field_negative', hours)]);
}

function offersAfter({ customer_id, deal_id, title }: Task, outcome: string | null): Offer[] {
  const about = { customer_id, deal_id };
  const step: Offer[] =
    deal_id === null ? [] : [{ offer: 'plan_next_step', fields: { id: deal_id } }];
  const log: Offer = { offer: 'log_activity', fields: { ...about, summary: outcome ?? title } };
  return customer_id === null ? step : [...step, log, { offer: 'add_task', fields: about }];
}
