/** Where Enter and Tab lead: on to the next cell, round a selection, back under the first of a line. */

import type { Axis } from '../book/axis.ts';
import type { Box } from '../book/ranges.ts';
import type { Desk } from './desk.ts';

/** Where Tab set out from, by the cell it has led to. */
let line: { readonly to: string; readonly column: number } | null = null;

/** One step down (Enter), right (Tab) or back. */
export function walk(desk: Desk, rows: number, columns: number): void {
  const view = desk.view.value;
  if (!view) return;
  const { row, column, box, others } = desk.selected.value;
  const single = box.bottom - box.top === 1 && box.right - box.left === 1;
  const merge = view.merges.at(row, column);
  if (!single && !merge) {
    const [toRow, toColumn] = round(box, view.rows, view.columns, row, column, rows, columns);
    desk.select(toRow, toColumn, box, others);
    return;
  }
  const fromRow = merge && rows > 0 ? merge.bottom - 1 : row;
  const fromColumn = merge && columns > 0 ? merge.right - 1 : column;
  const began = line?.to === `${row},${column}` ? line.column : column;
  const toRow = view.rows.step(fromRow, rows);
  const toColumn = rows > 0 ? began : view.columns.step(fromColumn, columns);
  desk.select(toRow, toColumn);
  line = columns > 0 ? { to: `${toRow},${toColumn}`, column: began } : null;
}

/** The next cell within a selection: Enter goes by columns, Tab by rows, both begin again. */
function round(
  box: Box,
  rows: Axis,
  columns: Axis,
  row: number,
  column: number,
  down: number,
  across: number,
): [number, number] {
  const [firstRow, endRow] = [rows.place(box.top), rows.place(box.bottom)];
  const [firstColumn, endColumn] = [columns.place(box.left), columns.place(box.right)];
  const [height, width] = [Math.max(1, endRow - firstRow), Math.max(1, endColumn - firstColumn)];
  const [atRow, atColumn] = [rows.place(row) - firstRow, columns.place(column) - firstColumn];
  const count = height * width;
  const at = down ? atColumn * height + atRow + down : atRow * width + atColumn + across;
  const next = (at + count) % count;
  const [toRow, toColumn] = down
    ? [next % height, Math.floor(next / height)]
    : [Math.floor(next / width), next % width];
  return [rows.seen[firstRow + toRow] ?? row, columns.seen[firstColumn + toColumn] ?? column];
}
