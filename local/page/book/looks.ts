/** How cells look, kept until something of them changes. */

import type { Shown } from './shown.ts';

/** As many as are on a large screen, many times over. */
const MOST = 20_000;
/** More columns than a sheet can have. */
const WIDTH = 20_000;

export class Looks {
  readonly #made = new Map<number, Shown>();

  get(row: number, column: number, make: () => Shown): Shown {
    const key = row * WIDTH + column;
    const known = this.#made.get(key);
    if (known) return known;
    const made = make();
    if (this.#made.size > MOST) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }

  forget(): void {
    this.#made.clear();
  }
}
