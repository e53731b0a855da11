/** Which columns stand side by side on a leaf, and where. */

import type { View } from '../book/view.ts';
import type { Area } from './area.ts';
import { leavesOf } from './leaves.ts';

export interface Strip {
  /** Columns, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The pixel of the sheet that stands at the left edge of the leaf. */
  readonly left: number;
}

export interface Strips {
  /** What stands at the left of every leaf: the frozen columns, or else the first one. */
  readonly head: Strip;
  readonly body: readonly Strip[];
}

/** @param room what a leaf holds side by side, in pixels of the sheet */
export function stripsOf(view: View, area: Area, room: number): Strips {
  const { columns } = view;
  const left = columns.start(area.left);
  const none = { from: area.left, to: area.left, left };
  const seen = [...columns.seen].filter((one) => area.left <= one && one < area.right);
  if (columns.start(area.right) - left <= room) {
    return { head: none, body: [{ ...none, to: area.right }] };
  }
  const frozen = seen.filter((one) => columns.start(one) < columns.frozenPixels).length;
  const heads = [frozen, 1].find((count) => count > 0 && start(count) - left < room / 2) ?? 0;
  function start(count: number) {
    return columns.start(seen[count] ?? area.right);
  }
  const head = { ...none, to: heads > 0 ? seen[heads - 1]! + 1 : area.left };
  const wide = start(heads) - left;
  const rest = seen.slice(heads);
  const leaves = leavesOf(
    rest.map((column) => columns.size(column)),
    room - wide,
    (at) => mayPart(view, area, rest[at]!),
  );
  const body = leaves.map(({ from, to }) => ({
    from: rest[from]!,
    to: rest[to] ?? area.right,
    left: columns.start(rest[from]!) - wide,
  }));
  return { head, body };
}

/** A leaf may end left of a column through no chart and no merged cell. */
function mayPart(view: View, { charts, top, bottom }: Area, column: number): boolean {
  const x = view.columns.start(column);
  if (charts.some(({ left, width }) => left < x && x < left + width)) return false;
  return !view.merges.boxes.some(
    (merge) =>
      merge.left < column && column < merge.right && merge.top < bottom && top < merge.bottom,
  );
}
