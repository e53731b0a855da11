/** How a column looks and what it lets people type: derived from its declaration. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Column, type TableKey, tableOf } from '../crm/schema.ts';
import { printA1 } from './a1.ts';
import type { TabLayout } from './layout.ts';
import type { Words } from './words.ts';

type NumberFormat = sheets_v4.Schema$NumberFormat;
type Rule = sheets_v4.Schema$DataValidationRule;

/** The number format of a column; plain text keeps `0042` and `+86…` as they were typed. */
export function numberFormatOf(column: Column): NumberFormat | null {
  switch (column.type) {
    case 'date':
      return { type: 'DATE', pattern: 'yyyy-mm-dd' };
    case 'datetime':
      return { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' };
    case 'money':
      return { type: 'NUMBER', pattern: '#,##0.00' };
    case 'share':
      return { type: 'PERCENT', pattern: '0%' };
    case 'integer':
      return { type: 'NUMBER', pattern: '0' };
    case 'number':
    case 'boolean':
      return null;
    default:
      return { type: 'TEXT', pattern: '@' };
  }
}

const WIDTHS: Partial<Record<Column['type'], number>> = {
  id: 130,
  ref: 150,
  email: 190,
  long: 260,
  currency: 70,
  share: 90,
  integer: 80,
  boolean: 80,
  date: 100,
  datetime: 150,
};

/** Width of a column in pixels: what its values need, and never less than its bold header. */
export function widthOf(column: Column, header: string): number {
  const values = column.required && column.type === 'text' ? 190 : (WIDTHS[column.type] ?? 120);
  let letters = 0;
  for (const letter of header) letters += letter > '\u2e7f' ? 15 : 8;
  return Math.max(values, letters + 16);
}

/**
 * What a column lets people type; null for anything.
 *
 * A boolean is a list of two words and not a box: Google counts a box as a value, so that new rows
 * would be added below the last box instead of the last row.
 */
export function validationOf(
  key: string,
  column: Column,
  tabs: ReadonlyMap<TableKey, TabLayout>,
  words: Words,
): Rule | null {
  if (column.type === 'choice') {
    return oneOf((column.values ?? []).map((value) => words(`choice.${value}`)));
  }
  if (column.type === 'boolean') return oneOf(['TRUE', 'FALSE']);
  if (column.type === 'date' || column.type === 'datetime') {
    return { condition: { type: 'DATE_IS_VALID' }, strict: true };
  }
  if (column.type === 'share') {
    const values = [{ userEnteredValue: '0' }, { userEnteredValue: '1' }];
    return { condition: { type: 'NUMBER_BETWEEN', values }, strict: true };
  }
  return pickList(key, column, tabs);
}

function oneOf(words: readonly string[]): Rule {
  const values = words.map((userEnteredValue) => ({ userEnteredValue }));
  return { condition: { type: 'ONE_OF_LIST', values }, strict: true, showCustomUi: true };
}

/** A list of what another tab holds; any other word is kept, with a mark in its corner. */
function pickList(
  key: string,
  column: Column,
  tabs: ReadonlyMap<TableKey, TabLayout>,
): Rule | null {
  const source = listSource(key, column);
  const tab = source && tabs.get(source.table);
  const index = source && tab?.columns.get(source.column);
  if (!tab || index === undefined || index === null) return null;
  const box = { tab: tab.title, startRow: 1, startColumn: index, endColumn: index + 1 };
  const values = [{ userEnteredValue: `=${printA1(box)}` }];
  return { condition: { type: 'ONE_OF_RANGE', values }, strict: false, showCustomUi: true };
}

/** Where a pick list comes from. Customers and deals are too many to pick from a list. */
function listSource(key: string, column: Column): { table: TableKey; column: string } | null {
  if (column.type === 'ref' && column.ref === 'team') return { table: 'team', column: 'email' };
  if (column.type !== 'name') return null;
  const table = column.ref as TableKey;
  return { table, column: key in tableOf(table).columns ? key : 'name' };
}
