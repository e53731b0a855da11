/** Making results the same every time. */

import type { ReportTable } from './reports/report.ts';

/**
 * Nine digits are more than a dashboard shows, and fewer than hang on the order in which parallel
 * threads add up: without it, a run would redraw pages in which nothing has changed.
 */
const DIGITS = 9;

/** The table with its fractions rounded to nine digits; whole numbers, so money, as they are. */
export function settled(table: ReportTable): ReportTable {
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(DIGITS)) : cell,
    ),
  );
  return { ...table, rows };
}
