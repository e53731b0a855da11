/** Whether a cell meets a boolean condition of a rule or a filter, as the workspace's API sees it. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, cellValue, formulaOf } from '../../engine/cell.ts';
import { type CellTest, conditionTest } from '../../engine/condition-test.ts';

type Condition = sheets_v4.Schema$BooleanCondition;

const tests = new WeakMap<Condition, CellTest | null>();

/**
 * @param unknown the answer where only Google computes it, as for a custom formula
 * @param text what a person sees in the cell, by which a filter goes; what it holds when left out
 */
export function meetsCondition(
  cell: Cell,
  condition: Condition,
  unknown: boolean,
  text = String(cellValue(cell) ?? formulaOf(cell)),
): boolean {
  let test = tests.get(condition);
  if (test === undefined) {
    test = testOf(condition);
    tests.set(condition, test);
  }
  return test === null ? unknown : test(cell, text);
}

/** Whether the values of a condition are of its kind: a number, a day. */
export const isUnderstood = (condition: Condition): boolean => testOf(condition) !== null;

const testOf = (condition: Condition): CellTest | null =>
  conditionTest(condition, { locale: 'en_US', today: dayOf(new Date()) });

/** `yyyy-MM-dd` where this browser stands. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
