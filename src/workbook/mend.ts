/**
 * Putting right what a write met on the wrong rows: between reading and writing a colleague had
 * sorted or taken out rows. Whatever was overwritten gets back what was read, and what was meant
 * is written where its row stands now.
 */

import { type Change, type ChangeSet, difference, keyOf } from '../crm/change.ts';
import type { AnyRecord } from '../crm/records.ts';
import { type TableKey, tableOf } from '../crm/schema.ts';
import { mendNamed } from './mend-named.ts';
import type { TabPlan, Touched } from './plan-write.ts';
import type { Request } from './procedure.ts';
import { type Moved, plainKey } from './row-check.ts';
import { setsKey } from './row-proof.ts';
import { placeOfField } from './rows.ts';
import { placeOfKey, type Reads, type TableRead } from './snapshot.ts';
import type { Words } from './words.ts';

export interface Mend {
  readonly change: ChangeSet;
  /** Cells to be emptied that were written below the last row. */
  readonly clear: readonly Request[];
  /** Keys of rows that are no longer there. */
  readonly gone: readonly string[];
  /** 1-based rows that were overwritten and had not been read. */
  readonly overwritten: readonly number[];
  /** The workbook as it is, in which the change finds its rows. */
  readonly reads: Reads;
}

/** What to write after `plans` met wrong rows, in the workbook as `fresh` shows it. */
export function mend(
  plans: readonly TabPlan[],
  moved: readonly Moved[],
  missed: readonly Touched[],
  old: Reads,
  fresh: Reads,
  change: ChangeSet,
  words: Words,
): Mend {
  const changes: Change[] = [];
  const clear: Request[] = [];
  const gone: string[] = [];
  const overwritten: number[] = [];
  const reads = new Map(fresh.reads);
  for (const plan of plans) {
    const { table } = plan.tab;
    const [before, now] = [old.reads.get(table), fresh.reads.get(table)];
    if (before === undefined || now === undefined) continue;
    const mine = moved.filter((one) => one.plan === plan);
    const named = mine.map(({ touched }) => touched).filter((one) => setsKey(table, one));
    if (named.length > 0) {
      const met = plan.updates.filter((one) => setsKey(table, one) && !named.includes(one));
      const fix = mendNamed(named, met, before, now);
      changes.push(...fix.changes);
      gone.push(...fix.gone);
      overwritten.push(...fix.overwritten);
      reads.set(table, fix.read);
    }
    const here = mine.filter(({ touched }) => !named.includes(touched));
    const wanted = new Map<string, AnyRecord>();
    const byPlainKey = plainIndex(before, words);
    for (const { touched, found } of here) {
      const victim = byPlainKey.get(JSON.stringify(found));
      if (victim !== undefined) {
        const key = keyOf(table, victim);
        wanted.set(key, { ...wanted.get(key), ...pick(victim, Object.keys(touched.set)) });
      } else if (found.every((part) => part === null)) {
        clear.push(...clearRequests(plan, touched, now));
      } else overwritten.push(touched.row + 1);
    }
    for (const { touched } of here) {
      wanted.set(touched.key, { ...wanted.get(touched.key), ...touched.set });
    }
    for (const [key, set] of wanted) {
      const place = placeOfKey(now, key);
      if (place === undefined) gone.push(key.replaceAll('\u001f', ' / '));
      else changes.push(...present(difference(table, now.records[place] as AnyRecord, set)));
    }
    changes.push(...mendDeletes(plan, missed, before, now));
  }
  return { change: { ...change, changes }, clear, gone, overwritten, reads: { reads } };
}

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

const pick = (record: AnyRecord, fields: readonly string[]): AnyRecord =>
  Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));

function plainIndex(read: TableRead, words: Words): Map<string, AnyRecord> {
  const keys = tableOf(read.table).key;
  return new Map(
    (read.records as readonly AnyRecord[]).map((record) => [
      JSON.stringify(
        plainKey(
          read.table,
          keys.map((column) => record[column] ?? null),
          words,
        ),
      ),
      record,
    ]),
  );
}

/** Where a row without a key holds exactly what we wrote, those cells are emptied. */
function clearRequests({ tab, custom }: TabPlan, { set }: Touched, now: TableRead): Request[] {
  const stray = now.setAside.find(({ record }) =>
    Object.entries(record).every(([field, value]) =>
      field in set ? same(value, set[field]) : value === null || value === '',
    ),
  );
  if (stray === undefined) return [];
  return Object.keys(set).map((field) => ({
    updateCells: {
      start: {
        sheetId: tab.sheetId,
        rowIndex: stray.row - 1,
        columnIndex: placeOfField(tab, field, custom),
      },
      rows: [{ values: [{}] }],
      fields: 'userEnteredValue',
    },
  }));
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Rows taken out by mistake come back; those that were meant and still stand are taken out. */
function mendDeletes(
  plan: TabPlan,
  missed: readonly Touched[],
  before: TableRead,
  now: TableRead,
): Change[] {
  const mine = plan.deletes.filter((one) => missed.includes(one));
  if (mine.length === 0) return [];
  const meant = new Set(plan.deletes.map(({ key }) => key));
  const table: TableKey = plan.tab.table;
  const back = (before.records as readonly AnyRecord[]).filter((record) => {
    const key = keyOf(table, record);
    return !meant.has(key) && placeOfKey(now, key) === undefined;
  });
  const again = mine.flatMap(({ key }): Change[] => {
    const place = placeOfKey(now, key);
    if (place === undefined) return [];
    return [{ op: 'delete', table, key, was: now.records[place] as AnyRecord }];
  });
  return [...back.map((record): Change => ({ op: 'insert', table, record })), ...again];
}
