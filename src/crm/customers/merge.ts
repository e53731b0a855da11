/**
 * Merging two customers into one: a choice per field, every reference re-pointed, and what would
 * be lost kept in a note. Its undo is exact, since the change holds every old value.
 */

import type { Actor } from '../actor.ts';
import { type Book, type Books, the } from '../book.ts';
import { sameValue } from '../change.ts';
import { changeSet, created, deleteOf, insertOf, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import type { AnyRecord, Customer, FieldValue } from '../records.ts';
import { referrers } from '../references.ts';
import { tableOf } from '../schema.ts';
import { isBlank } from '../validate.ts';

export type Side = 'keep' | 'drop';

/** One line of the side-by-side form. */
export interface MergeField {
  readonly field: string;
  readonly keep: FieldValue;
  readonly drop: FieldValue;
  /** What is taken unless the user chooses: the kept one's value, or the only one there is. */
  readonly suggested: Side;
}

export interface MergeInput {
  readonly keep: string;
  readonly drop: string;
  readonly choices?: { readonly [field: string]: Side };
  /** A column's name in the words of the user, for the note. */
  readonly label?: (field: string) => string;
}

/** Joined, never chosen between. */
const JOINED = new Set(['tags', 'notes']);

/** The fields in which two customers differ; the user's own columns too. */
export function mergeFields(keep: Customer, drop: Customer): MergeField[] {
  return fieldsOf(keep, drop)
    .filter((field) => !JOINED.has(field))
    .map((field) => ({ field, keep: cellOf(keep, field), drop: cellOf(drop, field) }))
    .filter(({ keep: a, drop: b }) => !sameValue(a, b))
    .map((line) => ({ ...line, suggested: isBlank(line.keep) ? 'drop' : 'keep' }));
}

/** Merges `drop` into `keep`. @throws LeadsheetError `unknown_record`, `merge_same` */
export function mergeCustomers(
  book: Book<'customers'> & Books,
  input: MergeInput,
  actor: Actor,
): Outcome {
  if (input.keep === input.drop) throw new LeadsheetError('merge_same', { id: input.keep });
  const keep = the(book, 'customers', input.keep);
  const drop = the(book, 'customers', input.drop);
  const fields = mergeFields(keep, drop);
  const taken = Object.fromEntries(fields.map((line) => [line.field, takenFrom(line, input)]));
  const lost = fields.filter((line) => !isBlank(leftFrom(line, input)));
  const change = changeSet(
    'merge_customers',
    [
      updateOf('customers', keep, { ...taken, ...joined(keep, drop) }, actor),
      ...repointed(book, input, actor),
      insertOf('activities', noteOf(keep, drop, lost, input, actor)),
      deleteOf('customers', drop.id, drop),
    ],
    actor,
  );
  return { change, key: keep.id, offers: [] };
}

const choiceOf = (line: MergeField, { choices }: MergeInput) =>
  choices?.[line.field] ?? line.suggested;
const takenFrom = (line: MergeField, input: MergeInput) => line[choiceOf(line, input)];
const leftFrom = (line: MergeField, input: MergeInput) =>
  choiceOf(line, input) === 'keep' ? line.drop : line.keep;

function fieldsOf(keep: Customer, drop: Customer): string[] {
  const columns = Object.entries(tableOf('customers').columns);
  const typed = columns.filter(([, column]) => !column.owned).map(([key]) => key);
  const own = Object.keys({ ...keep, ...drop }).filter((key) => key.startsWith('~'));
  return [...typed, ...own];
}

const cellOf = (record: Customer, field: string) => (record as AnyRecord)[field] ?? null;

/** What both keep: tags and notes together, and the day the first of them was seen. */
function joined(keep: Customer, drop: Customer): AnyRecord {
  const tags = [...new Set([...(keep.tags ?? []), ...(drop.tags ?? [])])];
  const notes = [...new Set([keep.notes, drop.notes])].filter((words) => !isBlank(words));
  const [seen = null] = [keep.created_at, drop.created_at].filter((at) => at !== null).sort();
  return {
    tags: tags.length > 0 ? tags : null,
    notes: notes.length > 0 ? notes.join('\n') : null,
    created_at: seen,
  };
}

function repointed(book: Books, { keep, drop }: MergeInput, actor: Actor) {
  return referrers(book, 'customers', drop).map(({ table, column, row }) =>
    updateOf(table, row as never, { [column]: keep }, actor),
  );
}

function noteOf(
  keep: Customer,
  drop: Customer,
  lost: readonly MergeField[],
  input: MergeInput,
  actor: Actor,
) {
  const label = input.label ?? ((field) => field);
  const lines = lost.map((line) => `${label(line.field)}: ${leftFrom(line, input)}`);
  const summary = [`${drop.name} (${drop.id}) → ${keep.name} (${keep.id})`, ...lines].join('\n');
  const fields = { customer_id: keep.id, kind: 'note', at: actor.now, by: actor.by, summary };
  return created('activities', fields, actor);
}
