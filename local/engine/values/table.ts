/** Where values.append finds the table it adds to. */

import type { Box } from '../box.ts';
import { hasData } from '../cell.ts';
import type { Grid } from '../grid.ts';

/**
 * The last table with data in a range: the one its lowest, then rightmost filled cell is in. A
 * table is a stretch of filled cells that touch, corners too, as a rectangle. Null when the range
 * is empty, even if a table is right beside it.
 */
export function tableIn(range: Box): Box | null {
  const { grid } = range.sheet;
  for (let row = Math.min(range.bottom, grid.dataEnd()) - 1; row >= range.top; row--) {
    const column = grid.row(row).slice(0, range.right).findLastIndex(hasData);
    if (column < range.left) continue;
    return { sheet: range.sheet, ...grown(grid, row, column) };
  }
  return null;
}

/** The rectangle grown from one cell until a ring of empty cells is around it. */
function grown(grid: Grid, row: number, column: number) {
  let [top, left, bottom, right] = [row, column, row + 1, column + 1];
  for (;;) {
    while (top > 0 && filled(grid, top - 1, left - 1, right + 1)) top--;
    while (bottom < grid.rowCount && filled(grid, bottom, left - 1, right + 1)) bottom++;
    const [leftBefore, rightBefore] = [left, right];
    for (const [, cells] of grid.rows(Math.max(0, top - 1), bottom + 1)) {
      while (left > 0 && hasData(cells[left - 1])) left--;
      while (hasData(cells[right])) right++;
    }
    if (left === leftBefore && right === rightBefore) return { top, left, bottom, right };
  }
}

function filled(grid: Grid, row: number, from: number, to: number): boolean {
  return grid.row(row).slice(Math.max(0, from), to).some(hasData);
}
