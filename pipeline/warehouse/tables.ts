/** The tables of the warehouse, declared from the schema. */

import { type Column, TABLE_KEYS, type TableKey, tableOf } from '../../src/crm/schema.ts';

/** Columns no report reads: long texts and who wrote last. They are neither pulled nor loaded. */
const UNREAD: ReadonlySet<string> = new Set([
  'notes',
  'need_summary',
  'address',
  'summary',
  'updated_by',
  'updated_at',
]);

/** Nor these, of one table. Who wrote an event is no part of what it says. */
const UNREAD_OF: { readonly [table in TableKey]?: string } = {
  tasks: 'outcome',
  deal_history: 'by',
};

/** The columns the reports need of a table, in the schema's order. */
export function neededColumns(table: TableKey): string[] {
  return Object.keys(tableOf(table).columns).filter(
    (column) => !UNREAD.has(column) && UNREAD_OF[table] !== column,
  );
}

/** The SQL type a column is kept as. */
export function sqlType(column: Column): string {
  switch (column.type) {
    case 'money':
      return 'DECIMAL(18, 4)';
    case 'share':
    case 'number':
      return 'DOUBLE';
    case 'integer':
      return 'INTEGER';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'datetime':
      return 'TIMESTAMP';
    case 'choice':
      // Only where a person never types: a comparison with a word outside the list is an error.
      return column.owned
        ? `ENUM (${column.values?.map((word) => `'${word}'`).join(', ')})`
        : 'VARCHAR';
    default:
      return 'VARCHAR';
  }
}

/** Statements creating every table, each with `row_no`, the row of the sheet it came from. */
export function createTables(): string {
  return TABLE_KEYS.map((table) => {
    const columns = neededColumns(table).map(
      (name) => `"${name}" ${sqlType(tableOf(table).columns[name]!)}`,
    );
    return `CREATE TABLE ${table} (row_no INTEGER, ${columns.join(', ')});`;
  }).join('\n');
}
