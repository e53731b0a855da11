/** Which columns point at which table, read off the schema. */

import { type Books, rowsOf } from './book.ts';
import { keyOf } from './change.ts';
import { TABLE_KEYS, type TableKey, tableOf } from './schema.ts';

export interface Reference {
  readonly table: TableKey;
  readonly column: string;
}

/** Every column that holds the key of a row of `target`. */
export function referencesTo(target: TableKey): Reference[] {
  return TABLE_KEYS.flatMap((table) =>
    Object.entries(tableOf(table).columns)
      .filter(([, column]) => column.type === 'ref' && column.ref === target)
      .map(([column]) => ({ table, column })),
  );
}

/** The rows that point at a key of `target`: their table, column and own key. */
export function referrers(book: Books, target: TableKey, key: string) {
  return referencesTo(target).flatMap(({ table, column }) =>
    rowsOf(book, table)
      .filter((row) => row[column] === key)
      .map((row) => ({ table, column, key: keyOf(table, row), row })),
  );
}
