/** Where the arrow keys, Home and End lead, alone and with the command key. */

import { around, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';

export type Direction = readonly [rows: number, columns: number];

/** Moves the cursor or the end of the selection; with the command key to the edge of the data. */
export function go(
  desk: Desk,
  view: View,
  [rows, columns]: Direction,
  further: boolean,
  far: boolean,
): void {
  const { row, column, box } = desk.selected.value;
  // The corner that moves is the one across from the cursor.
  const endRow = further ? (box.top < row ? box.top : box.bottom - 1) : row;
  const endColumn = further ? (box.left < column ? box.left : box.right - 1) : column;
  const merge = view.merges.at(endRow, endColumn);
  const fromRow = merge && rows > 0 ? merge.bottom - 1 : endRow;
  const fromColumn = merge && columns > 0 ? merge.right - 1 : endColumn;
  const [toRow, toColumn] = far
    ? // The edge is looked for along the cursor's own line.
      edge(view, rows ? endRow : row, columns ? endColumn : column, rows, columns)
    : [view.rows.step(fromRow, rows), view.columns.step(fromColumn, columns)];
  if (further) {
    const end = far ? cellBox(rows ? toRow : endRow, columns ? toColumn : endColumn) : null;
    desk.select(row, column, around(cellBox(row, column), end ?? cellBox(toRow, toColumn)));
  } else desk.select(toRow, toColumn);
}

/** To a cell, taking along all between where the cursor was. */
export function land(desk: Desk, row: number, column: number, further: boolean): void {
  if (further) desk.extend(row, column);
  else desk.select(row, column);
}

/** The first cell that scrolls. */
export const firstCell = (view: View): [number, number] => [
  view.rows.seen[view.rows.frozen] ?? 0,
  view.columns.seen[view.columns.frozen] ?? 0,
];

/** Where the last filled row and column meet. */
export function lastCell(view: View): [number, number] {
  let [lastRow, lastColumn] = [0, 0];
  for (const row of view.rows.seen) {
    const column = lastFilled(view, row);
    if (column === 0 && view.text(row, 0) === '') continue;
    [lastRow, lastColumn] = [row, Math.max(lastColumn, column)];
  }
  return [lastRow, lastColumn];
}

/** The last column of a row that shows anything; the first where none does. */
export function lastFilled(view: View, row: number): number {
  const cells = view.blocks.row(row);
  for (let column = cells.length - 1; column > 0; column--) {
    if (view.text(row, column) !== '' && view.columns.size(column) > 0) return column;
  }
  return 0;
}

/** The last filled cell of this stretch, or the first of the next one. */
function edge(
  view: View,
  row: number,
  column: number,
  rows: number,
  columns: number,
): [number, number] {
  let [atRow, atColumn] = [row, column];
  const filled = (r: number, c: number) => view.text(r, c) !== '';
  const next = (): [number, number] => [
    view.rows.step(atRow, rows),
    view.columns.step(atColumn, columns),
  ];
  const stays = ([r, c]: [number, number]) => r === atRow && c === atColumn;
  const along = filled(atRow, atColumn) && filled(...next());
  for (;;) {
    const to = next();
    if (stays(to) || (along && !filled(...to))) return [atRow, atColumn];
    [atRow, atColumn] = to;
    if (!along && filled(...to)) return to;
  }
}
