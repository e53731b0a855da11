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
  /** Where to begin to look for a share: the first count whose cumulative weight passes k/n of one. */
  readonly #guide: Int32Array;

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
    this.#guide = guideOf(this.#cumulative);
  }

  /** The count at `share`, evenly drawn from [0, 1). */
  at(share: number): number {
    const cumulative = this.#cumulative;
    let at = this.#guide[Math.floor(share * this.#guide.length)]!;
    while (cumulative[at]! <= share) at++;
    return this.#least + at;
  }
}

/** Indexed search: from its guide on, a count is found in about one step however many there are. */
function guideOf(cumulative: Float64Array): Int32Array {
  const guide = new Int32Array(cumulative.length);
  for (let k = 0, at = 0; k < guide.length; k++) {
    while (cumulative[at]! <= k / guide.length) at++;
    guide[k] = at;
  }
  return guide;
}
