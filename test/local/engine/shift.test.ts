import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedFormula } from '../../../local/engine/formula/moved.ts';
import { seriesOf } from '../../../local/engine/series.ts';
import { deletion, insertion, move } from '../../../local/engine/structure/shift.ts';

const place = fc.nat(20);
const range = fc.tuple(place, place).map(([start, length]) => [start, start + length + 1] as const);

test('inserting and deleting the same again is no change', () => {
  fc.assert(
    fc.property(range, place, fc.integer({ min: 1, max: 5 }), ([start, end], at, count) => {
      const pushed = insertion(at, count).range(start, end)!;
      expect(deletion(at, at + count).range(...pushed)).toEqual([start, end]);
    }),
  );
});

test('a range grows only when something is inserted strictly inside it', () => {
  expect(insertion(2, 3).range(2, 4)).toEqual([5, 7]);
  expect(insertion(3, 3).range(2, 4)).toEqual([2, 7]);
  expect(insertion(4, 3).range(2, 4)).toEqual([2, 4]);
  expect(deletion(1, 9).range(2, 4)).toBeNull();
});

test('moving is a permutation, and moving back undoes it', () => {
  fc.assert(
    fc.property(range, fc.nat(40), ([from, to], target) => {
      fc.pre(target <= from || target >= to);
      const shift = move(from, to, target);
      const places = Array.from({ length: 60 }, (_, index) => shift.index(index));
      expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, index) => index));
      const landing = places[from]!;
      const back = move(landing, landing + to - from, target > from ? from : to);
      expect(places.map((index) => back.index(index))).toEqual(places.map((_, index) => index));
    }),
  );
});

test('references move with a copied formula, dollars hold them', () => {
  expect(movedFormula('=A1+$A1+A$1+$A$1', 2, 1)).toBe('=B3+$A3+B$1+$A$1');
  expect(movedFormula("=SUM('A1 tab'!A1:B2, Sheet1!Z9)", 1, 1)).toBe(
    "=SUM('A1 tab'!B2:C3, Sheet1!AA10)",
  );
  expect(movedFormula('=IF(A1="B2", LOG10(A2), x1y)', 1, 0)).toBe('=IF(A2="B2", LOG10(A3), x1y)');
  expect(movedFormula('=A1', -1, 0)).toBe('=#REF!');
});

test('series count on or repeat', () => {
  const next = (...values: (number | string)[]) => [1, 2, 3].map(seriesOf(values, false, false));
  expect(next(1, 3)).toEqual([5, 7, 9]);
  expect(next(1, 2, 4)).toEqual([1, 2, 4]);
  expect(next(7)).toEqual([7, 7, 7]);
  expect(next('Deal 9')).toEqual(['Deal 10', 'Deal 11', 'Deal 12']);
  expect(next('a', 'b')).toEqual(['a', 'b', 'a']);
  expect([1, 2].map(seriesOf([7], false, true))).toEqual([8, 9]);
  expect([-1, -2].map(seriesOf([2, 4], false, false))).toEqual([0, -2]);
});
