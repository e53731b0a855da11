/** A ChangeSet against what was read: which rows are touched where, and with what. */

import type { ChangeSet, Delete, Insert, Update } from '../crm/change.ts';
import { LeadsheetError } from '../crm/errors.ts';
import type { AnyRecord } from '../crm/records.ts';
import { type TableKey, tableOf } from '../crm/schema.ts';
import { keyAfter } from '../crm/undo.ts';
import { type Layout, type TabLayout, tabOf } from './layout.ts';
import { type Placed, placedIn } from './places.ts';
import { placeOfKey, type Reads, type TableRead } from './snapshot.ts';

/** One row to write into or to take out. */
export interface Touched {
  /** The row's key before the change. */
  readonly key: string;
  /** Its key once the change is written; a renamed stage has another one. */
  readonly after: string;
  /** 0-based row in the grid as it was read. */
  readonly row: number;
  readonly set: AnyRecord;
  /** The row as it was read. */
  readonly record: AnyRecord;
}

/** What is to be done in one tab. */
export interface TabPlan {
  readonly tab: TabLayout;
  readonly custom: TableRead['custom'];
  /** The last 1-based row in use; null when the table was not read. */
  readonly lastRow: number | null;
  /** Rows that come back where they stood, top to bottom. */
  readonly placed: readonly Placed[];
  /** Rows for the end. */
  readonly inserts: readonly AnyRecord[];
  /** By row, top to bottom. */
  readonly updates: readonly Touched[];
  readonly deletes: readonly Touched[];
}

/** The same change set with who and when on every row it writes. */
export function stamped(change: ChangeSet): ChangeSet {
  const { at, by } = change;
  const changes = change.changes.map((one) => {
    if (!('updated_at' in tableOf(one.table).columns)) return one;
    if (one.op === 'insert') {
      const trail = { created_at: at, updated_at: at, updated_by: by };
      return { ...one, record: { ...trail, ...one.record } };
    }
    if (one.op === 'delete' || 'updated_at' in one.set) return one;
    return { ...one, set: { ...one.set, updated_at: at, updated_by: by } };
  });
  return { ...change, changes };
}

/**
 * What a change set means for each tab it touches.
 * @throws LeadsheetError `row_gone` when a row it changes was not among those read.
 */
export function planWrite(layout: Layout, snapshot: Reads, change: ChangeSet): TabPlan[] {
  const tables = [...new Set(change.changes.map(({ table }) => table))];
  return tables.map((table) => planTab(layout, snapshot, change, table));
}

function planTab(
  layout: Layout,
  snapshot: Reads,
  { changes }: ChangeSet,
  table: TableKey,
): TabPlan {
  const tab = tabOf(layout, table);
  const read = snapshot.reads.get(table);
  const inserts: Insert[] = [];
  const updates = new Map<string, Touched>();
  const deletes = new Map<string, Touched>();
  for (const one of changes) {
    if (one.table !== table) continue;
    if (one.op === 'insert') inserts.push(one);
    else if (one.op === 'delete') deletes.set(one.key, touched(tab, read, one, {}));
    else {
      const set = { ...updates.get(one.key)?.set, ...one.set };
      updates.set(one.key, touched(tab, read, one, set));
    }
  }
  for (const key of deletes.keys()) updates.delete(key);
  // Rows that come and rows that go at once would count each other's places.
  const placed = deletes.size > 0 ? [] : placedIn(inserts, read);
  const between = new Set(placed.map(({ record }) => record));
  return {
    tab,
    custom: read?.custom ?? [],
    lastRow: read?.lastRow ?? null,
    placed,
    inserts: inserts.map(({ record }) => record).filter((record) => !between.has(record)),
    updates: byRow(updates),
    deletes: byRow(deletes),
  };
}

const byRow = (rows: Map<string, Touched>) => [...rows.values()].sort((a, b) => a.row - b.row);

function touched(
  tab: TabLayout,
  read: TableRead | undefined,
  one: Update | Delete,
  set: AnyRecord,
): Touched {
  const place = read && placeOfKey(read, one.key);
  if (place === undefined) {
    throw new LeadsheetError('row_gone', {
      tab: tab.title,
      key: one.key.replaceAll('\u001f', ' / '),
    });
  }
  const after = one.op === 'update' ? keyAfter({ ...one, set }) : one.key;
  const record = read!.records[place] as AnyRecord;
  return { key: one.key, after, row: read!.rows[place]! - 1, set, record };
}
