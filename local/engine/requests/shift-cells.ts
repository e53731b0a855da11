import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, boxOf } from '../box.ts';
import { type Cell, hasData } from '../cell.ts';
import { cellsOf, editBox } from '../edit-box.ts';
import { invalid } from '../errors.ts';
import { type Axis, axisOf, COLUMNS, ROWS } from '../structure/axis.ts';
import { mergesIn } from '../structure/merges.ts';
import { contains } from '../structure/regions.ts';
import { deletion, insertion } from '../structure/shift.ts';
import { shiftRanges } from '../structure/shift-ranges.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

/** Empty cells in the range; what stood there goes down or right, and the grid grows if it must. */
export const insertRange: Handler<'insertRange'> = (workbook, { range, shiftDimension }) => {
  const { box, axis, band, after } = plan(workbook, range, shiftDimension);
  const size = axis === ROWS ? box.bottom - box.top : box.right - box.left;
  const before = cellsOf(after);
  const used = extent(before, axis);
  const room = axis === ROWS ? after.bottom - after.top : after.right - after.left;
  const missing = Math.max(0, used + size - room);
  const { grid } = box.sheet;
  grid.resize(
    grid.rowCount + (axis === ROWS ? missing : 0),
    grid.columnCount + (axis === COLUMNS ? missing : 0),
  );
  const grown = {
    ...after,
    ...(axis === ROWS ? { bottom: grid.rowCount } : { right: grid.columnCount }),
  };
  put(grown, before, axis, size);
  const at = axis === ROWS ? box.top : box.left;
  shiftRanges(workbook, box.sheet, axis, insertion(at, size), band);
};

/** Takes the cells of the range out; what is below or to the right moves up to them. */
export const deleteRange: Handler<'deleteRange'> = (workbook, { range, shiftDimension }) => {
  const { box, axis, band, after } = plan(workbook, range, shiftDimension);
  const [at, size] =
    axis === ROWS ? [box.top, box.bottom - box.top] : [box.left, box.right - box.left];
  put(after, cellsOf(after), axis, -size);
  shiftRanges(workbook, box.sheet, axis, deletion(at, at + size), band);
};

/** The band of cells that move: the range and all after it. A merge may not stick out of it. */
function plan(
  workbook: Workbook,
  range: sheets_v4.Schema$GridRange | null | undefined,
  dimension: string | null | undefined,
) {
  const axis = axisOf(dimension);
  const box = boxOf(workbook, range);
  const { rowCount, columnCount } = box.sheet.grid;
  const after: Box = { ...box, ...(axis === ROWS ? { bottom: rowCount } : { right: columnCount }) };
  if (mergesIn(workbook, after).some((merge) => !contains(after, merge))) {
    throw invalid('You cannot insert or delete cells over part of a merged cell.');
  }
  const band =
    axis === ROWS ? { start: box.left, end: box.right } : { start: box.top, end: box.bottom };
  return { box, axis, band, after };
}

/** How many lines of the band hold data, from its beginning. */
function extent(cells: readonly (readonly Cell[])[], axis: Axis): number {
  if (axis === ROWS) return cells.findLastIndex((row) => row.some(hasData)) + 1;
  return Math.max(0, ...cells.map((row) => row.findLastIndex(hasData) + 1));
}

/** Writes cells back `by` lines further on; where none comes from, the cell is empty. */
function put(box: Box, cells: readonly (readonly Cell[])[], axis: Axis, by: number): void {
  const [down, across] = axis === ROWS ? [by, 0] : [0, by];
  editBox(
    box,
    (_, row, column) => cells[row - box.top - down]?.[column - box.left - across] ?? null,
  );
}
