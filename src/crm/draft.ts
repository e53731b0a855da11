/** Drafting a ChangeSet: rows made and changed, each with its trail of who and when. */

import type { Actor } from './actor.ts';
import { type Change, type ChangeSet, difference } from './change.ts';
import { newId } from './ids.ts';
import type { AnyRecord, RecordOf } from './records.ts';
import { type TableKey, tableOf } from './schema.ts';

/** What an action gives: what to write, the row it is about, and what could be done next. */
export interface Outcome {
  readonly change: ChangeSet;
  /** Key of the row the action was about, a new id for example. */
  readonly key: string;
  readonly offers: readonly Offer[];
}

/** A next step to put before the user, by its name (`offer.NAME` has its words). */
export interface Offer {
  readonly offer: string;
  /** What the form of that step is filled with. */
  readonly fields: AnyRecord;
}

/** A ChangeSet of one action; empty changes (nothing differs) are left out. */
export function changeSet(
  action: string,
  changes: readonly (Change | null)[],
  actor: Actor,
): ChangeSet {
  const real = changes.filter((change) => change !== null);
  return { id: newId('K', actor.random), action, at: actor.now, by: actor.by, changes: real };
}

/** A new record: its id made, every column there, the trail set. */
export function created<K extends TableKey>(
  table: K,
  fields: AnyRecord,
  actor: Actor,
): RecordOf<K> {
  const { prefix, columns } = tableOf(table);
  const record: AnyRecord = {};
  for (const column of Object.keys(columns)) record[column] = null;
  if (prefix !== undefined) record['id'] = newId(prefix, actor.random);
  Object.assign(record, fields);
  if ('created_at' in columns) {
    record['created_at'] = actor.now;
    record['updated_at'] = actor.now;
    record['updated_by'] = actor.by;
  }
  return record as RecordOf<K>;
}

/** The change that adds a record. */
export function insertOf<K extends TableKey>(table: K, record: RecordOf<K>): Change {
  return { op: 'insert', table, record: record as AnyRecord };
}

/** The change that sets some fields of a record, and its trail; null when nothing differs. */
export function updateOf<K extends TableKey>(
  table: K,
  record: RecordOf<K>,
  fields: AnyRecord,
  actor: Actor,
): Change | null {
  const before = record as AnyRecord;
  const update = difference(table, before, fields);
  if (update === null) return null;
  // Also where they stay the same, as in one second: so that undo knows what they were.
  const trail = { updated_at: actor.now, updated_by: actor.by };
  const was = {
    updated_at: before['updated_at'] ?? null,
    updated_by: before['updated_by'] ?? null,
  };
  return { ...update, set: { ...update.set, ...trail }, was: { ...update.was, ...was } };
}

/** The change that takes a record out. */
export function deleteOf<K extends TableKey>(table: K, key: string, record: RecordOf<K>): Change {
  return { op: 'delete', table, key, was: record as AnyRecord };
}
