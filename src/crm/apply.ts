/** A ChangeSet applied to records in memory: what the workbook will hold once it is written. */

import type { Books } from './book.ts';
import { type Change, type ChangeSet, keyOf } from './change.ts';
import type { AnyRecord } from './records.ts';
import type { TableKey } from './schema.ts';

/** The book after the change. Tables that the change does not touch are the same arrays. */
export function applied<B extends Books>(book: B, change: Pick<ChangeSet, 'changes'>): B {
  const after: Record<string, readonly AnyRecord[]> = { ...book } as never;
  for (const [table, changes] of byTable(change.changes)) {
    after[table] = appliedTo(table, (book[table] ?? []) as readonly AnyRecord[], changes);
  }
  return after as unknown as B;
}

function byTable(changes: readonly Change[]): Map<TableKey, Change[]> {
  const groups = new Map<TableKey, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.table) ?? [];
    group.push(change);
    groups.set(change.table, group);
  }
  return groups;
}

function appliedTo(
  table: TableKey,
  rows: readonly AnyRecord[],
  changes: readonly Change[],
): AnyRecord[] {
  const added = changes.flatMap((change) => (change.op === 'insert' ? [change.record] : []));
  const gone = new Set<string>();
  const set = new Map<string, AnyRecord>();
  for (const change of changes) {
    if (change.op === 'delete') gone.add(change.key);
    if (change.op === 'update') set.set(change.key, { ...set.get(change.key), ...change.set });
  }
  const kept = rows.flatMap((row) => {
    const key = keyOf(table, row);
    const fields = set.get(key);
    if (gone.has(key)) return [];
    return [fields ? { ...row, ...fields } : row];
  });
  return [...kept, ...added];
}
