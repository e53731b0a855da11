/** How many of some tries come true, drawn exactly. */

/** Weights below this, against the likeliest number's, are nothing in a double's sum. */
const NOTHING = 1e-18;

/**
 * The number of successes of `tries` tries of chance `chance`, by inverting its distribution: one
 * evenly drawn number gives one count.
 */
export class Binomial {
  /** The smallest count that has any weight. */
  readonly #least: number;
  readonly #cumulative: Float64Array;

  constructor(tries: number, chance: number) {
    const certain = chance >= 1 ? tries : chance <= 0 ? 0 : null;
    const likeliest = certain ?? Math.min(tries, Math.floor((tries + 1) * chance));
    const odds = chance / (1 - chance);
    const below: number[] = [];
    const above: number[] = [];
    if (certain === null) {
      // From the likeliest count outwards, each weight of its neighbour: nothing can overflow.
      for (let k = likeliest, weight = 1; k > 0; k--) {
        weight *= k / ((tries - k + 1) * odds);
        if (weight < NOTHING) break;
        below.push(weight);
      }
      for (let k = likeliest, weight = 1; k < tries; k++) {
        weight *= ((tries - k) * odds) / (k + 1);
        if (weight < NOTHING) break;
        above.push(weight);
      }
    }
    this.#least = likeliest - below.length;
    const weights = Float64Array.from([...below.reverse(), 1, ...above]);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    let share = 0;
    this.#cumulative = weights.map((weight) => (share += weight / sum));
    this.#cumulative[weights.length - 1] = 1;
  }

  /** The count at `share`, evenly drawn from [0, 1). */
  at(share: number): number {
    const cumulative = this.#cumulative;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > share) high = middle;
      else low = middle + 1;
    }
    return this.#least + low;
  }
}
