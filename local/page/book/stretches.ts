/** Rows or columns that follow one another and are alike in size, and in whether they are hidden. */

import type { Span } from '../../engine/dimensions.ts';

export interface Stretch {
  readonly start: number;
  end: number;
  readonly hidden: boolean;
  readonly pixels: number;
}

/** @param usual pixels of a line that says nothing of its size */
export function stretchesOf(
  spans: readonly Span[],
  from: number,
  to: number,
  usual: number,
): Stretch[] {
  const found: Stretch[] = [];
  for (let at = from; at < to; at++) {
    const info = spans.find(({ start, end }) => start <= at && at < end)?.info ?? {};
    const [hidden, pixels] = [info.hiddenByUser ?? false, info.pixelSize ?? usual];
    const last = found.at(-1);
    if (last?.hidden === hidden && last.pixels === pixels) last.end = at + 1;
    else found.push({ start: at, end: at + 1, hidden, pixels });
  }
  return found;
}
