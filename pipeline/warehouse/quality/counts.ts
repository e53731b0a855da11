/** Faults by rule and column, from the rows of the report `quality/summary`. */

import type { ReportTable } from '../../reports/report.ts';

export interface FaultCount {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly table: string;
  readonly column: string | null;
  readonly rows: number;
  /** 1-based in the sheet. */
  readonly firstRow: number | null;
}

export function faultCounts({
  columns,
  rows,
}: Pick<ReportTable, 'columns' | 'rows'>): FaultCount[] {
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const [rule, severity, table] = [at('rule'), at('severity'), at('tab')];
  const [column, count, first] = [at('column_key'), at('rows'), at('first_row')];
  return rows.map((row) => ({
    rule: String(row[rule]),
    severity: row[severity] === 'error' ? 'error' : 'warning',
    table: String(row[table]),
    column: row[column] === null ? null : String(row[column]),
    rows: Number(row[count]),
    firstRow: row[first] === null ? null : Number(row[first]),
  }));
}

/** Warnings that leave a row out of a number all the same. */
const BENDING = new Set(['rate_missing', 'amount_missing']);

/** Faults that bend a number: what could not be read, hangs on nothing or has no rate. */
export function bending(counts: readonly FaultCount[]): FaultCount[] {
  return counts.filter(({ rule, severity }) => severity === 'error' || BENDING.has(rule));
}
