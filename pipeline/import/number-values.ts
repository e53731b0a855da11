/** Cells of a file as numbers: plain ones, whole ones, money, shares. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Source } from './map.ts';
import { NUMBER_FORMS, readNumber } from './numbers.ts';
import type { CellReader, ReaderOptions } from './values.ts';

/** @param take gives the value, or why it cannot be kept */
export function numberReader(
  name: string,
  source: Source,
  options: ReaderOptions,
  take: (value: number) => number | string,
): CellReader {
  const format = source.format ?? null;
  if (format !== null && !NUMBER_FORMS.includes(format)) {
    throw wrongForm(name, format, options);
  }
  return (text) => {
    const read = readNumber(text, format);
    if (read === 'ambiguous') return { reason: 'number_ambiguous', ambiguous: true };
    const taken = read === 'wrong' ? 'not_a_number' : take(read.value);
    return typeof taken === 'number' ? { value: taken } : { reason: taken };
  };
}

/** Numbers beyond it are not kept to the digit. */
export function exact(value: number): number | string {
  return Number.isSafeInteger(value) ? value : 'too_large';
}

/** 0.25 or 25%. */
export function shareReader(name: string, source: Source, options: ReaderOptions): CellReader {
  const inside = (value: number) => (value >= 0 && value <= 1 ? value : 'not_a_share');
  const whole = numberReader(name, source, options, inside);
  const percent = numberReader(name, source, options, (value) => inside(value / 100));
  return (text) => (text.endsWith('%') ? percent(text.slice(0, -1).trim()) : whole(text));
}

/** A form of dates or numbers that is none. */
export function wrongForm(column: string, form: string, { file }: ReaderOptions): LeadsheetError {
  return new LeadsheetError('map_format', { column, form, file });
}
