/** Whether a cell meets a boolean condition of a rule or a filter. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, cellValue, formulaOf } from '../../engine/cell.ts';
import { numberTyped } from './typed.ts';

type Condition = sheets_v4.Schema$BooleanCondition;

/** False for a custom formula, which only Google computes. */
export function meetsCondition(cell: Cell, condition: Condition): boolean {
  const value = cellValue(cell);
  const given = (condition.values ?? []).map((one) => one.userEnteredValue ?? '');
  const text = String(value ?? formulaOf(cell)).toLowerCase();
  const words = given.map((one) => one.toLowerCase());
  const numbers = given.map(numberTyped);
  const number = typeof value === 'number' ? value : null;
  const compare = (test: (value: number, a: number, b: number) => boolean) =>
    number !== null && test(number, numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN);
  switch (condition.type) {
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return compare((one, a) => one > a);
    case 'NUMBER_GREATER_THAN_EQ':
      return compare((one, a) => one >= a);
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return compare((one, a) => one < a);
    case 'NUMBER_LESS_THAN_EQ':
      return compare((one, a) => one <= a);
    case 'NUMBER_EQ':
    case 'DATE_EQ':
      return compare((one, a) => one === a);
    case 'NUMBER_NOT_EQ':
      return compare((one, a) => one !== a);
    case 'NUMBER_BETWEEN':
      return compare((one, a, b) => a <= one && one <= b);
    case 'NUMBER_NOT_BETWEEN':
      return compare((one, a, b) => one < a || b < one);
    case 'TEXT_CONTAINS':
      return text.includes(words[0] ?? '');
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(words[0] ?? '');
    case 'TEXT_STARTS_WITH':
      return text.startsWith(words[0] ?? '');
    case 'TEXT_ENDS_WITH':
      return text.endsWith(words[0] ?? '');
    case 'TEXT_EQ':
      return text === words[0];
    case 'TEXT_NOT_EQ':
      return text !== words[0];
    case 'BLANK':
      return text === '';
    case 'NOT_BLANK':
      return text !== '';
    default:
      return false;
  }
}
