/** Between what a cell holds and what a person types to get it. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, cellValue, formulaOf } from '../../engine/cell.ts';
import { formatNumber } from '../../engine/number-format.ts';

const DATES: Readonly<Record<string, string>> = {
  DATE: 'yyyy-mm-dd',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'yyyy-mm-dd hh:mm:ss',
};

/** What the formula bar shows: numbers in full, dates in ISO order, formulas as they stand. */
export function typedText(cell: Cell, format?: sheets_v4.Schema$CellFormat): string {
  const value = cellValue(cell);
  if (value === null) return formulaOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const type = format?.numberFormat?.type ?? '';
  const pattern = DATES[type];
  if (pattern) return formatNumber(value, { type, pattern }, 'en_US');
  if (type === 'PERCENT') return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

/**
 * The same, for putting into a cell again: a text that would be read as something else is marked
 * with the apostrophe that Sheets knows.
 */
export function enteredText(cell: Cell, format?: sheets_v4.Schema$CellFormat): string {
  const value = cellValue(cell);
  if (typeof value !== 'string' || value === '') return typedText(cell, format);
  const plain = format?.numberFormat?.type === 'TEXT';
  return !plain && /^[\s'=+\-\d.,$€£¥(%]|^(true|false)$/i.test(value) ? `'${value}` : value;
}
