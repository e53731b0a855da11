/** What a rule looks at: some tables of the workbook, as records. A rule's type says which. */

import { LeadsheetError } from './errors.ts';
import type { AnyRecord, RecordOf } from './records.ts';
import type { TableKey } from './schema.ts';

/** Tables `K` of one workbook; the user's own columns travel in the records untouched. */
export type Book<K extends TableKey> = { readonly [P in K]: readonly RecordOf<P>[] };

/** Any selection of tables. */
export type Books = { readonly [P in TableKey]?: readonly RecordOf<P>[] };

/** The rows of a table seen without their types; none when the table was not read. */
export function rowsOf(book: Books, table: TableKey): readonly AnyRecord[] {
  return (book[table] ?? []) as readonly AnyRecord[];
}

type WithId = { [K in TableKey]: RecordOf<K> extends { id: string } ? K : never }[TableKey];

/** The record with that id, or null: an unknown id gives nothing. */
export function find<K extends WithId>(book: Book<K>, table: K, id: string): RecordOf<K> | null {
  const rows = book[table] as readonly (RecordOf<K> & { id: string })[];
  return rows.find((row) => row.id === id) ?? null;
}

/** The record with that id; @throws LeadsheetError `unknown_record` that says so. */
export function the<K extends WithId>(book: Book<K>, table: K, id: string): RecordOf<K> {
  const found = find(book, table, id);
  if (found === null) throw new LeadsheetError('unknown_record', { table, id });
  return found;
}

/** Rows in lists by what `by` gives for each; rows for which it gives null are left out. */
export function grouped<T>(rows: readonly T[], by: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = by(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
