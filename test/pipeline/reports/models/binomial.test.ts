import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Binomial } from '../../../../pipeline/reports/models/binomial.ts';

test('three tries of a half: eighths, to the edge of each', () => {
  const three = new Binomial(3, 0.5);
  const counts = [0, 0.1249, 0.1251, 0.4999, 0.5001, 0.8749, 0.8751, 0.999999];
  expect(counts.map((share) => three.at(share))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('nothing and everything are certain', () => {
  for (const share of [0, 0.5, 0.999]) {
    expect(new Binomial(7, 0).at(share)).toBe(0);
    expect(new Binomial(7, 1).at(share)).toBe(7);
  }
});

test('mean and variance over even shares are n·p and n·p·(1 − p)', () => {
  const every = fc.tuple(
    fc.integer({ min: 1, max: 5000 }),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  );
  fc.assert(
    fc.property(every, ([tries, chance]) => {
      const drawn = new Binomial(tries, chance);
      const counts = Array.from({ length: 4000 }, (_, i) => drawn.at((i + 0.5) / 4000));
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const spread = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
      const expected = tries * chance * (1 - chance);
      expect(Math.abs(mean - tries * chance)).toBeLessThan(0.01 * Math.sqrt(expected) + 1e-3);
      expect(Math.abs(spread - expected)).toBeLessThan(0.02 * expected + 0.01);
    }),
    { numRuns: 60 },
  );
});
