/** What a pipeline may bring, month by month, by drawing it many times. */

import { Binomial } from './binomial.ts';
import type { Draw } from './random.ts';

/** Deals alike: `count` of them, each worth `amount` and won with `chance`. */
export interface Lot {
  /** The share of the wins that close in each month; what is missing to 1 closes after them. */
  readonly when: readonly number[];
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
 * P10, P50 and P90 of the amount of each month over `draws` draws; `floor` is what is certain in
 * the first month.
 */
export function simulate(
  lots: readonly Lot[],
  months: number,
  floor: number,
  draws: number,
  draw: Draw,
): Range[] {
  const sums = Array.from({ length: months }, () => new Float64Array(draws));
  sums[0]!.fill(floor);
  for (const lot of lots) (lot.count === 1 ? drawOne : drawMany)(lot, sums, draw);
  return sums.map(rangeOf);
}

/** One evenly drawn number tells whether a single deal is won, and when. */
function drawOne({ when, chance, amount }: Lot, sums: readonly Float64Array[], draw: Draw): void {
  let share = 0;
  const until = sums.map((_, month) => (share += chance * (when[month] ?? 0)));
  for (let n = 0; n < sums[0]!.length; n++) {
    const at = draw();
    const month = until.findIndex((end) => at < end);
    if (month >= 0) sums[month]![n]! += amount;
  }
}

/** How many of a lot are won, then how many of them close month after month. */
function drawMany(lot: Lot, sums: readonly Float64Array[], draw: Draw): void {
  const wins = new Binomial(lot.count, lot.chance);
  const closings = new Closings(lot.when);
  for (let n = 0; n < sums[0]!.length; n++) {
    let rest = wins.at(draw());
    for (let month = 0; rest > 0 && month < sums.length; month++) {
      const here = closings.of(rest, month, draw);
      rest -= here;
      sums[month]![n]! += here * lot.amount;
    }
  }
}

/** How many of some wins close in a month, once the months before it are over. */
class Closings {
  readonly #shares: readonly number[];
  readonly #known: Binomial[][];

  constructor(when: readonly number[]) {
    let left = 1;
    this.#shares = when.map((share) => {
      const now = left <= 0 ? 0 : Math.min(1, share / left);
      left -= share;
      return now;
    });
    this.#known = when.map(() => []);
  }

  of(wins: number, month: number, draw: Draw): number {
    const share = this.#shares[month] ?? 0;
    if (share === 0 || share === 1) return share * wins;
    const known = this.#known[month]!;
    known[wins] ??= new Binomial(wins, share);
    return known[wins].at(draw());
  }
}

function rangeOf(sums: Float64Array): Range {
  const sorted = sums.sort();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
