/** What a rule of data quality is: a query of the rows at fault. */

import type { TableKey } from '../../../src/crm/schema.ts';

export type Severity = 'error' | 'warning';

/** A query of rows at fault: `row_no`, `col`, `value`. */
export interface Rule {
  readonly rule: string;
  readonly severity: Severity;
  readonly table: TableKey;
  readonly repair: string;
  readonly sql: string;
}

/** Rows of `table` where `condition` holds, told by `column`. */
export function where(
  rule: string,
  severity: Severity,
  table: TableKey,
  column: string,
  condition: string,
  repair: string,
): Rule {
  const sql = `SELECT row_no, '${column}' AS col, CAST("${column}" AS VARCHAR) AS value FROM ${table} WHERE ${condition}`;
  return { rule, severity, table, repair, sql };
}
