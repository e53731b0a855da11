/** What the columns of a query mean, where nobody says it: from their types. */

import { type DuckDBPreparedStatement, DuckDBTypeId } from '@duckdb/node-api';
import type { ReportColumn, ReportKind } from '../reports/report.ts';

const KINDS: Partial<Record<DuckDBTypeId, ReportKind>> = {
  [DuckDBTypeId.TINYINT]: 'integer',
  [DuckDBTypeId.SMALLINT]: 'integer',
  [DuckDBTypeId.INTEGER]: 'integer',
  [DuckDBTypeId.BIGINT]: 'integer',
  [DuckDBTypeId.HUGEINT]: 'integer',
  [DuckDBTypeId.FLOAT]: 'number',
  [DuckDBTypeId.DOUBLE]: 'number',
  // The warehouse keeps nothing but money as decimals.
  [DuckDBTypeId.DECIMAL]: 'money',
  [DuckDBTypeId.DATE]: 'date',
  [DuckDBTypeId.TIMESTAMP]: 'datetime',
};

export function columnsOfStatement(statement: DuckDBPreparedStatement): ReportColumn[] {
  return Array.from({ length: statement.columnCount }, (_, i) => ({
    key: statement.columnName(i),
    kind: KINDS[statement.columnTypeId(i)] ?? 'text',
  }));
}
