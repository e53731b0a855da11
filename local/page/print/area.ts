/** What of a sheet is printed: from the first to the last cell or chart that shows something. */

import type { Box } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import { type ChartPlace, placesOf } from '../charts/place.ts';

export interface Area extends Box {
  readonly charts: readonly ChartPlace[];
  /** There are more rows than are printed. */
  readonly more: boolean;
}

/** Rows beyond these are left out: nobody reads them on paper. */
export const MOST_ROWS = 2000;

/** Null for a sheet on which nothing stands. */
export function areaOf(view: View): Area | null {
  const { rows, columns } = view;
  const seen = rows.seen.subarray(0, MOST_ROWS);
  let [bottom, left, right] = [0, Number.POSITIVE_INFINITY, 0];
  for (const row of seen) {
    for (let column = 0; column < view.blocks.row(row).length; column++) {
      if (columns.size(column) === 0 || view.text(row, column) === '') continue;
      const merge = view.merges.at(row, column);
      bottom = Math.max(bottom, merge?.bottom ?? row + 1);
      left = Math.min(left, column);
      right = Math.max(right, merge?.right ?? column + 1);
    }
  }
  const charts = placesOf(view);
  for (const chart of charts) {
    bottom = Math.max(bottom, rows.at(chart.top + chart.height) + 1);
    left = Math.min(left, columns.at(chart.left));
    right = Math.max(right, columns.at(chart.left + chart.width - 1) + 1);
  }
  if (bottom === 0) return null;
  const end = Math.min(bottom, (seen.at(-1) ?? 0) + 1);
  return { top: 0, left, bottom: end, right, charts, more: rows.seen.length > MOST_ROWS };
}
