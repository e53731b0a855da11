/** Changes of a sheet's build: rows, columns, tabs, sizes, order, formats. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, gridRange } from '../book/ranges.ts';
import { batch, type Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import { mayEdit } from './edit.ts';
import { opposite } from './opposite.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Sends one batch, remembered for undo; false when the workbook refuses. */
export const change = (desk: Desk, requests: readonly Request[]): Promise<boolean> =>
  desk.doing(() => send(desk, requests));

async function send(desk: Desk, requests: readonly Request[]): Promise<boolean> {
  const prepared = opposite(desk, requests);
  const answer = await desk.attempt(() => batch(requests));
  if (!answer) return false;
  const sheetId = desk.view.value?.sheetId ?? null;
  desk.history.push({ kind: 'built', sheetId, forth: requests, back: prepared(answer) });
  return true;
}

export async function insert(desk: Desk, dimension: Dimension, box: Box, after: boolean) {
  const [from, to] = span(dimension, box);
  const startIndex = after ? to : from;
  const range = { ...dimensionRange(desk, dimension, startIndex, startIndex + to - from) };
  await change(desk, [{ insertDimension: { range, inheritFromBefore: after } }]);
}

export async function remove(desk: Desk, dimension: Dimension, box: Box) {
  const view = desk.view.value;
  if (!view) return;
  const whole: Box =
    dimension === 'ROWS'
      ? { ...box, left: 0, right: view.columnCount }
      : { ...box, top: 0, bottom: view.rowCount };
  if (!(await mayEdit(desk, view, whole))) return;
  const range = dimensionRange(desk, dimension, ...span(dimension, box));
  await change(desk, [{ deleteDimension: { range } }]);
}

export async function hide(desk: Desk, dimension: Dimension, box: Box, hidden: boolean) {
  const range = dimensionRange(desk, dimension, ...span(dimension, box));
  const properties = { hiddenByUser: hidden };
  await change(desk, [
    { updateDimensionProperties: { range, properties, fields: 'hiddenByUser' } },
  ]);
}

export async function resize(desk: Desk, dimension: Dimension, index: number, pixels: number) {
  const range = dimensionRange(desk, dimension, index, index + 1);
  const properties = { pixelSize: Math.round(pixels) };
  await change(desk, [{ updateDimensionProperties: { range, properties, fields: 'pixelSize' } }]);
}

export async function setSheet(
  desk: Desk,
  sheetId: number,
  properties: sheets_v4.Schema$SheetProperties,
  fields: string,
) {
  await change(desk, [
    { updateSheetProperties: { properties: { sheetId, ...properties }, fields } },
  ]);
}

interface Range {
  readonly sheetId: number;
  readonly box: Box;
}

/** The requests that give cells the formats and rules of others. */
export function dressRequests(from: Range, to: Range): Request[] {
  const source = gridRange(from.sheetId, from.box);
  const destination = gridRange(to.sheetId, to.box);
  return ['PASTE_FORMAT', 'PASTE_DATA_VALIDATION'].map((pasteType) => ({
    copyPaste: { source, destination, pasteType },
  }));
}

/** Part of the format of all selected cells. */
export async function format(desk: Desk, cell: sheets_v4.Schema$CellFormat, fields: string) {
  const view = desk.view.value;
  if (!view) return;
  const mask = fields
    .split(',')
    .map((field) => `userEnteredFormat.${field}`)
    .join(',');
  await change(
    desk,
    desk.boxes.map((box) => ({
      repeatCell: {
        range: gridRange(view.sheetId, box),
        cell: { userEnteredFormat: cell },
        fields: mask,
      },
    })),
  );
}

/** Sorts all rows below the frozen ones by one column. */
export async function sort(desk: Desk, column: number, sortOrder: 'ASCENDING' | 'DESCENDING') {
  const view = desk.view.value;
  if (!view) return;
  const frozen = view.sheet.properties?.gridProperties?.frozenRowCount ?? 0;
  const box = { top: frozen, left: 0, bottom: view.rowCount, right: view.columnCount };
  const range = gridRange(view.sheetId, box);
  await change(desk, [
    { sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder }] } },
  ]);
}

/** Takes the filter away, or puts one over the sheet with its header in the last frozen row. */
export async function toggleFilter(desk: Desk) {
  const view = desk.view.value;
  if (!view) return;
  const { sheetId, sheet, rowCount, columnCount } = view;
  if (sheet.basicFilter) {
    await change(desk, [{ clearBasicFilter: { sheetId } }]);
    return;
  }
  const header = Math.max(0, (sheet.properties?.gridProperties?.frozenRowCount ?? 0) - 1);
  const box = { top: header, left: 0, bottom: rowCount, right: columnCount };
  await change(desk, [{ setBasicFilter: { filter: { range: gridRange(sheetId, box) } } }]);
}

export async function setNote(desk: Desk, row: number, column: number, note: string) {
  const view = desk.view.value;
  if (!view) return;
  const start = { sheetId: view.sheetId, rowIndex: row, columnIndex: column };
  await change(desk, [{ updateCells: { start, rows: [{ values: [{ note }] }], fields: 'note' } }]);
}

function span(dimension: Dimension, box: Box): [number, number] {
  return dimension === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right];
}

function dimensionRange(desk: Desk, dimension: Dimension, startIndex: number, endIndex: number) {
  return { sheetId: desk.view.value?.sheetId ?? 0, dimension, startIndex, endIndex };
}
