import { expect, test } from 'vitest';
import {
  brier,
  chanceOf,
  fitLogistic,
  type SparseRow,
} from '../../../../pipeline/reports/models/logistic.ts';
import { seeded } from '../../../../pipeline/reports/models/random.ts';

const row = (...values: number[]): SparseRow => ({
  at: [0, ...values.map((_, i) => i + 1)],
  values: [1, ...values],
});

test('without a penalty one word gives the shares that were seen', () => {
  const rows = [...Array(40).fill(row(0)), ...Array(60).fill(row(1))] as SparseRow[];
  const won = rows.map((_, i) => i < 10 || (i >= 40 && i < 85));
  const beta = fitLogistic(rows, won, 2, 0);
  expect(chanceOf(beta, row(0))).toBeCloseTo(10 / 40, 8);
  expect(chanceOf(beta, row(1))).toBeCloseTo(45 / 60, 8);
  expect(beta[1]).toBeCloseTo(Math.log(9), 7); // the odds ratio, by hand
});

test('at the end the penalised slope is zero in every column', () => {
  const draw = seeded(3);
  const rows = Array.from({ length: 300 }, () => row(draw() * 2 - 1, draw() * 3));
  const won = rows.map(
    ({ values }) => draw() < 1 / (1 + Math.exp(0.5 - 2 * values[1]! + values[2]!)),
  );
  const beta = fitLogistic(rows, won, 3, 4);
  for (const j of [0, 1, 2]) {
    const slope = rows.reduce(
      (sum, one, i) => sum + (Number(won[i]) - chanceOf(beta, one)) * one.values[j]!,
      j === 0 ? 0 : -4 * beta[j]!,
    );
    expect(slope).toBeCloseTo(0, 6);
  }
  expect(beta[1]).toBeGreaterThan(0.5);
  expect(beta[2]).toBeLessThan(-0.3);
});

test('a penalty draws to the mean, and nobody loses without an error', () => {
  const rows = Array.from({ length: 20 }, (_, i) => row(i % 2));
  const loose = fitLogistic(
    rows,
    rows.map((_, i) => i % 2 === 0 || i < 4),
    2,
    0.1,
  );
  const tight = fitLogistic(
    rows,
    rows.map((_, i) => i % 2 === 0 || i < 4),
    2,
    10,
  );
  expect(Math.abs(tight[1]!)).toBeLessThan(Math.abs(loose[1]!));
  const all = fitLogistic(
    rows,
    rows.map(() => true),
    2,
    4,
  );
  expect(chanceOf(all, row(1))).toBeGreaterThan(0.99);
});

test('Brier score by hand', () => {
  expect(brier([1, 0.5, 0], [true, true, true])).toBeCloseTo((0 + 0.25 + 1) / 3, 12);
});
