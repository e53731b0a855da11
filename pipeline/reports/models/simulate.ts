/** What a pipeline may bring, month by month, by drawing it many times. */

import { type Draw, normal } from './random.ts';

/** Deals alike: `count` of them, each worth `amount` and won with `chance`, expected in `month`. */
export interface Lot {
  readonly month: number;
  readonly chance: number;
  readonly amount: number;
  readonly count: number;
}

export interface Range {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** From this many deals on, a lot's wins are drawn as a rounded normal number. */
const MANY = 40;

/**
 * P10, P50 and P90 of the amount of each month over `draws` draws. `slip[m]` is the chance that a
 * won deal closes m months after the expected one; `floor` is what is certain in the first month.
 */
export function simulate(
  lots: readonly Lot[],
  slip: readonly number[],
  months: number,
  floor: number,
  draws: number,
  draw: Draw,
): Range[] {
  const sums = Array.from({ length: months }, () => new Float64Array(draws));
  for (let n = 0; n < draws; n++) {
    sums[0]![n] = floor;
    for (const lot of lots) {
      let rest = wins(lot.count, lot.chance, draw);
      let left = 1;
      for (let late = 0; rest > 0 && late < slip.length; late++) {
        const share = left <= 0 ? 1 : Math.min(1, slip[late]! / left);
        const here = late === slip.length - 1 ? rest : wins(rest, share, draw);
        left -= slip[late]!;
        rest -= here;
        const month = lot.month + late;
        if (month < months) sums[month]![n]! += here * lot.amount;
      }
    }
  }
  return sums.map(rangeOf);
}

function wins(count: number, chance: number, draw: Draw): number {
  if (chance >= 1) return count;
  if (count > MANY) {
    const guess = Math.round(
      count * chance + normal(draw) * Math.sqrt(count * chance * (1 - chance)),
    );
    return Math.min(count, Math.max(0, guess));
  }
  let won = 0;
  for (let i = 0; i < count; i++) if (draw() < chance) won++;
  return won;
}

function rangeOf(sums: Float64Array): Range {
  const sorted = sums.sort();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
