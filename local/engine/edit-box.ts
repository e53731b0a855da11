/** Reading and rewriting the cells of a rectangle. */

import type { Box } from './box.ts';
import type { Cell } from './cell.ts';

/** Rewrites every cell; `make` gets the cell and its place and gives the new one. */
export function editBox(
  { sheet, top, left, bottom, right }: Box,
  make: (cell: Cell, row: number, column: number) => Cell,
): void {
  sheet.grid.edit(top, bottom, (row, index) => {
    const next = row.slice();
    let changed = false;
    for (let column = left; column < right; column++) {
      const before = row[column] ?? null;
      const after = make(before, index, column);
      if (after === before) continue;
      while (next.length < column) next.push(null);
      next[column] = after;
      changed = true;
    }
    return changed ? next : row;
  });
}

/** The cells of a rectangle, row by row, empty ones as null. */
export function cellsOf({ sheet, top, left, bottom, right }: Box): Cell[][] {
  return [...sheet.grid.rows(top, bottom)].map(([, row]) =>
    Array.from({ length: right - left }, (_, at) => row[left + at] ?? null),
  );
}

/** Writes a block of cells at the top left of a rectangle of its size. */
export function putCells(box: Box, cells: readonly (readonly Cell[])[]): void {
  editBox(box, (before, row, column) => {
    const line = cells[row - box.top];
    return line && column - box.left < line.length ? line[column - box.left]! : before;
  });
}
