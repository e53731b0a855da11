import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, moneyOf, times } from '../../src/crm/money.ts';

test('money is exact where doubles are not', () => {
  expect(moneyOf(0.1) + moneyOf(0.2)).toBe(moneyOf(0.3));
  expect(moneyOf(139.12)).toBe(1_391_200);
  expect(times(moneyOf(100), 1 / 3)).toBe(333_333);
});

test('an amount survives the way into money and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
      expect(amountOf(moneyOf(cents / 100))).toBe(cents / 100);
    }),
  );
});
