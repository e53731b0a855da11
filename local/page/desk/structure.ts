/** Changes of a sheet's build: rows, columns, tabs, sizes, order, formats. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { hasData } from '../../engine/cell.ts';
import { type Box, gridRange } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import { mayEdit } from './asked.ts';
import type { Desk } from './desk.ts';
import type { Built } from './history.ts';
import { opposite } from './opposite.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** Sends one batch, remembered for undo; false when the workbook refuses. */
export const change = (desk: Desk, requests: readonly Request[]): Promise<boolean> =>
  desk.doing(() => send(desk, requests));

async function send(desk: Desk, requests: readonly Request[]): Promise<boolean> {
  desk.copied.set(null);
  const sheetId = desk.view.value?.sheetId ?? null;
  const built = await build(desk, sheetId, requests);
  if (built) desk.history.push(built);
  return built !== null;
}

/** The same, left to the caller to remember; null when the workbook refuses. */
export async function build(
  desk: Desk,
  sheetId: number | null,
  forth: readonly Request[],
): Promise<Built | null> {
  const done = await desk.attempt(async () => {
    const prepared = await opposite(desk, forth);
    return prepared(await desk.send(forth));
  });
  return done === undefined ? null : { kind: 'built', sheetId, forth, back: done };
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

/** Takes rows or columns to another place, before the one that stands at `to`. */
export async function move(desk: Desk, dimension: Dimension, box: Box, to: number) {
  const [from, end] = span(dimension, box);
  if (from <= to && to <= end) return;
  const source = dimensionRange(desk, dimension, from, end);
  if (!(await change(desk, [{ moveDimension: { source, destinationIndex: to } }]))) return;
  const by = (to > from ? to - (end - from) : to) - from;
  const { row, column } = desk.selected.value;
  if (dimension === 'ROWS') {
    desk.select(row + by, column, { ...box, top: box.top + by, bottom: box.bottom + by });
  } else desk.select(row, column + by, { ...box, left: box.left + by, right: box.right + by });
}

/** Makes one cell of the selection; asks where more than one of its cells holds something. */
export async function merge(desk: Desk) {
  const view = desk.view.value;
  if (!view) return;
  const { box } = desk.selected.value;
  if (holdsMore(view, box)) {
    const [title, text] = [desk.t('page.merge'), desk.t('page.merge.text')];
    const { button } = await desk.ask({ title, text, buttons: ['OK', 'CANCEL'] });
    if (button !== 'OK') return;
  }
  const range = gridRange(view.sheetId, box);
  await change(desk, [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }]);
}

export async function unmerge(desk: Desk) {
  const view = desk.view.value;
  if (!view) return;
  const range = gridRange(view.sheetId, desk.selected.value.box);
  await change(desk, [{ unmergeCells: { range } }]);
}

function holdsMore(view: View, box: Box): boolean {
  let held = 0;
  for (let row = box.top; row < box.bottom; row++) {
    const cells = view.blocks.row(row).slice(box.left, box.right);
    held += cells.filter((cell) => hasData(cell)).length;
  }
  const first = hasData(view.cell(box.top, box.left)) ? 1 : 0;
  return held > first;
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

function span(dimension: Dimension, box: Box): [number, number] {
  return dimension === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right];
}

function dimensionRange(desk: Desk, dimension: Dimension, startIndex: number, endIndex: number) {
  return { sheetId: desk.view.value?.sheetId ?? 0, dimension, startIndex, endIndex };
}
