/** GridRanges as requests give them, with the errors Google answers when they do not fit. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { columnName, quoted } from '../a1.ts';
import { type Box, boxOf, openBox, rangeOf } from '../box.ts';
import { invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** The rectangle of a GridRange, cut where it runs over the edge; beginning outside is refused. */
export function clippedRegion(workbook: Workbook, range: GridRange | null | undefined): Box {
  if (!range) throw invalid('No range specified.');
  const { sheet, top, left, bottom, right } = openBox(workbook, range);
  const { rowCount, columnCount } = sheet.grid;
  if (top >= rowCount || left >= columnCount) {
    const cells = `${columnName(left)}${top + 1}:${columnName(right - 1)}${bottom}`;
    throw invalid(
      `Range (${quoted(sheet.properties.title)}!${cells}) exceeds grid limits. ` +
        `Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return boxOf(workbook, {
    ...range,
    endRowIndex: Math.min(bottom, rowCount),
    endColumnIndex: Math.min(right, columnCount),
  });
}

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
