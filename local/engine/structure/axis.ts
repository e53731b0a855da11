/** Rows and columns are one thing twice: the names of what belongs to each. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../errors.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';

export interface Axis {
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly noun: 'row' | 'column';
  readonly start: 'startRowIndex' | 'startColumnIndex';
  readonly end: 'endRowIndex' | 'endColumnIndex';
  readonly index: 'rowIndex' | 'columnIndex';
  readonly spans: 'rows' | 'columns';
  readonly groups: 'rowGroups' | 'columnGroups';
  readonly frozen: 'frozenRowCount' | 'frozenColumnCount';
  readonly controlAfter: 'rowGroupControlAfter' | 'columnGroupControlAfter';
}

export const ROWS: Axis = {
  dimension: 'ROWS',
  noun: 'row',
  start: 'startRowIndex',
  end: 'endRowIndex',
  index: 'rowIndex',
  spans: 'rows',
  groups: 'rowGroups',
  frozen: 'frozenRowCount',
  controlAfter: 'rowGroupControlAfter',
};

export const COLUMNS: Axis = {
  dimension: 'COLUMNS',
  noun: 'column',
  start: 'startColumnIndex',
  end: 'endColumnIndex',
  index: 'columnIndex',
  spans: 'columns',
  groups: 'columnGroups',
  frozen: 'frozenColumnCount',
  controlAfter: 'columnGroupControlAfter',
};

export function axisOf(dimension: string | null | undefined): Axis {
  if (dimension === 'ROWS') return ROWS;
  if (dimension === 'COLUMNS') return COLUMNS;
  throw invalid('No dimension specified.');
}

export function sizeOf(sheet: Sheet, axis: Axis): number {
  return axis === ROWS ? sheet.grid.rowCount : sheet.grid.columnCount;
}

/** The sheet a request on cells names; without one it answers as Google does for grids. */
export function gridSheet(workbook: Workbook, sheetId: number | null | undefined): Sheet {
  const id = sheetId ?? 0;
  const found = workbook.sheets.find(({ properties }) => properties.sheetId === id);
  if (!found) throw invalid(`No grid with id: ${id}`);
  return found;
}

export interface Stretch {
  readonly sheet: Sheet;
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
}

/** A DimensionRange, open ends closed by the grid; its end may still lie outside it. */
export function stretchOf(
  workbook: Workbook,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): Stretch {
  if (!range) throw invalid('No range specified.');
  const sheet = gridSheet(workbook, range.sheetId);
  const axis = axisOf(range.dimension);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? Math.max(start, sizeOf(sheet, axis));
  if (start < 0) throw invalid('DimensionRange indexes must be >= 0');
  if (end <= start) {
    throw invalid(`range.endIndex[${end}] must be after range.startIndex[${start}].`);
  }
  return { sheet, axis, start, end };
}

/** The same, refused where it ends outside the grid. */
export function stretchInside(
  workbook: Workbook,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): Stretch {
  const stretch = stretchOf(workbook, range);
  const size = sizeOf(stretch.sheet, stretch.axis);
  if (stretch.end > size) {
    throw invalid(
      `range.endIndex[${stretch.end}] is after last ${stretch.axis.noun} in grid[${size}]`,
    );
  }
  return stretch;
}
