/** The requests that write a tab's part of a change: owned cells that change, and nothing else. */

import type { AnyRecord } from '../crm/records.ts';
import { tableOf } from '../crm/schema.ts';
import { encodeCell } from './cells.ts';
import type { Placed } from './places.ts';
import type { TabPlan, Touched } from './plan-write.ts';
import type { Request } from './procedure.ts';
import { placeOfField, rowData } from './rows.ts';
import type { Words } from './words.ts';

/** Blank rows kept at the end of a grid, so that new rows find their formats waiting. */
const SLACK = 50;
const GROWTH = 500;

/** What a doomed id is replaced with; the count of replacements tells that it stood there. */
const DOOMED = 'leadsheet: row taken out';

/** Requests in the order they must run: updates, deletes bottom up, rows put back, new rows at the end. */
export function writeRequests(plan: TabPlan, words: Words): Request[] {
  return [
    ...plan.updates.flatMap((one) => updateRequests(plan, one, words)),
    ...deleteRequests(plan),
    ...plan.placed.flatMap((one) => putBackRequests(plan, one, words)),
    ...insertRequests(plan, words),
  ];
}

function updateRequests(plan: TabPlan, { row, set }: Touched, words: Words): Request[] {
  return runsOf(plan, set, words).map(({ column, values }) => ({
    updateCells: {
      start: { sheetId: plan.tab.sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values }],
      fields: 'userEnteredValue',
    },
  }));
}

/** The cells of some fields, neighbours together. */
function runsOf({ tab, custom }: TabPlan, set: AnyRecord, words: Words) {
  const { columns } = tableOf(tab.table);
  const cells = Object.entries(set)
    .map(([field, value]) => ({
      column: placeOfField(tab, field, custom),
      cell: encodeCell(columns[field] ?? null, value, words),
    }))
    .sort((a, b) => a.column - b.column);
  const runs: { column: number; values: (typeof cells)[number]['cell'][] }[] = [];
  for (const { column, cell } of cells) {
    const last = runs.at(-1);
    if (last && last.column + last.values.length === column) last.values.push(cell);
    else runs.push({ column, values: [cell] });
  }
  return runs;
}

/**
 * A row is taken out by its place, which may have moved since it was read. So its key is replaced
 * first, at that very cell: the answer counts 1 only where the right row stood.
 */
function deleteRequests({ tab, deletes }: TabPlan): Request[] {
  const { sheetId } = tab;
  const column = tab.columns.get(keyColumnOf(tab.table))!;
  const guards = deletes.map(({ key, row }) => ({
    findReplace: {
      find: key.split('\u001f')[0]!,
      replacement: DOOMED,
      matchCase: true,
      matchEntireCell: true,
      range: {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    },
  }));
  // Google refuses to take out the last row that is not frozen.
  const grow = deletes.length >= tab.rowCount - 1 && deletes.length > 0;
  const growth: Request[] = grow
    ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: 1 } }]
    : [];
  const removals = [...deletes].reverse().map(({ row }) => ({
    deleteDimension: {
      range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    },
  }));
  return [...guards, ...growth, ...removals];
}

function putBackRequests(
  { tab, custom }: TabPlan,
  { row, record }: Placed,
  words: Words,
): Request[] {
  const { sheetId } = tab;
  const range = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
  const start = { sheetId, rowIndex: row, columnIndex: 0 };
  const rows = [rowData(tab, record, custom, words)];
  return [
    // The first row takes the looks of the one below it, not of the header.
    { insertDimension: { range, inheritFromBefore: row > 1 } },
    { updateCells: { start, rows, fields: 'userEnteredValue' } },
  ];
}

/** The first key column, by whose cell a row is checked. */
export function keyColumnOf(table: TabPlan['tab']['table']): string {
  return tableOf(table).key[0]!;
}

function insertRequests({ tab, custom, lastRow, inserts }: TabPlan, words: Words): Request[] {
  if (inserts.length === 0) return [];
  const { sheetId } = tab;
  const rows = inserts.map((record) => rowData(tab, record, custom, words));
  const append = { appendCells: { sheetId, rows, fields: 'userEnteredValue' } };
  return [...growRequests(tab, lastRow, inserts.length), append];
}

/**
 * New rows at the end of the grid with the looks and lists of the first row, before they are
 * needed. Where the table was not read, as many are added as are used up.
 */
function growRequests(tab: TabPlan['tab'], lastRow: number | null, count: number): Request[] {
  const { sheetId, rowCount, columnCount } = tab;
  const enough = lastRow !== null && lastRow + count + SLACK <= rowCount;
  if (enough || rowCount < 2) return [];
  const length = lastRow === null ? count : lastRow + count + GROWTH - rowCount;
  const columns = { startColumnIndex: 0, endColumnIndex: columnCount };
  const source = { sheetId, startRowIndex: 1, endRowIndex: 2, ...columns };
  const destination = {
    sheetId,
    startRowIndex: rowCount,
    endRowIndex: rowCount + length,
    ...columns,
  };
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length } },
    { copyPaste: { source, destination, pasteType: 'PASTE_FORMAT' } },
    { copyPaste: { source, destination, pasteType: 'PASTE_DATA_VALIDATION' } },
  ];
}
