/** What a pipeline may bring, month by month, by drawing it many times. */

import { Binomial } from './binomial.ts';
import type { Draw } from './random.ts';

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
  sums[0]!.fill(floor);
  const late = new Lateness(slip);
  for (const { month, chance, amount, count } of lots) {
    const wins = new Binomial(count, chance);
    for (let n = 0; n < draws; n++) {
      let rest = wins.at(draw());
      for (let m = 0; rest > 0; m++) {
        const here = late.closing(rest, m, draw);
        rest -= here;
        if (month + m < months) sums[month + m]![n]! += here * amount;
      }
    }
  }
  return sums.map(rangeOf);
}

/** How many of some wins close m months late, month after month until none is left. */
class Lateness {
  /** The chance to close in month m once the months before it are over. */
  readonly #shares: readonly number[];
  readonly #known: Binomial[][];

  constructor(slip: readonly number[]) {
    let left = 1;
    this.#shares = slip.map((share, m) => {
      const now = m === slip.length - 1 || left <= 0 ? 1 : Math.min(1, share / left);
      left -= share;
      return now;
    });
    this.#known = slip.map(() => []);
  }

  closing(rest: number, m: number, draw: Draw): number {
    const share = this.#shares[m]!;
    if (share === 1) return rest;
    if (rest === 1) return draw() < share ? 1 : 0;
    const known = this.#known[m]!;
    known[rest] ??= new Binomial(rest, share);
    return known[rest].at(draw());
  }
}

function rangeOf(sums: Float64Array): Range {
  const sorted = sums.sort();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
