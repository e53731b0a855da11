/**
 * Rows whose key the write itself sets: a row typed by hand that gets its id, a stage renamed.
 *
 * Their key cells say what was meant wherever they were written. So such a row is known by all its
 * other cells, as they were read.
 */

import type { AnyRecord, FieldValue } from '../crm/records.ts';
import { type ColumnType, type TableKey, tableOf } from '../crm/schema.ts';
import { plainValue } from './cells.ts';
import type { TabLayout } from './layout.ts';
import type { Touched } from './plan-write.ts';
import type { Words } from './words.ts';

/** Whether an update names its row. */
export const setsKey = (table: TableKey, { set }: Pick<Touched, 'set'>): boolean =>
  tableOf(table).key.some((column) => column in set);

/** Texts stand in their cell as they were read, blanks at their ends apart. */
const TEXTS = new Set<ColumnType>(['text', 'long', 'ref', 'name', 'email', 'phone']);
const NUMBERS = new Set<ColumnType>(['date', 'datetime', 'money', 'number', 'integer', 'share']);
/** A second is 1/86,400 of a day. */
const ALIKE = 1e-5;

type Plain = string | number | boolean | null;

/** Whether the cells of a row are still those it was read with, but for what was written. */
export function isSameRow(
  tab: TabLayout,
  { record, set }: Pick<Touched, 'record' | 'set'>,
  cellAt: (column: number) => Plain,
  words: Words,
): boolean {
  return Object.entries(tableOf(tab.table).columns).every(([field, column]) => {
    const place = tab.columns.get(field);
    if (field in set || place === undefined) return true;
    const [was, is] = [plainValue(column, record[field] ?? null, words), cellAt(place)];
    if (TEXTS.has(column.type)) return String(was ?? '').trim() === String(is ?? '').trim();
    // A cell that could not be read tells nothing.
    if (!NUMBERS.has(column.type) || typeof was !== 'number' || typeof is === 'string') return true;
    return typeof is === 'number' && Math.abs(is - was) < ALIKE;
  });
}

/** The same of two readings of a row; the user's own columns count too, the night's scores do not. */
export function isSameRecord(a: AnyRecord, b: AnyRecord, but: AnyRecord): boolean {
  const word = (value: FieldValue | undefined) =>
    JSON.stringify(value === '' ? null : (value ?? null));
  return Object.keys(a).every(
    (field) => field in but || field.startsWith('^') || word(a[field]) === word(b[field]),
  );
}
