import { expect, test } from 'vitest';
import { closingMonths } from '../../../../pipeline/reports/models/closing-months.ts';
import { daysOf } from '../../../../src/crm/time.ts';

const lateness = [
  { days: -40, deals: 1 },
  { days: 0, deals: 6 },
  { days: 30, deals: 2 },
  { days: 100, deals: 1 },
];
const asOf = daysOf('2026-06-20');
const shares = (expected: string) => closingMonths(lateness, asOf, daysOf(expected), 3);

test('a deal that is not due yet closes early, in time or late as others did', () => {
  expect(shares('2026-08-05')).toEqual([0.1, 0, 0.6]); // two in September, one in November
});

test('one that is due has outlived those that were earlier', () => {
  expect(shares('2026-06-20')).toEqual([0, 2 / 3, 0]);
  expect(shares('2026-06-25')).toEqual([6 / 9, 2 / 9, 0]);
});

test('later than any before, or with none before, it is due this month or when it was said', () => {
  expect(shares('2026-01-01')).toEqual([1, 0, 0]);
  expect(closingMonths([], asOf, daysOf('2026-08-01'), 3)).toEqual([0, 0, 1]);
});
