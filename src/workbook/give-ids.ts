/** Rows typed or pasted by hand: those without an id of their own get one. */

import { type Change, keyOf } from '../crm/change.ts';
import { newId, type Random } from '../crm/ids.ts';
import type { AnyRecord } from '../crm/records.ts';
import { type TableKey, tableOf } from '../crm/schema.ts';
import type { LocalDateTime } from '../crm/time.ts';
import type { SetAside, Snapshot, TableRead } from './snapshot.ts';

export interface Given {
  /** The snapshot as if the rows had always had their ids. */
  readonly snapshot: Snapshot;
  readonly changes: readonly Change[];
}

/**
 * Gives ids to rows of a table, 1-based in the sheet. A row that repeats the id of another is a
 * copy and gets its own. What still lacks a required cell is left until it is whole; a row known
 * by other columns only gets its `created_at`.
 */
export function giveIds(
  snapshot: Snapshot,
  table: TableKey,
  rows: ReadonlySet<number>,
  { now, random }: { now: LocalDateTime; random: Random },
): Given {
  const read = snapshot.reads.get(table);
  if (read === undefined) return { snapshot, changes: [] };
  const { prefix } = tableOf(table);
  const born = bornToday(read, rows, now);
  if (prefix === undefined) return { snapshot, changes: born };
  const nameless = read.setAside.filter((one) => rows.has(one.row) && isWhole(table, one));
  if (nameless.length === 0) return { snapshot, changes: born };
  const named = nameless.map(({ row, record }) => {
    const set = {
      id: newId(prefix, random),
      ...('created_at' in record ? { created_at: now } : {}),
    };
    return { row, record: { ...record, ...set }, set, was: pick(record, set) };
  });
  const after: TableRead = {
    ...read,
    records: [...read.records, ...named.map(({ record }) => record)] as TableRead['records'],
    rows: [...read.rows, ...named.map(({ row }) => row)],
    setAside: read.setAside.filter((one) => !nameless.includes(one)),
  };
  const changes = named.map(({ record, set, was }) => {
    return { op: 'update', table, key: keyOf(table, record), set, was } as const;
  });
  return {
    snapshot: {
      ...snapshot,
      book: { ...snapshot.book, [table]: after.records },
      reads: new Map([...snapshot.reads, [table, after]]),
    },
    changes: [...born, ...changes],
  };
}

const pick = (record: AnyRecord, keys: AnyRecord): AnyRecord =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, record[key] ?? null]));

/** Rows that have their key but no day of birth. */
function bornToday(read: TableRead, rows: ReadonlySet<number>, now: LocalDateTime): Change[] {
  const { table } = read;
  if (!('created_at' in tableOf(table).columns)) return [];
  return (read.records as readonly AnyRecord[]).flatMap((record, at) => {
    if (!rows.has(read.rows[at]!) || record['created_at'] !== null) return [];
    const key = keyOf(table, record);
    return [{ op: 'update', table, key, set: { created_at: now }, was: { created_at: null } }];
  });
}

/** Whether a row that was set aside lacks nothing but an id of its own. */
function isWhole(table: TableKey, { record }: SetAside): boolean {
  return Object.entries(tableOf(table).columns).every(([key, column]) => {
    const value = record[key] ?? null;
    return key === 'id' || !column.required || (value !== null && value !== '');
  });
}
