/** Boolean conditions of validation rules, conditional formats and filters, checked as to form. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from './errors.ts';

type Use = 'validation' | 'formatting' | 'filter';

/** Least and most values a condition takes, and where it may be used; all three when left out. */
const KINDS: Readonly<Record<string, readonly [least: number, most: number, ...uses: Use[]]>> = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1, 'formatting', 'filter'],
  TEXT_ENDS_WITH: [1, 1, 'formatting', 'filter'],
  TEXT_EQ: [1, 1],
  TEXT_NOT_EQ: [1, 1, 'filter'],
  TEXT_IS_EMAIL: [0, 0, 'validation'],
  TEXT_IS_URL: [0, 0, 'validation'],
  DATE_EQ: [1, 1],
  DATE_NOT_EQ: [1, 1, 'filter'],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1, 'validation'],
  DATE_ON_OR_AFTER: [1, 1, 'validation'],
  DATE_BETWEEN: [2, 2, 'validation'],
  DATE_NOT_BETWEEN: [2, 2, 'validation'],
  DATE_IS_VALID: [0, 0, 'validation'],
  ONE_OF_RANGE: [1, 1, 'validation'],
  ONE_OF_LIST: [1, Number.POSITIVE_INFINITY, 'validation'],
  BLANK: [0, 0, 'formatting', 'filter'],
  NOT_BLANK: [0, 0, 'formatting', 'filter'],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2, 'validation'],
};

/** Refuses an unknown condition, one out of its place, and a wrong number of values. */
export function checkCondition(
  condition: sheets_v4.Schema$BooleanCondition | null | undefined,
  use: Use,
): void {
  const type = condition?.type ?? 'CONDITION_TYPE_UNSPECIFIED';
  const kind = KINDS[type];
  if (!kind) throw invalid(`The condition type ${type} is not supported.`);
  const [least, most, ...uses] = kind;
  if (uses.length > 0 && !uses.includes(use)) {
    const place = use === 'filter' ? 'in filters' : `for ${use}`;
    throw invalid(`ConditionType '${type}' is not supported ${place}.`);
  }
  const given = condition?.values?.length ?? 0;
  if (given < least || given > most) {
    const wanted = least === most ? `exactly ${least}` : `at least ${least}`;
    throw invalid(`ConditionType ${type} requires ${wanted} ConditionValues, but ${given} given.`);
  }
}
