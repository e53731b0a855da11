/** Open deals as lots to draw: the largest singly, the rest where they are alike. */

import type { ResultRow } from '../finish.ts';
import type { Lateness } from '../models/closing-months.ts';
import type { Lot } from '../models/simulate.ts';

/** Lots drawn one by one; beyond them, deals alike are drawn together. */
const SINGLE = 150;
/** Days within which expected closes are alike. */
const FORTNIGHT = 14;

interface DatedLot extends Lot {
  /** The expected day. */
  readonly day: number;
}

/**
 * The lots of rows of `days` (expected), `chance`, `amount` and `deals`; `whenOf` gives for an expected
 * day the share of the wins that close in each month.
 */
export function lotsOf(
  rows: readonly ResultRow[],
  whenOf: (day: number) => readonly number[],
): Lot[] {
  const known = new Map<number, readonly number[]>();
  const lots = rows.map((row): DatedLot => {
    const [day, chance, amount, count] = ['days', 'chance', 'amount', 'deals'].map((key) =>
      Number(row[key]),
    ) as [number, number, number, number];
    const when = known.get(day) ?? whenOf(day);
    known.set(day, when);
    return { when, chance, amount, count, day };
  });
  return gathered(lots.filter(({ when }) => when.some((share) => share > 0)));
}

/** How late won deals were, from rows of `days` and `deals`; none where they are too few. */
export function latenessOf(rows: readonly ResultRow[], floor: number): Lateness[] {
  const byDays = new Map<number, number>();
  let all = 0;
  for (const row of rows) {
    const [days, deals] = [Number(row['days']), Number(row['deals'])];
    byDays.set(days, (byDays.get(days) ?? 0) + deals);
    all += deals;
  }
  return all < floor ? [] : [...byDays].map(([days, deals]) => ({ days, deals }));
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
