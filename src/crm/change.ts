/**
 * A ChangeSet: everything one action wants changed, as data. Rules return it and write nothing;
 * `src/workbook` turns it into one atomic batchUpdate.
 */

import type { AnyRecord, FieldValue } from './records.ts';
import { type TableKey, tableOf } from './schema.ts';
import type { LocalDateTime } from './time.ts';

/** Where a row stood that was taken out. */
export interface Place {
  /** 1-based row in the sheet. */
  readonly row: number;
  /** Key of the record in the row above; null when there was none. */
  readonly above: string | null;
  /** The same of the row below. */
  readonly below: string | null;
}

/** A new row at the end of its table. Columns left out stay empty. */
export interface Insert {
  readonly op: 'insert';
  readonly table: TableKey;
  readonly record: AnyRecord;
  /** Where it stood before: it stands there again if its neighbour does. */
  readonly place?: Place;
}

/** Cells of one row. `was` holds the old value of every key in `set`, for undo and for repair. */
export interface Update {
  readonly op: 'update';
  readonly table: TableKey;
  readonly key: string;
  readonly set: AnyRecord;
  readonly was: AnyRecord;
}

/** A whole row taken out; `was` is all of it, the user's own columns included. */
export interface Delete {
  readonly op: 'delete';
  readonly table: TableKey;
  readonly key: string;
  readonly was: AnyRecord;
  /** Known once it is written. */
  readonly place?: Place;
}

export type Change = Insert | Update | Delete;

export interface ChangeSet {
  /** Known by this id in the workbook's metadata: an id written once is never written twice. */
  readonly id: string;
  /** What was done, a machine name such as `move_deal`; `src/text` has its words. */
  readonly action: string;
  readonly at: LocalDateTime;
  readonly by: string;
  readonly changes: readonly Change[];
}

const JOINT = '\u001f';

/** The key of a record: its id, or its key columns joined. */
export function keyOf(table: TableKey, record: AnyRecord): string {
  return tableOf(table)
    .key.map((column) => String(record[column] ?? ''))
    .join(JOINT);
}

/** An update from the fields that differ between two states of a record; null when none does. */
export function difference(table: TableKey, before: AnyRecord, after: AnyRecord): Update | null {
  const set: AnyRecord = {};
  const was: AnyRecord = {};
  for (const column of Object.keys(after)) {
    const [old, now] = [before[column] ?? null, after[column] ?? null];
    if (sameValue(old, now)) continue;
    set[column] = now;
    was[column] = old;
  }
  const key = keyOf(table, before);
  return Object.keys(set).length === 0 ? null : { op: 'update', table, key, set, was };
}

/** Whether two field values are the same; lists by their words. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.join(JOINT) === b.join(JOINT);
  return a === b;
}
