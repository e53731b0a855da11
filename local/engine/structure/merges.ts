/** Merged cells where other changes meet them. */

import { type Box, intersection, rangeOf } from '../box.ts';
import { invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';
import { contains, keptBox } from './regions.ts';

/** The merges that touch a rectangle. */
export function mergesIn(workbook: Workbook, box: Box): Box[] {
  return box.sheet.merges
    .map((merge) => keptBox(workbook, merge))
    .filter((merge) => intersection(merge, box) !== null);
}

/** Takes away the merges that touch a rectangle; refuses one that sticks out of it. */
export function dropMerges(workbook: Workbook, box: Box): void {
  const touched = mergesIn(workbook, box);
  if (touched.some((merge) => !contains(box, merge))) {
    throw invalid('You must select all cells in a merged range to merge or unmerge them.');
  }
  box.sheet.merges = box.sheet.merges.filter(
    (merge) => intersection(keptBox(workbook, merge), box) === null,
  );
}

/** Adds a merge, unless it would be of one cell. */
export function addMerge(box: Box): void {
  if ((box.bottom - box.top) * (box.right - box.left) > 1) box.sheet.merges.push(rangeOf(box));
}
