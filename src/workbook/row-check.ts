/** Whether the rows that were written are the rows that were meant. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { FieldValue } from '../crm/records.ts';
import { type TableKey, tableOf } from '../crm/schema.ts';
import { printA1 } from './a1.ts';
import { plainValue } from './cells.ts';
import type { TabLayout } from './layout.ts';
import type { TabPlan, Touched } from './plan-write.ts';
import { ask, type BatchAnswer, type Procedure } from './procedure.ts';
import { isSameRow, setsKey } from './row-proof.ts';
import type { Words } from './words.ts';

type Plain = string | number | boolean | null;

/** A row whose key cells did not say what they should; `found` is what they said. */
export interface Moved {
  readonly plan: TabPlan;
  readonly touched: Touched;
  readonly found: readonly Plain[];
}

/** Gives the value of a cell by sheet, row and column; null when it is empty. */
export type Look = (sheetId: number, row: number, column: number) => Plain;

/** What must come back with the batch's answer: the key cells, and how many doomed keys stood. */
export const ANSWER_FIELDS =
  'replies.findReplace.occurrencesChanged,updatedSpreadsheet.sheets(properties.sheetId,' +
  'data(startRow,startColumn,rowData.values.effectiveValue))';

/** Beyond so many separate runs of rows, the whole span is asked for. */
const MOST_RANGES = 100;

/**
 * The ranges of the key cells of every updated row, where they stand after the batch; of rows that
 * the batch itself names, all cells.
 */
export function checkRanges(plans: readonly TabPlan[]): string[] {
  return plans.flatMap((plan) => {
    const { title: tab, table } = plan.tab;
    const rows = (named: boolean) =>
      runsOf(
        plan.updates
          .filter((one) => setsKey(table, one) === named)
          .map((one) => rowAfter(plan, one)),
      );
    const whole = rows(true).map(([startRow, endRow]) => printA1({ tab, startRow, endRow }));
    const keys = rows(false).flatMap(([startRow, endRow]) =>
      keyPlaces(plan.tab).map((startColumn) =>
        printA1({ tab, startRow, endRow, startColumn, endColumn: startColumn + 1 }),
      ),
    );
    return [...whole, ...keys];
  });
}

/** Row of an update once the rows above it have been taken out or put back. */
function rowAfter({ deletes, placed }: TabPlan, { row }: Touched): number {
  const left = row - deletes.filter((gone) => gone.row < row).length;
  return placed.reduce((at, back) => (back.row <= at ? at + 1 : at), left);
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row) last[1] = row + 1;
    else runs.push([row, row + 1]);
  }
  const [first, last] = [runs[0], runs.at(-1)];
  return runs.length > MOST_RANGES ? [[first![0], last![1]]] : runs;
}

export function keyPlaces(tab: TabLayout): number[] {
  return tableOf(tab.table).key.map((column) => tab.columns.get(column)!);
}

/** The key of a row as its cells hold it. */
export function plainKey(table: TableKey, parts: readonly FieldValue[], words: Words): Plain[] {
  const { key, columns } = tableOf(table);
  return key.map((column, at) => plainValue(columns[column]!, parts[at] ?? null, words));
}

/** The updates that did not meet their row. */
export function movedRows(plans: readonly TabPlan[], look: Look, words: Words): Moved[] {
  return plans.flatMap((plan) =>
    plan.updates.flatMap((touched) => {
      const row = rowAfter(plan, touched);
      const found = keyPlaces(plan.tab).map((column) => look(plan.tab.sheetId, row, column));
      const wanted = plainKey(plan.tab.table, touched.after.split('\u001f'), words);
      const named = setsKey(plan.tab.table, touched);
      const cellAt = (column: number) => look(plan.tab.sheetId, row, column);
      const met =
        wanted.every((part, at) => part === found[at]) &&
        (!named || isSameRow(plan.tab, touched, cellAt, words));
      return met ? [] : [{ plan, touched, found }];
    }),
  );
}

/** The key cells in a batch's own answer. */
export function lookInAnswer(answer: BatchAnswer): Look {
  const cells = new Map<string, Plain>();
  for (const sheet of answer.updatedSpreadsheet?.sheets ?? []) {
    const sheetId = sheet.properties?.sheetId ?? 0;
    for (const { startRow, startColumn, rowData } of sheet.data ?? []) {
      for (const [at, row] of (rowData ?? []).entries()) {
        for (const [right, { effectiveValue }] of (row.values ?? []).entries()) {
          const place = `${sheetId} ${(startRow ?? 0) + at} ${(startColumn ?? 0) + right}`;
          cells.set(place, plainOf(effectiveValue));
        }
      }
    }
  }
  return (sheetId, row, column) => cells.get(`${sheetId} ${row} ${column}`) ?? null;
}

function plainOf(value: sheets_v4.Schema$ExtendedValue | undefined): Plain {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
}

/** The cells that are checked read anew, for when the batch's answer was lost. */
export function* lookAgain(plans: readonly TabPlan[]): Procedure<Look> {
  const places = plans
    .filter(({ updates }) => updates.length > 0)
    .flatMap(({ tab, updates }) => {
      const named = updates.some((one) => setsKey(tab.table, one));
      const columns = named ? [...tab.columns.values()] : keyPlaces(tab);
      return columns.map((column) => ({ tab, column }));
    });
  if (places.length === 0) return () => null;
  const ranges = places.map(({ tab, column }) =>
    printA1({ tab: tab.title, startColumn: column, endColumn: column + 1 }),
  );
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const grids = new Map(
    places.map(({ tab, column }, at) => [
      `${tab.sheetId} ${column}`,
      answer.valueRanges?.[at]?.values ?? [],
    ]),
  );
  return (sheetId, row, column) => {
    const cell = grids.get(`${sheetId} ${column}`)?.[row]?.[0] as Plain | undefined;
    return cell === undefined || cell === '' ? null : cell;
  };
}

/** Deletes that did not meet their row, by the counts of the guards before them. */
export function missedDeletes(plans: readonly TabPlan[], answer: BatchAnswer): Touched[] {
  const counts = (answer.replies ?? [])
    .map((reply) => reply.findReplace)
    .filter((reply) => reply !== undefined && reply !== null)
    .map((reply) => reply.occurrencesChanged ?? 0);
  const deletes = plans.flatMap((plan) => plan.deletes);
  return deletes.filter((_, at) => counts[at] !== 1);
}
