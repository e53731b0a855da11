/** Rows and columns: inserted, deleted, moved, hidden, sized. */

import type { Box } from '../book/ranges.ts';
import { mayEdit } from './asked.ts';
import type { Desk } from './desk.ts';
import { change } from './structure.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

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

function span(dimension: Dimension, box: Box): [number, number] {
  return dimension === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right];
}

function dimensionRange(desk: Desk, dimension: Dimension, startIndex: number, endIndex: number) {
  return { sheetId: desk.view.value?.sheetId ?? 0, dimension, startIndex, endIndex };
}
