/** Forms made from the schema: which fields, and what was typed read into values. */

import { moneyOf } from './money.ts';
import { type Problem, problem, refuse } from './problem.ts';
import type { AnyRecord, FieldValue } from './records.ts';
import { type Column, type ColumnType, type TableKey, tableOf } from './schema.ts';

export interface FormField {
  readonly field: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly values: readonly string[] | null;
  readonly ref: string | null;
}

/** The fields a person fills in, in the order of the columns; then the user's own columns. */
export function formFields(table: TableKey, custom: readonly string[] = []): FormField[] {
  const typed = Object.entries(tableOf(table).columns)
    .filter(([, column]) => !column.owned)
    .map(([field, { type, required = false, values = null, ref = null }]) => ({
      field,
      type,
      required,
      values,
      ref,
    }));
  const own = custom.map((header) => ({
    field: `~${header}`,
    type: 'text' as const,
    required: false,
    values: null,
    ref: null,
  }));
  return [...typed, ...own];
}

/** What a form sends: words as typed, or JSON values in the units people see. */
export type Typed = { readonly [field: string]: unknown };

/**
 * The values of a form's words: `1,200.50` is money, `20%` a share, `a, b` a list.
 * @throws InvalidInput naming every field that cannot be read
 */
export function readForm(table: TableKey, typed: Typed): AnyRecord {
  const { columns } = tableOf(table);
  const problems: Problem[] = [];
  const values: AnyRecord = {};
  for (const [field, word] of Object.entries(typed)) {
    const value = typedValue(columns[field], word);
    if (value === undefined) problems.push(problem(field, codeOf(columns[field]), word));
    else values[field] = value;
  }
  refuse(problems);
  return values;
}

const CODES: { readonly [T in ColumnType]?: string } = {
  money: 'field_number',
  number: 'field_number',
  integer: 'field_number',
  share: 'field_share',
  boolean: 'field_boolean',
  list: 'field_list',
};

const codeOf = (column: Column | undefined) => (column && CODES[column.type]) || 'field_text';

function typedValue(column: Column | undefined, word: unknown): FieldValue | undefined {
  if (word === null || word === undefined || word === '') return null;
  if (typeof word === 'object' && column?.type !== 'list') return undefined;
  switch (column?.type) {
    case 'money': {
      const amount = numberOf(word);
      return amount === undefined ? undefined : moneyOf(amount);
    }
    case 'number':
    case 'integer':
      return numberOf(word);
    case 'share':
      return shareOf(word);
    case 'boolean':
      return typeof word === 'boolean' ? word : SWITCH.get(String(word).trim().toLowerCase());
    case 'list':
      return listOf(word);
    default:
      return plainOf(word);
  }
}

const SWITCH = new Map([
  ...['true', 'yes', '1', '是'].map((word) => [word, true] as const),
  ...['false', 'no', '0', '否'].map((word) => [word, false] as const),
]);

/** A number, thousands marked by commas or blanks; the decimal mark is a point. */
function numberOf(word: unknown): number | undefined {
  if (typeof word === 'number') return Number.isFinite(word) ? word : undefined;
  if (typeof word !== 'string') return undefined;
  const plain = word.normalize('NFKC').trim();
  const marked = /^-?\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(plain) || /^-?\d*\.?\d+$/.test(plain);
  return marked ? Number(plain.replace(/[, ]/g, '')) : undefined;
}

function shareOf(word: unknown): number | undefined {
  const text = String(word).normalize('NFKC').trim();
  const number = numberOf(text.replace(/\s*%$/, ''));
  return number === undefined || !text.endsWith('%') ? number : number / 100;
}

function listOf(word: unknown): readonly string[] | undefined {
  const words = Array.isArray(word)
    ? word
    : typeof word === 'string'
      ? word.split(/[,，、;；]/)
      : [];
  if (words.some((one) => typeof one !== 'string')) return undefined;
  const list = (words as string[]).map((one) => one.trim()).filter(Boolean);
  return typeof word === 'string' || Array.isArray(word) ? list : undefined;
}

function plainOf(word: unknown): FieldValue | undefined {
  if (typeof word === 'string' || typeof word === 'boolean') return word;
  return typeof word === 'number' && Number.isFinite(word) ? word : undefined;
}
