/** Ranges as sheets keep them: whole, with their sheetId and all four edges. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, boxOf, openBox, rangeOf } from '../box.ts';
import type { Workbook } from '../workbook.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** A range with its sheetId and all four edges, checked: the form in which sheets keep ranges. */
export function fullRange(workbook: Workbook, range: GridRange | null | undefined): GridRange {
  return rangeOf(boxOf(workbook, range));
}

/** The rectangle a range kept by a sheet covers, open ends closed. */
export function keptBox(workbook: Workbook, range: GridRange | null | undefined): Box {
  return openBox(workbook, range ?? {});
}

/** Whether `inner` lies wholly in `outer`, which is on the same sheet. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

/** A rectangle within `from`, as far along from `to`. */
export function beside(part: Box, from: Box, to: Box): Box {
  const down = to.top - from.top;
  const across = to.left - from.left;
  return {
    sheet: to.sheet,
    top: part.top + down,
    bottom: part.bottom + down,
    left: part.left + across,
    right: part.right + across,
  };
}
