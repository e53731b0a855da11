/** Field values as cells of the Sheets API. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { amountOf } from '../crm/money.ts';
import type { FieldValue } from '../crm/records.ts';
import type { Column } from '../crm/schema.ts';
import { serialOfDate, serialOfDateTime } from '../crm/time.ts';
import type { Words } from './words.ts';

export type CellData = sheets_v4.Schema$CellData;

/** What a cell of the user's own column holds: whatever was read. */
const OWN: Column = { type: 'text' };

/**
 * The cell that holds a value; null empties it.
 *
 * Text is always a string value, so `=1+1` typed as a name stays those four characters. Dates are
 * serial numbers; their look is the column's number format.
 */
export function encodeCell(column: Column | null, value: FieldValue, words: Words): CellData {
  const plain = plainValue(column ?? OWN, value, words);
  if (plain === null) return {};
  if (typeof plain === 'number') return { userEnteredValue: { numberValue: plain } };
  if (typeof plain === 'boolean') return { userEnteredValue: { boolValue: plain } };
  return { userEnteredValue: { stringValue: plain } };
}

/** The value as the grid keeps it, the inverse of `decoderFor`. */
export function plainValue(
  column: Column,
  value: FieldValue,
  words: Words,
): string | number | boolean | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return column.type === 'money' ? amountOf(value) : value;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return value.length === 0 ? null : value.join(', ');
  if (column.type === 'date') return serialOfDate(value);
  if (column.type === 'datetime') return serialOfDateTime(value);
  if (column.type === 'choice') return words(`choice.${value}`);
  return value;
}
