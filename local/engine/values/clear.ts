import type { Box } from '../box.ts';
import { withValue } from '../cell.ts';

/** Empties the cells of a rectangle; formats, notes and validation stay. */
export function clearValues({ sheet, top, left, bottom, right }: Box): void {
  sheet.grid.edit(top, bottom, (row) => {
    if (row.length <= left) return row;
    return row.map((cell, column) =>
      column >= left && column < right ? withValue(cell, null) : cell,
    );
  });
}
