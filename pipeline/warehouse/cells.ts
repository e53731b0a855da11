/**
 * Cells as the Sheets API gives them unformatted, turned into what a column holds.
 *
 * The common case is one type check. A cell of another type is reported and, where its meaning
 * is plain (an ISO date or a plain number typed as text), still read.
 */

import type { Column } from '../../src/crm/schema.ts';
import { isDate, isDateTime, serialOfDate, serialOfDateTime } from '../../src/crm/time.ts';

/** One cell of `values.batchGet`; absent at the end of a short column. */
export type Cell = string | number | boolean | null | undefined;

export type OddRule =
  | 'not_a_number'
  | 'not_a_date'
  | 'not_a_boolean'
  | 'unknown_choice'
  | 'number_as_text'
  | 'date_as_text';

/** Hears of a cell that is not what its column holds; `index` counts cells of the block. */
export type Odd = (rule: OddRule, value: string, index: number) => void;

/** The text of a cell, without spaces around it; '' when there is none. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') {
    const length = cell.length;
    const bare =
      length === 0 ||
      (cell.charCodeAt(0) > 32 &&
        cell.charCodeAt(length - 1) > 32 &&
        cell.charCodeAt(length - 1) < 127);
    return bare ? cell : cell.trim();
  }
  return cell === null || cell === undefined ? '' : String(cell);
}

/** The number a cell stands for (days as serial numbers, true as 1); null when there is none. */
export function numberOf(cell: Cell, column: Column, odd: Odd, index: number): number | null {
  if (typeof cell === 'number') return column.type === 'boolean' ? Number(cell !== 0) : cell;
  if (cell === '' || cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean' && column.type === 'boolean') return Number(cell);
  return typed(textOf(cell), column, odd, index);
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)$/;

/** What a person meant who typed a value as text. */
function typed(text: string, column: Column, odd: Odd, index: number): number | null {
  if (text === '') return null;
  if (column.type === 'boolean') return yes(text, odd, index);
  if (column.type === 'date' || column.type === 'datetime') {
    const iso = text.replace(' ', 'T');
    const moment = iso.length === 16 ? `${iso}:00` : iso;
    const serial = isDate(iso)
      ? serialOfDate(iso)
      : isDateTime(moment)
        ? serialOfDateTime(moment)
        : null;
    odd(serial === null ? 'not_a_date' : 'date_as_text', text, index);
    return serial;
  }
  const plain = NUMBER.test(text) ? Number(text) : null;
  odd(plain === null ? 'not_a_number' : 'number_as_text', text, index);
  return plain;
}

function yes(text: string, odd: Odd, index: number): number | null {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'yes' || word === '是') return 1;
  if (word === 'false' || word === 'no' || word === '否') return 0;
  odd('not_a_boolean', text, index);
  return null;
}
