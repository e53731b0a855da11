/**
 * Undo: the inverse of a ChangeSet, exact to the cell.
 *
 * An undo is refused where a later edit overlaps it. The trail columns do not count as an edit:
 * where a later one has set them, they are left as that left them.
 */

import type { Actor } from './actor.ts';
import { type Books, rowsOf } from './book.ts';
import { type Change, type ChangeSet, keyOf, sameValue, type Update } from './change.ts';
import { LeadsheetError } from './errors.ts';
import { newId } from './ids.ts';
import type { AnyRecord, FieldValue } from './records.ts';
import { referencesTo, referrers } from './references.ts';
import { type TableKey, tableOf } from './schema.ts';
import { isBlank } from './validate.ts';

const TRAIL = new Set(['created_at', 'updated_at', 'updated_by']);

/** The change that takes one change back. */
export function inverseOf(change: Change): Change {
  const { table } = change;
  if (change.op === 'insert') {
    return { op: 'delete', table, key: keyOf(table, change.record), was: change.record };
  }
  if (change.op === 'delete') {
    const place = change.place === undefined ? {} : { place: change.place };
    return { op: 'insert', table, record: change.was, ...place };
  }
  return { op: 'update', table, key: keyAfter(change), set: change.was, was: change.set };
}

/** The tables `undo` must see: those it writes, and those that may point at a row it takes out. */
export function tablesToUndo(change: ChangeSet): TableKey[] {
  const tables = new Set(change.changes.map(({ table }) => table));
  for (const { op, table } of change.changes) {
    if (op === 'insert') for (const reference of referencesTo(table)) tables.add(reference.table);
  }
  return [...tables];
}

/**
 * The ChangeSet that takes `change` back, in a workbook as it stands now.
 * @throws LeadsheetError `undo_overlapped` when a cell was changed since, `undo_gone` when a row
 * was taken out, `undo_in_use` when a row it added is pointed at by another.
 */
export function undo(book: Books, change: ChangeSet, actor: Actor): ChangeSet {
  const rows = indexed(book, change);
  const added = new Set(
    change.changes.flatMap((one) => (one.op === 'insert' ? [keyOf(one.table, one.record)] : [])),
  );
  const changes = [...change.changes].reverse().map((one) => {
    if (one.op === 'delete') return inverseOf(one);
    const key = one.op === 'insert' ? keyOf(one.table, one.record) : keyAfter(one);
    const row = rows.get(`${one.table} ${key}`);
    if (row === undefined) throw new LeadsheetError('undo_gone', { table: one.table, id: key });
    const wrote = one.op === 'insert' ? one.record : one.set;
    refuseOverlap(one.table, key, wrote, row);
    if (one.op === 'update') return inverseOf({ ...one, ...stillOurs(one, row) });
    refuseInUse(book, one.table, key, added);
    return inverseOf({ ...one, record: row });
  });
  return {
    id: newId('K', actor.random),
    action: 'undo',
    at: actor.now,
    by: actor.by,
    changes: changes.filter((one) => one.op !== 'update' || Object.keys(one.set).length > 0),
  };
}

function indexed(book: Books, change: ChangeSet): Map<string, AnyRecord> {
  const rows = new Map<string, AnyRecord>();
  for (const table of new Set(change.changes.map((one) => one.table))) {
    for (const row of rowsOf(book, table)) rows.set(`${table} ${keyOf(table, row)}`, row);
  }
  return rows;
}

function refuseOverlap(table: TableKey, key: string, wrote: AnyRecord, row: AnyRecord) {
  for (const [field, value] of Object.entries(wrote)) {
    if (TRAIL.has(field) || holds(row, field, value)) continue;
    throw new LeadsheetError('undo_overlapped', { table, id: key, field });
  }
}

function refuseInUse(book: Books, table: TableKey, key: string, added: ReadonlySet<string>) {
  const other = referrers(book, table, key).find((row) => !added.has(row.key));
  if (other === undefined) return;
  throw new LeadsheetError('undo_in_use', { table: other.table, id: key, other: other.key });
}

/** Whether a cell still holds what was written; an empty text and an empty list read as nothing. */
function holds(row: AnyRecord, field: string, wrote: FieldValue): boolean {
  const cell = (value: FieldValue | undefined) => (isBlank(value) ? null : value!);
  return sameValue(cell(row[field]), cell(wrote));
}

/** An update without the trail cells that someone has written since, or of which nothing is known. */
function stillOurs({ set, was }: Update, row: AnyRecord): Pick<Update, 'set' | 'was'> {
  // A row typed by hand that was given its id with the action keeps it: others may point at it.
  const named = 'id' in set;
  const ours = Object.keys(set).filter(
    (field) =>
      field in was &&
      holds(row, field, set[field]!) &&
      !(named && (field === 'id' || field === 'created_at')),
  );
  const pick = (from: AnyRecord) => Object.fromEntries(ours.map((f) => [f, from[f] ?? null]));
  return { set: pick(set), was: pick(was) };
}

/** The key of the row once the update is written: a renamed stage has another one. */
export function keyAfter({ table, key, set }: Update): string {
  const columns = tableOf(table).key;
  const parts = key.split('\u001f');
  const row = Object.fromEntries(columns.map((column, at) => [column, parts[at] ?? '']));
  return keyOf(table, { ...row, ...set });
}
