/** How a sheet is cut into leaves of paper: between rows, never through what must stay whole. */

/** CSS pixels of A4 within a margin of 10 mm, 96 to the inch. */
const SHORT = 718;
const LONG = 1046;
/** For the line at the foot of each leaf. */
export const FOOT = 22;

export type Lie = 'landscape' | 'portrait';

export interface Paper {
  readonly width: number;
  readonly height: number;
}

export function paperOf(lie: Lie): Paper {
  return lie === 'landscape' ? { width: LONG, height: SHORT } : { width: SHORT, height: LONG };
}

export interface Leaf {
  /** Rows by their place in `heights`, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

/**
 * @param heights of the rows, in pixels of the sheet
 * @param room what a leaf holds of them
 * @param parts whether one may cut above a row
 */
export function leavesOf(
  heights: readonly number[],
  room: number,
  parts: (row: number) => boolean,
): Leaf[] {
  const leaves: Leaf[] = [];
  let from = 0;
  while (from < heights.length) {
    let to = from;
    for (let filled = 0; to < heights.length; to++) {
      filled += heights[to]!;
      if (filled > room && to > from) break;
    }
    let cut = to;
    while (cut < heights.length && cut > from && !parts(cut)) cut--;
    // What is taller than a leaf is cut where the leaf ends.
    if (cut > from) to = cut;
    leaves.push({ from, to });
    from = to;
  }
  return leaves;
}
