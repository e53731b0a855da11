import { expect, test } from 'vitest';
import { seeded } from '../../../../pipeline/reports/models/random.ts';
import { simulate } from '../../../../pipeline/reports/models/simulate.ts';

const lots = [
  { month: 0, chance: 0.5, amount: 100, count: 1 },
  { month: 0, chance: 0.3, amount: 250, count: 1 },
  { month: 0, chance: 0.8, amount: 40, count: 2 },
];

/** Every way the deals can end, with its chance. */
function exact(share: number): number {
  const deals = lots.flatMap((lot) => Array.from({ length: lot.count }, () => lot));
  const ways = Array.from({ length: 1 << deals.length }, (_, way) => ({
    amount: deals.reduce((sum, deal, i) => sum + (way & (1 << i) ? deal.amount : 0), 0),
    chance: deals.reduce((p, deal, i) => p * (way & (1 << i) ? deal.chance : 1 - deal.chance), 1),
  })).sort((a, b) => a.amount - b.amount);
  let sum = 0;
  for (const way of ways) {
    sum += way.chance;
    if (sum >= share) return way.amount;
  }
  return Number.NaN;
}

test('a small pipeline drawn often agrees with counting every way it can end', () => {
  const [month] = simulate(lots, [1], 1, 0, 20_000, seeded(1));
  expect(month).toEqual({ p10: exact(0.1), p50: exact(0.5), p90: exact(0.9) });
});

test('the same seed gives the same numbers', () => {
  const draw = (seed: number) => simulate(lots, [0.6, 0.4], 3, 10, 1000, seeded(seed));
  expect(draw(5)).toEqual(draw(5));
});
