/** The functions that custom formulas of rules know here, a handful of those of Sheets. */

import { serialOfDate } from '../../../src/crm/time.ts';
import { dayOf } from './conditions.ts';

export type Value = string | number | boolean | null;

/** Of a range all its cells, row by row. */
export type Argument = readonly Value[];

/** What Sheets would show as an error: the rule does not hold. */
export class NoValue extends Error {}

type Function = (...given: Argument[]) => Value;

export const numberOf = (value: Value): number => {
  if (value === null || value === false) return 0;
  if (value === true) return 1;
  const number = typeof value === 'number' ? value : Number(value.trim() || 'no');
  if (Number.isNaN(number)) throw new NoValue();
  return number;
};

export const truthOf = (value: Value): boolean =>
  typeof value === 'string' ? /^true$/i.test(value) : Boolean(value);

const textOf = (value: Value): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

const one = (given: Argument | undefined): Value => given?.[0] ?? null;
const number = (given: Argument | undefined, missing = 0): number =>
  given ? numberOf(one(given)) : missing;
const text = (given: Argument | undefined): string => textOf(one(given));
const numbers = (given: readonly Argument[]): number[] =>
  given.flat().filter((value) => typeof value === 'number');

/** -1, 0, 1; numbers before texts before truth, letters alike large or small. */
function compared(a: Value, b: Value): number {
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right);
  if (typeof left !== typeof right) return rank(left) - rank(right);
  const [x, y] = [textOf(left).toLowerCase(), textOf(right).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

const emptyLike = (value: Value): Value =>
  typeof value === 'number' ? 0 : typeof value === 'boolean' ? false : '';
const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value);

/** `>5`, `<>x`, `a*`: what COUNTIF asks of a cell. */
function meets(value: Value, asked: Value): boolean {
  if (typeof asked !== 'string') return value === asked;
  const [, sign = '=', rest = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(asked)!;
  const wanted: Value = rest.trim() !== '' && !Number.isNaN(Number(rest)) ? Number(rest) : rest;
  if (sign === '=' || sign === '<>') {
    const pattern = rest
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    const same = new RegExp(`^${pattern}$`, 'is').test(textOf(value));
    return same === (sign === '=');
  }
  if (typeof value !== typeof wanted) return false;
  const order = compared(value, wanted);
  return (sign[0] === '<' ? order < 0 : order > 0) || (sign.length === 2 && order === 0);
}

export const FUNCTIONS: Readonly<Record<string, Function>> = {
  '=': (a, b) => compared(one(a), one(b)) === 0,
  '<>': (a, b) => compared(one(a), one(b)) !== 0,
  '<': (a, b) => compared(one(a), one(b)) < 0,
  '<=': (a, b) => compared(one(a), one(b)) <= 0,
  '>': (a, b) => compared(one(a), one(b)) > 0,
  '>=': (a, b) => compared(one(a), one(b)) >= 0,
  '&': (a, b) => text(a) + text(b),
  '+': (a, b) => number(a) + number(b),
  '-': (a, b) => number(a) - number(b),
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => {
    if (number(b) === 0) throw new NoValue();
    return number(a) / number(b);
  },
  '^': (a, b) => number(a) ** number(b),
  negative: (a) => -number(a),
  AND: (...given) => given.flat().every(truthOf),
  OR: (...given) => given.flat().some(truthOf),
  NOT: (a) => !truthOf(one(a)),
  IF: (a, b, c) => (truthOf(one(a)) ? one(b) : c ? one(c) : false),
  ISBLANK: (a) => one(a) === null,
  ISNUMBER: (a) => typeof one(a) === 'number',
  ISTEXT: (a) => typeof one(a) === 'string',
  LEN: (a) => text(a).length,
  LOWER: (a) => text(a).toLowerCase(),
  UPPER: (a) => text(a).toUpperCase(),
  TRIM: (a) => text(a).trim().replace(/ +/g, ' '),
  LEFT: (a, n) => text(a).slice(0, number(n, 1)),
  RIGHT: (a, n) => text(a).slice(Math.max(0, text(a).length - number(n, 1))),
  EXACT: (a, b) => text(a) === text(b),
  REGEXMATCH: (a, b) => new RegExp(text(b), 'u').test(text(a)),
  ABS: (a) => Math.abs(number(a)),
  MOD: (a, b) => number(a) - number(b) * Math.floor(number(a) / number(b)),
  ROUND: (a, b) => Math.round(number(a) * 10 ** number(b)) / 10 ** number(b),
  SUM: (...given) => numbers(given).reduce((sum, value) => sum + value, 0),
  MAX: (...given) => numbers(given).sort((a, b) => b - a)[0] ?? 0,
  MIN: (...given) => numbers(given).sort((a, b) => a - b)[0] ?? 0,
  COUNTA: (...given) => given.flat().filter((value) => value !== null).length,
  COUNTIF: (cells, asked) => (cells ?? []).filter((value) => meets(value, one(asked))).length,
  TODAY: () => serialOfDate(dayOf(new Date())),
  // 1 is Sunday; serial 1 was one.
  WEEKDAY: (a) => ((((Math.floor(number(a)) - 1) % 7) + 7) % 7) + 1,
};
