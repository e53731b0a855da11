/** Finishes `forecast/range`: draws the open pipeline many times. */

import { dateOfDays } from '../../../src/crm/time.ts';
import type { Model, ResultRow } from '../finish.ts';
import { seeded } from '../models/random.ts';
import { type Lot, simulate } from '../models/simulate.ts';

const DRAWS = 10_000;
const MONTHS = 6;
/** Lots drawn one by one; beyond them, deals of a month are drawn in lots of like chance. */
const SINGLE = 150;

export const range: Model = (rows, { params }) => {
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const lots = lotsOf(of('deal'));
  const won = Number(of('won')[0]?.['amount'] ?? 0);
  if (lots.length === 0 && won === 0) return [];
  const slips = of('slip');
  const total = slips.reduce((sum, row) => sum + Number(row['deals']), 0);
  const slip = Array.from({ length: 7 }, (_, late) => {
    if (total < Number(params['sample_floor'])) return late === 0 ? 1 : 0;
    return Number(slips.find((row) => row['months'] === late)?.['deals'] ?? 0) / total;
  });
  const seed = Number(params['as_of_no']);
  const ranges = simulate(lots, slip, MONTHS, won, DRAWS, seeded(seed));
  return ranges.map((month, i) => ({
    month: monthAfter(dateOfDays(seed), i),
    won: i === 0 ? won : 0,
    ...month,
    deals: lots.filter((lot) => lot.month === i).reduce((sum, lot) => sum + lot.count, 0),
  }));
};

/** The largest deals singly, the rest gathered by month and tenth of chance at their mean amount. */
function lotsOf(rows: readonly ResultRow[]): Lot[] {
  const lots = rows.map((row) => ({
    month: Number(row['months']),
    chance: Number(row['chance']),
    amount: Number(row['amount']),
    count: Number(row['deals']),
  }));
  const byAmount = lots.sort((a, b) => b.amount - a.amount);
  const gathered = new Map<string, Lot>();
  for (const lot of byAmount.slice(SINGLE)) {
    const name = `${lot.month} ${Math.round(lot.chance * 10)} ${Math.round(2 * Math.log2(lot.amount))}`;
    const old = gathered.get(name) ?? { ...lot, chance: 0, amount: 0, count: 0 };
    const count = old.count + lot.count;
    const mean = (a: number, b: number) => (a * old.count + b * lot.count) / count;
    gathered.set(name, {
      month: lot.month,
      count,
      chance: mean(old.chance, lot.chance),
      amount: mean(old.amount, lot.amount),
    });
  }
  return [...byAmount.slice(0, SINGLE), ...gathered.values()];
}

function monthAfter(day: string, months: number): string {
  const no = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
  return `${Math.floor(no / 12)}-${String((no % 12) + 1).padStart(2, '0')}`;
}
