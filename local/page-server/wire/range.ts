/** A range as the page counts it, and as the host does. */

import type { Area } from '../../host/protocol.ts';

/** Zero-based, ends exclusive, as the Sheets API counts; every index is there. */
export interface PageRange {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex: number;
  readonly endColumnIndex: number;
}

/** The host's rectangle, which counts from 1, of the page's, and back. */
export function areaOf(range: PageRange): Area {
  return {
    sheetId: range.sheetId,
    row: range.startRowIndex + 1,
    column: range.startColumnIndex + 1,
    rows: range.endRowIndex - range.startRowIndex,
    columns: range.endColumnIndex - range.startColumnIndex,
  };
}

export function rangeOf({ sheetId, row, column, rows, columns }: Area): PageRange {
  return {
    sheetId,
    startRowIndex: row - 1,
    endRowIndex: row - 1 + rows,
    startColumnIndex: column - 1,
    endColumnIndex: column - 1 + columns,
  };
}
