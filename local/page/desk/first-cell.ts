/** Where the cursor is when a sheet is opened. */

import type { View } from '../book/view.ts';

/** Narrower columns are margins. */
const MARGIN_PIXELS = 40;

/** The first cell that scrolls; beside a margin, the first one that says something. */
export function firstCell(view: View): [row: number, column: number] {
  const { rows, columns } = view;
  const [row, column] = [rows.seen[rows.frozen] ?? 0, columns.seen[0] ?? 0];
  if (columns.size(column) >= MARGIN_PIXELS) return [row, column];
  const wide = columns.seen.find((one) => columns.size(one) >= MARGIN_PIXELS);
  if (wide === undefined) return [row, column];
  const filled = rows.seen.subarray(rows.frozen).find((one) => view.text(one, wide) !== '');
  return [filled ?? row, wide];
}
