/**
 * What USER_ENTERED makes of typed text: a number, a date, a truth value, a formula or a text,
 * and the number format a cell without one takes on.
 */

import type { Scalar } from './cell.ts';
import { enteredDate } from './entry/dates.ts';
import { enteredNumber } from './entry/numbers.ts';
import type { NumberFormat } from './format/defaults.ts';

export interface Entered {
  /** Null for an empty entry and for a formula. */
  readonly value: Scalar | null;
  /** With its `=`; nothing computes it here. */
  readonly formula?: string;
  /** Only for a cell that has no number format of its own yet. */
  readonly format?: NumberFormat;
}

export interface EntryContext {
  /** The workbook's, `en_US` or `zh_CN`. */
  readonly locale: string;
  /** `yyyy-MM-dd` in the workbook's time zone: a date typed without a year is of this year. */
  readonly today: string;
  /** The number format the cell has already: in a plain-text cell everything is text. */
  readonly existing?: NumberFormat | null | undefined;
}

/** Reads one typed text the way the grid of Sheets does. */
export function userEntered(text: string, context: EntryContext): Entered {
  if (text === '') return { value: null };
  if (isPlainText(context.existing)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  const found =
    enteredNumber(typed, context.locale) ?? enteredDate(typed, context.locale, context.today);
  if (found) return found;
  // A leading plus begins a formula too, which is how phone numbers break in the real grid.
  if (/^\+\s*\S/.test(text)) return { value: null, formula: `=${text}` };
  return { value: text };
}

function isPlainText(format: NumberFormat | null | undefined): boolean {
  return format?.type === 'TEXT' || format?.pattern === '@';
}
