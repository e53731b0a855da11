/** Keys that stand twice in a file, found in memory that does not grow with what they say. */

import { SeenKeys } from './seen-keys.ts';

export interface Keyed {
  readonly key: string;
  /** 1-based line of the file. */
  readonly line: number;
}

export class Repeats {
  readonly #seen: SeenKeys;
  readonly #keys: () => AsyncIterable<Keyed>;

  /** @param keys reads the keys of the file again, from its first row on */
  constructor(keys: () => AsyncIterable<Keyed>, seen = new SeenKeys()) {
    this.#keys = keys;
    this.#seen = seen;
  }

  /** The line on which a key stood before; undefined where it is new. Lines come in order. */
  async firstOf(key: string, line: number): Promise<number | undefined> {
    if (!this.#seen.add(key)) return undefined;
    // The same hash is hardly ever another key, but a file is not refused on a guess.
    for await (const before of this.#keys()) {
      if (before.line >= line) return undefined;
      if (before.key === key) return before.line;
    }
    return undefined;
  }
}
