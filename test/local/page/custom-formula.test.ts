/** Custom formulas of rules, as far as the page computes them. */

import { expect, test } from 'vitest';
import { customTest } from '../../../local/page/book/custom-formula.ts';

const CELLS = [
  ['won', 100, '', true],
  ['lost', 250, 'a@example.com', false],
  ['Won', -3, '', ''],
];

/** Whether a formula written for the first row holds in some row. */
const holds = (formula: string, row: number, column = 0): boolean | null => {
  const test = customTest(formula);
  if (!test) return null;
  return test({
    cell: (r, c) => (CELLS[r]?.[c] === '' ? null : (CELLS[r]?.[c] ?? null)),
    rowCount: 10,
    columnCount: 4,
    row,
    column,
    down: row,
    across: column,
  });
};
const rows = (formula: string, column = 0) => [0, 1, 2].map((row) => holds(formula, row, column));

test.each([
  ['=$A1="won"', [true, false, true]],
  ['=EXACT($A1,"won")', [true, false, false]],
  ['=$B1>100', [false, true, false]],
  ['=B1*2>=-6', [true, true, true]],
  ['=$B1>$B$1', [false, true, false]],
  ['=-$B1=3', [false, false, true]],
  ['=2+3*2^2=14', [true, true, true]],
  ['=(2+3)*2=10', [true, true, true]],
  ['=50%=0.5', [true, true, true]],
  ['=10-2-3=5', [true, true, true]],
  ['=$A1&"!"="won!"', [true, false, true]],
  ['=ISBLANK($C1)', [true, false, true]],
  ['=$C1=""', [true, false, true]],
  ['=AND($A1="won",$B1>0)', [true, false, false]],
  ['=OR($A1="lost",NOT($D1))', [false, true, true]],
  ['=MOD(ROW(),2)=0', [false, true, false]],
  ['=MOD(ROW($A1),2)=1', [true, false, true]],
  ['=COUNTIF($A:$A,$A1)>1', [true, false, true]],
  ['=COUNTIF($B$1:$B$3,">99")=2', [true, true, true]],
  ['=$B1=MAX($B$1:$B$3)', [false, true, false]],
  ['=LEN($C1)>0', [false, true, false]],
  ['=REGEXMATCH($A1,"^w")', [true, false, false]],
  ['=IF($B1<0,TRUE,FALSE)', [false, false, true]],
  ['=$B1/0>1', [false, false, false]],
  ['=$A1>1', [true, true, true]],
])('%s', (formula, expected) => expect(rows(formula)).toEqual(expected));

test('references that are not held move along both ways', () => {
  expect(holds('=A1=250', 1, 1)).toBe(true);
  expect(holds('=$A1=250', 1, 1)).toBe(false);
});

test('the days', () => {
  expect(holds('=TODAY()>40000', 0)).toBe(true);
  expect(holds('=WEEKDAY(46027)=2', 0)).toBe(true);
});

test.each(['=VLOOKUP(A1,B:C,2)', '=A1=', '=Other!A1>1', '=(A1', '=A1 B1', '={1,2}', '=NOW()>A1'])(
  '%s is left to Google',
  (formula) => expect(customTest(formula)).toBeNull(),
);
