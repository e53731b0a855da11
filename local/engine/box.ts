/** A rectangle of one sheet, all four edges known: 0-based, ends exclusive. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from './errors.ts';
import type { Sheet } from './sheet.ts';
import { gridSheet } from './structure/axis.ts';
import type { Workbook } from './workbook.ts';

export interface Box {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type GridRange = sheets_v4.Schema$GridRange;

/** The rectangle of a GridRange; refuses a missing sheet and edges outside the grid. */
export function boxOf(workbook: Workbook, range: GridRange | null | undefined): Box {
  if (!range) throw invalid('No range specified.');
  const box = openBox(workbook, range);
  const { rowCount, columnCount } = box.sheet.grid;
  checkEdges('Row', 'row', box.top, box.bottom, rowCount);
  checkEdges('Column', 'column', box.left, box.right, columnCount);
  return box;
}

/** The same with its open ends closed and nothing checked but the sheet. */
export function openBox(workbook: Workbook, range: GridRange): Box {
  const sheet = gridSheet(workbook, range.sheetId);
  return {
    sheet,
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? sheet.grid.rowCount,
    right: range.endColumnIndex ?? sheet.grid.columnCount,
  };
}

/** A rectangle as a GridRange; a 0 sheetId is kept, answers drop it. */
export function rangeOf({ sheet, top, left, bottom, right }: Box): GridRange {
  return {
    sheetId: sheet.properties.sheetId,
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  };
}

/** The rectangle two have in common, null when there is none. */
export function intersection(a: Box, b: Box): Box | null {
  if (a.sheet.properties.sheetId !== b.sheet.properties.sheetId) return null;
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top < bottom && left < right ? { sheet: a.sheet, top, left, bottom, right } : null;
}

function checkEdges(name: string, noun: string, start: number, end: number, size: number): void {
  if (start < 0) throw invalid(`range.start${name}Index[${start}] must be non-negative.`);
  if (end <= start) {
    throw invalid(`range.end${name}Index[${end}] must be after range.start${name}Index[${start}].`);
  }
  if (end > size) {
    throw invalid(`range.end${name}Index[${end}] is after last ${noun} in grid[${size}]`);
  }
}
