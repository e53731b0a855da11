/** Service cases: opened, answered, waiting, resolved with the customer's satisfaction. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, the } from '../book.ts';
import { changeSet, created, insertOf, type Offer, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, Case } from '../records.ts';
import { secondsOf } from '../time.ts';
import { checkedNew } from '../validate.ts';

/** Hours within which an answer is promised, by priority, where the case does not say. */
const PROMISED = { urgent: 4, high: 8, normal: 24, low: 72 } as const;

/** Opens a case, now and for the actor unless said otherwise. */
export function openCase(
  book: Book<'customers'> & Books,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const defaults = { opened_at: actor.now, owner: actor.by, priority: 'normal' };
  const checked = checkedNew('cases', { ...defaults, ...fields, status: 'open' }, book, actor);
  refuseBadSatisfaction(checked['satisfaction'] as number | null);
  const promised_hours =
    checked['promised_hours'] ?? PROMISED[checked['priority'] as keyof typeof PROMISED];
  const record = created('cases', { ...checked, promised_hours }, actor);
  const about = { customer_id: record.customer_id };
  return {
    change: changeSet('open_case', [insertOf('cases', record)], actor),
    key: record.id,
    offers: [
      { offer: 'answer_case', fields: { id: record.id } },
      { offer: 'add_task', fields: { ...about, title: record.subject } },
    ],
  };
}

/** Answers a case: the first answer is timed, and the ball is with the customer. */
export function answerCase(
  book: Book<'cases'>,
  { id, note = null }: { id: string; note?: string | null },
  actor: Actor,
): Outcome {
  const row = unresolved(book, id);
  const first_response_at = row.first_response_at ?? actor.now;
  const cells = { status: 'waiting', first_response_at, notes: noted(row, note) };
  return changed('answer_case', row, cells, [{ offer: 'resolve_case', fields: { id } }], actor);
}

/** Resolves a case; satisfaction is 1 to 5, or unknown. */
export function resolveCase(
  book: Book<'cases'>,
  input: { id: string; satisfaction?: number | null; note?: string | null },
  actor: Actor,
): Outcome {
  const row = unresolved(book, input.id);
  const satisfaction = input.satisfaction ?? null;
  refuseBadSatisfaction(satisfaction);
  const cells = {
    status: 'resolved',
    first_response_at: row.first_response_at ?? actor.now,
    resolved_at: actor.now,
    satisfaction,
    notes: noted(row, input.note ?? null),
  };
  return changed('resolve_case', row, cells, offersAfter(row, satisfaction), actor);
}

/** Opens a resolved case again; its first answer stays as it was. */
export function reopenCase(book: Book<'cases'>, { id }: { id: string }, actor: Actor): Outcome {
  const row = the(book, 'cases', id);
  if (row.status !== 'resolved') throw new LeadsheetError('case_is_open', { subject: row.subject });
  const cells = { status: 'open', resolved_at: null, satisfaction: null };
  return changed('reopen_case', row, cells, [{ offer: 'answer_case', fields: { id } }], actor);
}

/** Whether a case has no answer, or came to one too late, against what was promised. */
export function isLate(row: Case, now: string): boolean {
  if (row.promised_hours === null) return false;
  const until = row.first_response_at ?? now;
  return secondsOf(until) - secondsOf(row.opened_at) > row.promised_hours * 3600;
}

function unresolved(book: Book<'cases'>, id: string): Case {
  const row = the(book, 'cases', id);
  if (row.status === 'resolved')
    throw new LeadsheetError('case_resolved', { subject: row.subject });
  return row;
}

function changed(
  action: string,
  row: Case,
  cells: AnyRecord,
  offers: readonly Offer[],
  actor: Actor,
): Outcome {
  return {
    change: changeSet(action, [updateOf('cases', row, cells, actor)], actor),
    key: row.id,
    offers,
  };
}

const noted = ({ notes }: Case, note: string | null) =>
  [notes, note?.trim()].filter(Boolean).join('\n') || null;

function refuseBadSatisfaction(value: number | null | undefined): void {
  if (value === null || value === undefined) return;
  if (Number.isInteger(value) && value >= 1 && value <= 5) return;
  throw new InvalidInput([problem('satisfaction', 'satisfaction_range', value)]);
}

/** An unhappy customer is called; a happy one may need more. */
function offersAfter({ customer_id, subject }: Case, satisfaction: number | null): Offer[] {
  if (satisfaction !== null && satisfaction <= 2) {
    return [{ offer: 'add_task', fields: { customer_id, title: subject, mandatory: true } }];
  }
  return [{ offer: 'state_need', fields: { customer_id } }];
}
