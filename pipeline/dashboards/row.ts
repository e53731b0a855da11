/** Rows of finished reports by their column keys, as pages read them. */

import type { ReportCell } from '../reports/report.ts';

/** A row by its column keys. */
export type Row = Readonly<Record<string, ReportCell>>;

/** The sum of a column; 0 without rows. */
export function sumOf(rows: readonly Row[], key: string): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, key) ?? 0), 0);
}

/** A number of a row, or null. */
export function numberAt(row: Row | undefined, key: string): number | null {
  const value = row?.[key];
  return typeof value === 'number' ? value : null;
}

/** A text of a row, or ''. */
export function textAt(row: Row | undefined, key: string): string {
  return String(row?.[key] ?? '');
}
