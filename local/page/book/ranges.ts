/** Rectangles of a sheet, and how they are written. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';

/** Zero-based, ends exclusive. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type GridRange = sheets_v4.Schema$GridRange;

/** Open edges of a GridRange reach to the end of the sheet. */
export function boxOf(range: GridRange, rowCount: number, columnCount: number): Box {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? rowCount,
    right: range.endColumnIndex ?? columnCount,
  };
}

export function gridRange(sheetId: number, { top, left, bottom, right }: Box) {
  return {
    sheetId,
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  };
}

export function holds(box: Box, row: number, column: number): boolean {
  return box.top <= row && row < box.bottom && box.left <= column && column < box.right;
}

export function meets(a: Box, b: Box): boolean {
  return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}

export function around(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function cellBox(row: number, column: number): Box {
  return { top: row, left: column, bottom: row + 1, right: column + 1 };
}

/** A, B, … Z, AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** `B3`, or `B3:D9`. */
export function written({ top, left, bottom, right }: Box): string {
  const first = `${letters(left)}${top + 1}`;
  const single = bottom - top === 1 && right - left === 1;
  return single ? first : `${first}:${letters(right - 1)}${bottom}`;
}

/** The box of `B3`, `$B$3:D9` or `B:B`; null for anything else. */
export function parsed(text: string, rowCount: number, columnCount: number): Box | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)?(?::\$?([A-Z]{1,3})\$?(\d+)?)?$/i.exec(text.trim());
  if (!found) return null;
  const [, from, top, to = from, bottom] = found;
  const index = (name: string) =>
    [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const single = found[3] === undefined;
  const box = {
    top: top ? Number(top) - 1 : 0,
    left: index(from!) - 1,
    bottom: bottom ? Number(bottom) : single && top ? Number(top) : rowCount,
    right: index(to!),
  };
  const fits = box.bottom <= rowCount && box.right <= columnCount && box.top < box.bottom;
  return fits && box.left < box.right ? box : null;
}
