/** Whether a cell meets a boolean condition: what filters hide by, rules colour by and cells take. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { serialOfDate } from '../../src/crm/time.ts';
import { type Cell, cellValue } from './cell.ts';
import { userEntered } from './user-entered.ts';

export interface TestContext {
  /** The workbook's, `en_US` or `zh_CN`. */
  readonly locale: string;
  /** `yyyy-MM-dd` in the workbook's time zone. */
  readonly today: string;
}

/** @param text what a person sees in the cell */
export type CellTest = (cell: Cell, text: string) => boolean;

type Compare = (value: number, a: number, b: number) => boolean;

const NUMBERS: Readonly<Record<string, Compare>> = {
  NUMBER_GREATER: (value, a) => value > a,
  NUMBER_GREATER_THAN_EQ: (value, a) => value >= a,
  NUMBER_LESS: (value, a) => value < a,
  NUMBER_LESS_THAN_EQ: (value, a) => value <= a,
  NUMBER_EQ: (value, a) => value === a,
  NUMBER_NOT_EQ: (value, a) => value !== a,
  NUMBER_BETWEEN: (value, a, b) => a <= value && value <= b,
  NUMBER_NOT_BETWEEN: (value, a, b) => value < a || b < value,
};

/** Dates compare by whole days. */
const DAYS: Readonly<Record<string, Compare>> = {
  DATE_EQ: (day, a) => day === a,
  DATE_NOT_EQ: (day, a) => day !== a,
  DATE_BEFORE: (day, a) => day < a,
  DATE_AFTER: (day, a) => day > a,
  DATE_ON_OR_BEFORE: (day, a) => day <= a,
  DATE_ON_OR_AFTER: (day, a) => day >= a,
  DATE_BETWEEN: (day, a, b) => a <= day && day <= b,
  DATE_NOT_BETWEEN: (day, a, b) => day < a || b < day,
  DATE_IS_VALID: () => true,
};

const TEXTS: Readonly<Record<string, (text: string, word: string) => boolean>> = {
  TEXT_CONTAINS: (text, word) => text.includes(word),
  TEXT_NOT_CONTAINS: (text, word) => !text.includes(word),
  TEXT_STARTS_WITH: (text, word) => text.startsWith(word),
  TEXT_ENDS_WITH: (text, word) => text.endsWith(word),
  TEXT_EQ: (text, word) => text === word,
  TEXT_NOT_EQ: (text, word) => text !== word,
  BLANK: (text) => text === '',
  NOT_BLANK: (text) => text !== '',
  TEXT_IS_EMAIL: (text) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  TEXT_IS_URL: (text) => /^((https?|ftp):\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(text),
};

/** Days from today of the relative dates that are one day. */
const RELATIVE: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };

/** Null for what only Google computes: custom formulas, values that are formulas, past weeks. */
export function conditionTest(
  { type, values = [] }: sheets_v4.Schema$BooleanCondition,
  context: TestContext,
): CellTest | null {
  const kind = type ?? '';
  const text = TEXTS[kind];
  if (text) {
    const word = (values[0]?.userEnteredValue ?? '').toLowerCase();
    return word.startsWith('=') ? null : (_, shown) => text(shown.toLowerCase(), word);
  }
  const compare = NUMBERS[kind] ?? DAYS[kind];
  const [a, b] = values.map((value) => numberOf(value, context));
  if (!compare || a === null || b === null) return null;
  if (a === undefined && kind !== 'DATE_IS_VALID') return null;
  const whole = kind in DAYS ? Math.floor : (value: number) => value;
  return (cell) => {
    const value = cellValue(cell);
    return typeof value === 'number' && compare(whole(value), whole(a ?? 0), b ?? Number.NaN);
  };
}

/** The number a person would get by typing the value into a cell. */
function numberOf(value: sheets_v4.Schema$ConditionValue, context: TestContext): number | null {
  const days = RELATIVE[value.relativeDate ?? ''];
  if (days !== undefined) return serialOfDate(context.today) + days;
  const entered = userEntered(value.userEnteredValue ?? '', context);
  return typeof entered.value === 'number' ? entered.value : null;
}
