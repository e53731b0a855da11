/**
 * Putting right a write that named rows which had moved: a row typed by hand that was to get its
 * id, a stage that was to be renamed. The key cells now say the same on the wrong row, so rows are
 * known again by all that was not written.
 */

import { difference, keyOf, type Update } from '../crm/change.ts';
import type { AnyRecord } from '../crm/records.ts';
import { tableOf } from '../crm/schema.ts';
import type { Touched } from './plan-write.ts';
import { isSameRecord } from './row-proof.ts';
import type { TableRead } from './snapshot.ts';

export interface MendNamed {
  readonly changes: readonly Update[];
  /** The table as it is, each row that is to be changed under a key of its own. */
  readonly read: TableRead;
  /** Keys of rows that are no longer there. */
  readonly gone: readonly string[];
  /** 1-based rows that were overwritten and had not been read. */
  readonly overwritten: readonly number[];
}

interface Standing {
  readonly row: number;
  readonly record: AnyRecord;
}

/** What to write after `moved` met wrong rows; `met` are those that did not. */
export function mendNamed(
  moved: readonly Touched[],
  met: readonly Touched[],
  before: TableRead,
  now: TableRead,
): MendNamed {
  const { table } = now;
  const right = new Set(met.map(({ after }) => after));
  const standing = rowsOf(now).filter(({ record }) => !right.has(keyOf(table, record)));
  const keys = new Set(standing.map(({ record }) => keyOf(table, record)));
  const wanted = new Map<Standing, AnyRecord>();
  const hits = new Map<Standing, AnyRecord>();
  const overwritten: number[] = [];
  for (const { after, set, record } of moved) {
    const hit = standing.find((one) => keyOf(table, one.record) === after);
    if (hit === undefined) continue;
    hits.set(hit, set);
    const was = victimOf(hit, set, record, before, keys);
    if (was === undefined) overwritten.push(hit.row);
    else wanted.set(hit, pick(was, set));
  }
  const gone: string[] = [];
  const found = new Set<Standing>();
  for (const { key, set, record } of moved) {
    const meant = standing.find(
      (one) => !found.has(one) && isSameRecord(record, one.record, { ...hits.get(one), ...set }),
    );
    if (meant === undefined) {
      gone.push(key.replaceAll('\u001f', ' / '));
      continue;
    }
    found.add(meant);
    wanted.set(meant, { ...wanted.get(meant), ...set });
  }
  return { ...renamed(wanted, now), gone, overwritten };
}

const rowsOf = ({ records, rows, setAside }: TableRead): Standing[] => [
  ...(records as readonly AnyRecord[]).map((record, at) => ({ row: rows[at]!, record })),
  ...setAside,
];

/** The row as it was before `set` was written over it; nothing in a row that had been empty. */
function victimOf(
  { record }: Standing,
  set: AnyRecord,
  meant: AnyRecord,
  before: TableRead,
  keys: ReadonlySet<string>,
): AnyRecord | undefined {
  const like = rowsOf(before)
    .map((one) => one.record)
    .filter((one) => one !== meant && isSameRecord(one, record, set));
  const missing = like.find((one) => !keys.has(keyOf(before.table, one)));
  if (missing !== undefined || like[0] !== undefined) return missing ?? like[0];
  return isSameRecord(record, {}, set) ? {} : undefined;
}

const pick = (record: AnyRecord, like: AnyRecord): AnyRecord =>
  Object.fromEntries(Object.keys(like).map((field) => [field, record[field] ?? null]));

/** The changes, and the table in which each row of theirs has a key that no other has. */
function renamed(wanted: ReadonlyMap<Standing, AnyRecord>, now: TableRead) {
  const { table } = now;
  const changes: Update[] = [];
  const others = rowsOf(now).filter((one) => !wanted.has(one));
  const aside = new Set(now.setAside as readonly Standing[]);
  const rows = others.filter((one) => !aside.has(one));
  for (const [{ row, record }, set] of wanted) {
    const update = difference(table, record, set);
    if (update === null) continue;
    const alias = tableOf(table).key.filter((column) => column in update.set);
    const known = { ...record, ...Object.fromEntries(alias.map((column) => [column, `#${row}`])) };
    changes.push({ ...update, key: keyOf(table, known) });
    rows.push({ row, record: known });
  }
  const read: TableRead = {
    ...now,
    records: rows.map(({ record }) => record) as unknown as TableRead['records'],
    rows: rows.map(({ row }) => row),
    setAside: now.setAside.filter((one) => !wanted.has(one)),
  };
  return { changes, read };
}
