/** Cells of a file as values of their columns. */

import { normalEmail } from '../../src/crm/customers/email.ts';
import { moneyOf } from '../../src/crm/money.ts';
import type { FieldValue } from '../../src/crm/records.ts';
import type { Column } from '../../src/crm/schema.ts';
import { dayOf } from '../../src/crm/time.ts';
import { choicesOf, type Tongues } from '../../src/workbook/words.ts';
import { dateForm, readDate } from './dates.ts';
import type { Source } from './map.ts';
import { exact, numberReader, shareReader, wrongForm } from './number-values.ts';

/** A value; or why there is none, `reason.WHY` in `src/text`. */
export type CellRead =
  | { readonly value: FieldValue }
  | { readonly reason: string; readonly ambiguous?: true };

export type CellReader = (text: string) => CellRead;

export interface ReaderOptions {
  readonly tongues: Tongues;
  /** The form of dates where the map gives none. */
  readonly dates?: string | undefined;
  readonly file: string;
}

const NONE: CellRead = { value: null };

/** How the cells of one column are read. @throws LeadsheetError `map_format` */
export function cellReader(
  name: string,
  column: Column,
  source: Source,
  options: ReaderOptions,
): CellReader {
  const read = typedReader(name, column, source, options);
  const { values } = source;
  return (cell) => {
    const trimmed = cell.trim();
    const text = values === undefined ? trimmed : (values[trimmed] ?? values['*'] ?? trimmed);
    return text === '' ? NONE : read(text);
  };
}

/** How the cells of a user's own column are read: a number that reads back as it was, or text. */
export function ownCellReader({ values }: Source): CellReader {
  return (cell) => {
    const trimmed = cell.trim();
    const text = values === undefined ? trimmed : (values[trimmed] ?? values['*'] ?? trimmed);
    if (text === '') return NONE;
    if (text.length > LONGEST) return { reason: 'too_long' };
    return { value: String(Number(text)) === text ? Number(text) : text };
  };
}

function typedReader(name: string, column: Column, source: Source, options: ReaderOptions) {
  switch (column.type) {
    case 'date':
    case 'datetime':
      return dateReader(column, formOf(name, source, options));
    case 'money':
      return numberReader(name, source, options, (value) => exact(moneyOf(value)));
    case 'number':
      return numberReader(name, source, options, (value) => value);
    case 'integer':
      return numberReader(name, source, options, (value) =>
        Number.isInteger(value) ? exact(value) : 'not_an_integer',
      );
    case 'share':
      return shareReader(name, source, options);
    case 'choice':
      return wordReader(choicesOf(column, options.tongues), 'not_a_choice');
    case 'boolean':
      return wordReader(YES, 'not_a_boolean');
    case 'list':
      return (text: string) => ({ value: text.split(/[,，;；、]/).map((word) => word.trim()) });
    case 'email':
      return kept(normalEmail, 'not_an_email');
    case 'currency':
      return kept(
        (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null),
        'no_currency',
      );
    case 'ref':
      return (text: string) => ({
        value: column.ref === 'team' ? (normalEmail(text) ?? text) : text,
      });
    default:
      return (text: string) => (text.length > LONGEST ? { reason: 'too_long' } : { value: text });
  }
}

/** A cell of Google Sheets holds no more characters. */
const LONGEST = 50_000;

const YES = new Map<string, boolean>([
  ...['true', 'yes', 'y', '1', '是'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', '否'].map((word) => [word, false] as const),
]);

function formOf(name: string, source: Source, options: ReaderOptions): RegExp | null {
  const form = source.format ?? options.dates;
  if (form === undefined) return null;
  const pattern = dateForm(form);
  if (pattern === null) throw wrongForm(name, form, options);
  return pattern;
}

function dateReader(column: Column, form: RegExp | null): CellReader {
  return (text) => {
    const read = readDate(text, form);
    if (read === 'ambiguous') return { reason: 'date_ambiguous', ambiguous: true };
    if (read === 'wrong') return { reason: 'not_a_date' };
    return { value: column.type === 'date' ? dayOf(read.at) : read.at };
  };
}

function wordReader(words: ReadonlyMap<string, FieldValue>, reason: string): CellReader {
  return (text) => {
    const value = words.get(text.toLowerCase());
    return value === undefined ? { reason } : { value };
  };
}

function kept(turn: (text: string) => string | null, reason: string): CellReader {
  return (text) => {
    const value = turn(text);
    return value === null ? { reason } : { value };
  };
}
