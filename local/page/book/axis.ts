/** The rows or the columns of a sheet: which are seen, and where they stand, in pixels. */

import type { Span } from '../../engine/dimensions.ts';

export const ROW_PIXELS = 21;
export const COLUMN_PIXELS = 100;

export class Axis {
  /** Real indexes of those that are seen, in order. */
  readonly seen: Int32Array;
  /** Where each seen one begins; one more entry at the end. */
  readonly starts: Float64Array;
  /** How many of the seen ones are frozen. */
  readonly frozen: number;
  readonly count: number;
  /** For each real index, the place of the first seen one at or after it. */
  readonly #places: Int32Array;

  constructor(
    count: number,
    spans: readonly Span[],
    frozen: number,
    usual: number,
    filtered: ReadonlySet<number> | null = null,
  ) {
    this.count = count;
    const sizes = new Float32Array(count).fill(usual);
    for (const { start, end, info } of spans) {
      const size = info.hiddenByUser ? 0 : (info.pixelSize ?? usual);
      sizes.fill(size, start, Math.min(end, count));
    }
    if (filtered) for (const index of filtered) sizes[index] = 0;
    const seen: number[] = [];
    this.#places = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      this.#places[index] = seen.length;
      if (sizes[index]! > 0) seen.push(index);
    }
    this.#places[count] = seen.length;
    this.seen = Int32Array.from(seen);
    this.starts = new Float64Array(seen.length + 1);
    seen.forEach((index, at) => {
      this.starts[at + 1] = this.starts[at]! + sizes[index]!;
    });
    this.frozen = this.#places[Math.min(frozen, count)]!;
  }

  /** Pixels before a real index; a hidden one stands where the next seen one begins. */
  start(index: number): number {
    return this.starts[this.#places[Math.max(0, Math.min(index, this.count))]!]!;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  get frozenPixels(): number {
    return this.starts[this.frozen]!;
  }

  get pixels(): number {
    return this.starts[this.seen.length]!;
  }

  /** The place among the seen ones of a real index. */
  place(index: number): number {
    return this.#places[Math.max(0, Math.min(index, this.count))]!;
  }

  /** The real index at a distance from the beginning; the last one beyond the end. */
  at(pixels: number): number {
    let [low, high] = [0, this.seen.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= pixels) low = middle;
      else high = middle - 1;
    }
    return this.seen[low] ?? 0;
  }

  /** The seen index `steps` further on, held within the sheet. */
  step(index: number, steps: number): number {
    const place = Math.max(0, Math.min(this.place(index) + steps, this.seen.length - 1));
    return this.seen[place] ?? 0;
  }
}
