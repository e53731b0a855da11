/** A rectangle of one sheet, all four edges known: 0-based, ends exclusive. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { columnName, quoted } from './a1.ts';
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
type GridCoordinate = sheets_v4.Schema$GridCoordinate;

/**
 * The rectangle of a GridRange a request gives. One that begins outside the grid is refused, one
 * that runs over its edge is cut: recorded of repeatCell, insertRange, deleteRange and copyPaste.
 */
export function boxOf(workbook: Workbook, range: GridRange | null | undefined): Box {
  if (!range) throw invalid('No range specified.');
  const box = openBox(workbook, range);
  const { rowCount, columnCount } = box.sheet.grid;
  checkOrder(box);
  if (box.top >= rowCount || box.left >= columnCount) {
    throw invalid(
      `Range (${quoted(box.sheet.properties.title)}!${cellsText(box, range)}) exceeds grid limits. ` +
        `Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  const [bottom, right] = [Math.min(box.bottom, rowCount), Math.min(box.right, columnCount)];
  return { ...box, bottom, right };
}

/** The same for a place that must hold all of what is put there. */
export function boxInside(workbook: Workbook, range: GridRange): Box {
  const box = openBox(workbook, range);
  const { rowCount, columnCount } = box.sheet.grid;
  checkOrder(box);
  checkEnd('Row', 'row', box.bottom, rowCount);
  checkEnd('Column', 'column', box.right, columnCount);
  return box;
}

/** Whether a range is of no cells; some requests take it and do nothing. */
export function isEmptyRange(range: GridRange | null | undefined): boolean {
  return (
    range?.endRowIndex === (range?.startRowIndex ?? 0) ||
    range?.endColumnIndex === (range?.startColumnIndex ?? 0)
  );
}

/** The same with its open ends closed and nothing checked but the sheet. */
export function openBox(workbook: Workbook, range: GridRange): Box {
  const sheet = gridSheet(workbook, range.sheetId);
  const top = range.startRowIndex ?? 0;
  const left = range.startColumnIndex ?? 0;
  return {
    sheet,
    top,
    left,
    bottom: range.endRowIndex ?? Math.max(sheet.grid.rowCount, top + 1),
    right: range.endColumnIndex ?? Math.max(sheet.grid.columnCount, left + 1),
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

/** The cell of a GridCoordinate; refused where the grid has none. */
export function cellAt(workbook: Workbook, at: GridCoordinate | null | undefined) {
  const sheet = gridSheet(workbook, at?.sheetId);
  const [row, column] = [at?.rowIndex ?? 0, at?.columnIndex ?? 0];
  for (const [noun, index, size] of [
    ['row', row, sheet.grid.rowCount],
    ['column', column, sheet.grid.columnCount],
  ] as const) {
    const place = `GridCoordinate.${noun}Index[${index}]`;
    if (index < 0) throw invalid(`${place} must be non-negative.`);
    if (index >= size) throw invalid(`${place} is after last ${noun} in grid[${size - 1}]`);
  }
  return { sheet, row, column };
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

function checkOrder({ top, bottom, left, right }: Box): void {
  for (const [name, start, end] of [
    ['Row', top, bottom],
    ['Column', left, right],
  ] as const) {
    if (start < 0) throw invalid(`range.start${name}Index[${start}] must be non-negative.`);
    if (end <= start) {
      throw invalid(
        `range.end${name}Index[${end}] must be after range.start${name}Index[${start}].`,
      );
    }
  }
}

function checkEnd(name: string, noun: string, end: number, size: number): void {
  if (end > size) {
    throw invalid(`range.end${name}Index[${end}] is after last ${noun} in grid[${size}]`);
  }
}

/** The cells of a range as Google names them in a refusal: open ends stay open, `A1001:B`. */
function cellsText({ top, left }: Box, { endRowIndex, endColumnIndex }: GridRange): string {
  const first = `${columnName(left)}${top + 1}`;
  const column = typeof endColumnIndex === 'number' ? columnName(endColumnIndex - 1) : '';
  const last = `${column}${endRowIndex ?? ''}`;
  return last === '' || last === first ? first : `${first}:${last}`;
}
