/** Finishes `forecast/range`: draws the open pipeline many times. */

import { dateOfDays } from '../../../src/crm/time.ts';
import type { Model, ResultRow } from '../finish.ts';
import { closingMonths } from '../models/closing-months.ts';
import { seeded } from '../models/random.ts';
import { type Lot, simulate } from '../models/simulate.ts';

const DRAWS = 10_000;
const MONTHS = 6;
/** Lots drawn one by one; beyond them, deals alike are drawn together. */
const SINGLE = 150;
/** Days within which expected closes are alike. */
const FORTNIGHT = 14;

export const range: Model = (rows, { params }) => {
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const deals = of('deal');
  const won = Number(of('won')[0]?.['amount'] ?? 0);
  if (deals.length === 0 && won === 0) return [];
  const asOf = Number(params['as_of_no']);
  const late = of('late').map((row) => ({
    days: Number(row['days']),
    deals: Number(row['deals']),
  }));
  const known = late.reduce((sum, { deals: some }) => sum + some, 0);
  const lateness = known < Number(params['sample_floor']) ? [] : late;
  const byDay = new Map<number, number[]>();
  const whenOf = (day: number) => {
    const when = byDay.get(day) ?? closingMonths(lateness, asOf, day, MONTHS);
    byDay.set(day, when);
    return when;
  };
  const lots = gathered(deals.map((row) => lotOf(row, whenOf(Number(row['days'])))));
  const ranges = simulate(lots, MONTHS, won, DRAWS, seeded(asOf));
  return ranges.map((month, i) => ({
    month: monthAfter(dateOfDays(asOf), i),
    won: i === 0 ? won : 0,
    ...month,
    deals: deals
      .filter((row) => row['months'] === i)
      .reduce((sum, row) => sum + Number(row['deals']), 0),
  }));
};

interface DatedLot extends Lot {
  /** The expected day. */
  readonly day: number;
}

function lotOf(row: ResultRow, when: readonly number[]): DatedLot {
  const [chance, amount, count] = ['chance', 'amount', 'deals'].map((key) => Number(row[key]));
  return { when, chance: chance!, amount: amount!, count: count!, day: Number(row['days']) };
}

/** The largest deals singly, the rest together where day, chance and amount are alike. */
function gathered(lots: readonly DatedLot[]): Lot[] {
  const byAmount = lots.toSorted((a, b) => b.amount - a.amount);
  const rest = Map.groupBy(byAmount.slice(SINGLE), ({ day, chance, amount }) =>
    [
      Math.floor(day / FORTNIGHT),
      Math.round(chance * 10),
      Math.round(2 * Math.log2(amount)),
    ].join(),
  );
  return [...byAmount.slice(0, SINGLE), ...[...rest.values()].map(meanOf)];
}

function meanOf(lots: readonly DatedLot[]): Lot {
  const count = lots.reduce((sum, lot) => sum + lot.count, 0);
  const mean = (of: (lot: DatedLot) => number) =>
    lots.reduce((sum, lot) => sum + of(lot) * lot.count, 0) / count;
  return {
    count,
    chance: mean(({ chance }) => chance),
    amount: mean(({ amount }) => amount),
    when: lots[0]!.when.map((_, month) => mean(({ when }) => when[month]!)),
  };
}

function monthAfter(day: string, months: number): string {
  const no = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
  return `${Math.floor(no / 12)}-${String((no % 12) + 1).padStart(2, '0')}`;
}
