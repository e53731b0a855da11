/** Fields of a record checked by the schema, and put in their normal form. */

import type { Actor } from './actor.ts';
import { type Books, rowsOf } from './book.ts';
import { keyOf } from './change.ts';
import { normalEmail } from './customers/email.ts';
import { normalPhone } from './customers/phone.ts';
import { type Problem, problem, refuse } from './problem.ts';
import type { AnyRecord, FieldValue } from './records.ts';
import { type Column, type TableKey, tableOf } from './schema.ts';
import { isDate, isDateTime } from './time.ts';

/** A cell of Google Sheets holds no more characters. */
const LONGEST = 50_000;

type Checked =
  | { value: FieldValue }
  | { code: string; more?: { [blank: string]: string | number } };

/**
 * The fields of a new record, each in its normal form.
 * @throws InvalidInput naming every field that is missing or wrong
 */
export function checkedNew(
  table: TableKey,
  fields: AnyRecord,
  book: Books,
  actor: Actor,
): AnyRecord {
  const missing = Object.entries(tableOf(table).columns)
    .filter(([column, { required, owned }]) => required && !owned && isBlank(fields[column]))
    .map(([column]) => problem(column, 'field_required'));
  return checked(table, fields, book, actor, missing);
}

/** The fields of an existing record that are to change. @throws InvalidInput as `checkedNew` */
export function checkedPatch(
  table: TableKey,
  fields: AnyRecord,
  book: Books,
  actor: Actor,
): AnyRecord {
  const emptied = Object.entries(fields)
    .filter(([column, value]) => tableOf(table).columns[column]?.required && isBlank(value))
    .map(([column]) => problem(column, 'field_required'));
  return checked(table, fields, book, actor, emptied);
}

function checked(
  table: TableKey,
  fields: AnyRecord,
  book: Books,
  actor: Actor,
  missing: readonly Problem[],
): AnyRecord {
  const { columns } = tableOf(table);
  const problems = [...missing];
  const normal: AnyRecord = {};
  for (const [column, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const result = checkField(column, columns[column], value, book, actor);
    if ('code' in result) problems.push(problem(column, result.code, value, result.more));
    else normal[column] = result.value;
  }
  refuse(problems);
  return normal;
}

function checkField(
  name: string,
  column: Column | undefined,
  value: FieldValue,
  book: Books,
  actor: Actor,
): Checked {
  if (column === undefined) return name.startsWith('~') ? { value } : { code: 'field_unknown' };
  if (column.owned) return { code: 'field_owned' };
  if (isBlank(value)) return { value: null };
  return checkValue(column, value, book, actor);
}

function checkValue(column: Column, value: FieldValue, book: Books, actor: Actor): Checked {
  switch (column.type) {
    case 'email':
      return kept(normalEmail(String(value)), 'field_email');
    case 'phone':
      return kept(normalPhone(String(value), actor.settings.phone_country), 'field_phone');
    case 'choice':
      if (column.values?.includes(String(value))) return { value };
      return { code: 'field_choice', more: { choices: (column.values ?? []).join(', ') } };
    case 'ref':
      return checkReference(column, String(value), book, actor);
    case 'currency':
      return kept(currencyOf(String(value)), 'field_currency');
    case 'money':
    case 'integer':
      return Number.isSafeInteger(value) ? { value } : { code: 'field_number' };
    case 'number':
      return Number.isFinite(value) ? { value } : { code: 'field_number' };
    case 'share':
      return isShare(value) ? { value } : { code: 'field_share' };
    case 'boolean':
      return typeof value === 'boolean' ? { value } : { code: 'field_boolean' };
    case 'date':
      return isDate(String(value)) ? { value } : { code: 'field_date' };
    case 'datetime':
      return isDateTime(String(value)) ? { value } : { code: 'field_datetime' };
    case 'list':
      return Array.isArray(value) ? { value: wordsOf(value) } : { code: 'field_list' };
    default:
      return checkText(value);
  }
}

const kept = (value: string | null, code: string): Checked =>
  value === null ? { code } : { value };

const isShare = (value: FieldValue) => typeof value === 'number' && value >= 0 && value <= 1;

const currencyOf = (text: string) =>
  /^[A-Za-z]{3}$/.test(text.trim()) ? text.trim().toUpperCase() : null;

const wordsOf = (words: readonly string[]) => words.map((word) => word.trim()).filter(Boolean);

function checkText(value: FieldValue): Checked {
  const text = String(value).trim();
  return text.length > LONGEST ? { code: 'field_long', more: { limit: LONGEST } } : { value: text };
}

/** A reference into a table that was read must be found there; an unread table is not judged. */
function checkReference(column: Column, value: string, book: Books, { by }: Actor): Checked {
  const table = column.ref as TableKey;
  const key = table === 'team' ? normalEmail(value) : value;
  if (key === null) return { code: 'field_email' };
  const unread = book[table] === undefined;
  // A team tab that nobody has filled in yet refuses nobody, and who acts is there in any case.
  const unused = table === 'team' && (rowsOf(book, table).length === 0 || key === by);
  const found = rowsOf(book, table).some(
    (row) => keyOf(table, row).toLowerCase() === key.toLowerCase(),
  );
  return unread || unused || found ? { value: key } : { code: 'field_reference', more: { table } };
}

/** Empty as a cell is: nothing, or nothing but blanks. */
export function isBlank(value: FieldValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' && value.trim() === '';
}
