/** The selection, and what is on the clipboard, after somebody else moved rows or columns. */

import { type Lines, type Shift, shiftOf } from '../../engine/structure/shift.ts';
import type { Box } from '../book/ranges.ts';
import type { Desk } from './desk.ts';

export function followed(desk: Desk, lines: Lines): void {
  const shift = shiftOf(lines);
  const { sheetId, dimension } = lines;
  const copied = desk.copied.value;
  if (copied?.sheetId === sheetId) {
    const box = shiftedBox(copied.box, dimension, shift);
    desk.copied.set(box && { ...copied, box });
  }
  const view = desk.view.value;
  if (view?.sheetId !== sheetId) return;
  const { row, column, box, others } = desk.selected.value;
  const cell = (at: number, size: number) =>
    Math.min(shift.range(at, at + 1)?.[0] ?? shift.index(at), size - 1);
  const [nextRow, nextColumn] =
    dimension === 'ROWS'
      ? [cell(row, view.rowCount), column]
      : [row, cell(column, view.columnCount)];
  const kept = others.flatMap((other) => shiftedBox(other, dimension, shift) ?? []);
  desk.select(nextRow, nextColumn, shiftedBox(box, dimension, shift) ?? undefined, kept);
}

/** Null when nothing of it is left. */
export function shiftedBox(box: Box, dimension: Lines['dimension'], shift: Shift): Box | null {
  const [from, to] = dimension === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right];
  const moved = shift.range(from, to);
  if (!moved) return null;
  const [start, end] = moved;
  return dimension === 'ROWS'
    ? { ...box, top: start, bottom: end }
    : { ...box, left: start, right: end };
}
