import { expect, test } from 'vitest';
import { seeded } from '../../../../pipeline/reports/models/random.ts';
import { simulate } from '../../../../pipeline/reports/models/simulate.ts';

const lots = [
  { when: [1], chance: 0.5, amount: 100, count: 1 },
  { when: [1], chance: 0.3, amount: 250, count: 1 },
  { when: [1], chance: 0.8, amount: 40, count: 2 },
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
  const [month] = simulate(lots, 1, 0, 20_000, seeded(1));
  expect(month).toEqual({ p10: exact(0.1), p50: exact(0.5), p90: exact(0.9) });
});

test('singly or together, deals close in the months they are said to', () => {
  const one = { when: [0.2, 0.5], chance: 0.6, amount: 100, count: 1 };
  // Of 400 deals 240 are won: 48 in the first month, 120 in the second, 72 after both.
  const many = { ...one, count: 400 };
  const apart = simulate(new Array(400).fill(one), 2, 0, 4000, seeded(2));
  const together = simulate([many], 2, 0, 4000, seeded(3));
  for (const [first, second] of [apart, together]) {
    expect(Math.abs(first!.p50 - 4800)).toBeLessThanOrEqual(100);
    expect(Math.abs(second!.p50 - 12_000)).toBeLessThanOrEqual(100);
    // The binomial's deviation is 6.5 deals in the first month, 9.2 in the second; P90 lies 1.28 off.
    expect(Math.abs(first!.p90 - first!.p50 - 830)).toBeLessThanOrEqual(200);
    expect(Math.abs(second!.p90 - second!.p50 - 1170)).toBeLessThanOrEqual(200);
  }
});

test('the same seed gives the same numbers', () => {
  const draw = (seed: number) => simulate(lots, 3, 10, 1000, seeded(seed));
  expect(draw(5)).toEqual(draw(5));
});
