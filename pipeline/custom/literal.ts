/** The two sides of a condition in SQL: a column as it is compared, and a value a person typed. */

import { addDays, isDate, type LocalDate } from '../../src/crm/time.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { choicesOf } from '../../src/workbook/words.ts';
import type { Field } from './fields.ts';

const CHOICES = tonguesOf('en');

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A token without its quotes. */
export function bare(token: string): string {
  const mark = token[0];
  if (mark !== "'" && mark !== '"') return token;
  return token.slice(1, -1).replaceAll(mark + mark, mark);
}

/** Texts are compared without case, moments by their day. */
export function sideOf({ sql, column: { type } }: Field): string {
  switch (type) {
    case 'money':
    case 'share':
    case 'number':
    case 'integer':
    case 'boolean':
    case 'date':
      return sql;
    case 'datetime':
      return `CAST(${sql} AS DATE)`;
    default:
      return `LOWER(${sql})`;
  }
}

/** The value in SQL, null when it is none for the column. */
export function literal({ column }: Field, value: string, asOf: LocalDate): string | null {
  switch (column.type) {
    case 'money':
    case 'share':
    case 'number':
    case 'integer': {
      const [, digits, percent] = /^([-+]?\d{1,15}(?:\.\d{1,8})?)(%?)$/.exec(value) ?? [];
      return digits === undefined ? null : String(Number(digits) / (percent ? 100 : 1));
    }
    case 'boolean':
      if (/^(true|yes|是)$/i.test(value)) return 'TRUE';
      return /^(false|no|否)$/i.test(value) ? 'FALSE' : null;
    case 'date':
    case 'datetime': {
      const [, days] = /^today([+-]\d{1,4})?$/i.exec(value) ?? [null, null];
      const day = days === null ? value : addDays(asOf, Number(days ?? 0));
      return isDate(day) ? `DATE '${day}'` : null;
    }
    case 'choice':
      return quoted((choicesOf(column, CHOICES).get(value.toLowerCase()) ?? value).toLowerCase());
    default:
      return quoted(value.toLowerCase());
  }
}
