/** The playbook designer: steps added, changed, removed, a playbook renamed. */

import type { Actor } from '../actor.ts';
import type { Book, Books } from '../book.ts';
import { keyOf } from '../change.ts';
import { normalEmail } from '../customers/email.ts';
import { changeSet, created, deleteOf, insertOf, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { theFunnel, theStage } from '../funnels/funnel.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, Step } from '../records.ts';
import { checkedNew, checkedPatch } from '../validate.ts';

type PlaybookBook = Book<'playbooks' | 'funnels'> & Books;

/** Adds a step. @throws LeadsheetError `step_exists`, `unknown_funnel`, `unknown_stage` */
export function addStep(book: PlaybookBook, fields: AnyRecord, actor: Actor): Outcome {
  const record = created(
    'playbooks',
    { responsible: 'owner', mandatory: false, ...checkedNew('playbooks', fields, book, actor) },
    actor,
  );
  refuseBadStep(record, book);
  const key = keyOf('playbooks', record);
  if (book.playbooks.some((step) => keyOf('playbooks', step) === key)) {
    throw new LeadsheetError('step_exists', { step: record.step, playbook: record.playbook });
  }
  return { change: changeSet('add_step', [insertOf('playbooks', record)], actor), key, offers: [] };
}

/** Changes a step. Tasks made from it before stay as they are. */
export function changeStep(
  book: PlaybookBook,
  { playbook, step, ...fields }: { playbook: string; step: string } & AnyRecord,
  actor: Actor,
): Outcome {
  const row = theStep(book, playbook, step);
  const patch = checkedPatch('playbooks', fields, book, actor);
  refuseBadStep({ ...row, ...patch } as Step, book);
  const change = changeSet('change_step', [updateOf('playbooks', row, patch, actor)], actor);
  return { change, key: keyOf('playbooks', row), offers: [] };
}

/** Removes a step. Its open tasks stay; a mandatory one still holds its gate until done. */
export function removeStep(
  book: Book<'playbooks'>,
  { playbook, step }: { playbook: string; step: string },
  actor: Actor,
): Outcome {
  const row = theStep(book, playbook, step);
  const key = keyOf('playbooks', row);
  const change = changeSet('remove_step', [deleteOf('playbooks', key, row)], actor);
  return { change, key: playbook, offers: [] };
}

/** Renames a playbook; its tasks are re-pointed, so that no step is made twice. */
export function renamePlaybook(
  book: Book<'playbooks' | 'tasks'>,
  { playbook, to }: { playbook: string; to: string },
  actor: Actor,
): Outcome {
  const name = to.trim();
  const taken = name !== playbook && book.playbooks.some((row) => row.playbook === name);
  if (name === '') throw new InvalidInput([problem('playbook', 'field_required')]);
  if (taken) throw new LeadsheetError('playbook_exists', { playbook: name });
  const mine = (row: { playbook: string | null }) => row.playbook === playbook;
  const steps = book.playbooks.filter(mine);
  if (steps.length === 0) throw new LeadsheetError('unknown_playbook', { playbook });
  const changes = [
    ...steps.map((row) => updateOf('playbooks', row, { playbook: name }, actor)),
    ...book.tasks.filter(mine).map((task) => updateOf('tasks', task, { playbook: name }, actor)),
  ];
  return { change: changeSet('rename_playbook', changes, actor), key: name, offers: [] };
}

function theStep(book: Book<'playbooks'>, playbook: string, step: string): Step {
  const found = book.playbooks.find((row) => row.playbook === playbook && row.step === step);
  if (found === undefined) throw new LeadsheetError('unknown_step', { step, playbook });
  return found;
}

/** Its stage must exist, its numbers not be negative, its person be `owner` or an e-mail. */
function refuseBadStep(step: Step, book: PlaybookBook): void {
  if (step.funnel !== null && step.stage !== null) {
    theStage(theFunnel(book.funnels, step.funnel), step.stage);
  }
  for (const field of ['due_in_days', 'planned_hours'] as const) {
    if ((step[field] ?? 0) < 0)
      throw new InvalidInput([problem(field, 'field_negative', step[field])]);
  }
  const { responsible } = step;
  if (responsible === null || responsible === 'owner' || normalEmail(responsible) !== null) return;
  throw new InvalidInput([problem('responsible', 'responsible_unknown', responsible)]);
}
