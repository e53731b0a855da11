import { expect, test } from 'vitest';
import { trendOf } from '../../../pipeline/dashboards/trend.ts';

test('bars stand on zero and the latest is at the right', () => {
  expect(trendOf([0, 50, 100])).toBe('▁▅█');
  expect(trendOf([90, 95, 100])).toBe('▇██');
});

test('a missing value is a gap, and only twelve are shown', () => {
  expect(trendOf([100, null, 100])).toBe('█ █');
  expect(trendOf(Array.from({ length: 30 }, () => 5))).toHaveLength(12);
});

test('nothing is drawn that would not be honest', () => {
  expect(trendOf([])).toBeUndefined();
  expect(trendOf([7])).toBeUndefined();
  expect(trendOf([0, 0])).toBeUndefined();
  expect(trendOf([5, -5])).toBeUndefined();
});
