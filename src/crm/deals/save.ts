/** Adding a deal and changing its fields. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, the } from '../book.ts';
import { changeSet, created, insertOf, type Outcome } from '../draft.ts';
import { entryStage, kindOf, theFunnel, theStage } from '../funnels/funnel.ts';
import { InvalidInput, problem } from '../problem.ts';
import { entryTasks } from '../process/playbook.ts';
import type { AnyRecord, FieldValue } from '../records.ts';
import { checkedNew, checkedPatch } from '../validate.ts';
import { creationEvents } from './ledger.ts';
import { closing, type DealBook, entering, offersAfter, transition } from './transition.ts';

/** Set by moving, winning, losing and reopening, never by hand in a form. */
const MOVED = ['funnel', 'stage'];

/**
 * Adds a deal. Without a funnel it enters the first one, without a stage the first open stage; in
 * a closing stage it is closed at once. Owner and currency default to the actor's.
 */
export function addDeal(
  book: DealBook & Book<'customers'> & Books,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const funnel = theFunnel(book.funnels, textOf(fields['funnel']) || firstFunnel(book));
  const named = textOf(fields['stage']);
  const stage = named === '' ? entryStage(funnel) : theStage(funnel, named);
  const given = { ...fields, funnel: funnel.name, stage: stage.stage };
  const checked = checkedNew('deals', given, book, actor);
  refuseNegative(checked);
  const draft = created('deals', { ...defaults(checked, actor), ...checked }, actor);
  const record = {
    ...draft,
    ...entering(draft, stage, actor),
    ...closing({ ...draft, status: null }, kindOf(stage), actor),
    stage_entered_at: actor.now,
  } as typeof draft;
  const tasks = entryTasks(record, book.playbooks, [], actor);
  const changes = [
    insertOf('deals', record),
    ...creationEvents(record, actor).map((event) => insertOf('deal_history', event)),
    ...tasks.map((task) => insertOf('tasks', task)),
  ];
  return {
    change: changeSet('add_deal', changes, actor),
    key: record.id,
    offers: offersAfter(record),
  };
}

/** Changes fields of a deal; amount, close date and owner go to the ledger. */
export function updateDeal(
  book: DealBook & Books,
  { id, ...fields }: { id: string } & AnyRecord,
  actor: Actor,
): Outcome {
  const deal = the(book, 'deals', id);
  const moved = MOVED.find(
    (field) => fields[field] !== undefined && fields[field] !== (deal as AnyRecord)[field],
  );
  if (moved) throw new InvalidInput([problem(moved, 'field_moved', fields[moved])]);
  const patch = checkedPatch('deals', fields, book, actor);
  refuseNegative(patch);
  const change = changeSet('update_deal', transition(book, deal, patch, actor), actor);
  return { change, key: id, offers: [] };
}

const textOf = (value: FieldValue | undefined) => String(value ?? '').trim();

const firstFunnel = (book: Book<'funnels'>) => book.funnels[0]?.funnel ?? '';

function defaults(checked: AnyRecord, actor: Actor): AnyRecord {
  const priced = (checked['amount'] ?? null) !== null;
  return { owner: actor.by, currency: priced ? actor.settings.base_currency : null };
}

/** @throws InvalidInput when the amount is below zero */
export function refuseNegative(fields: AnyRecord): void {
  const amount = fields['amount'];
  if (typeof amount !== 'number' || amount >= 0) return;
  throw new InvalidInput([problem('amount', 'field_negative', amount / 10_000)]);
}
