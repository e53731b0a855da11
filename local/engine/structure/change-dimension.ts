/** Whole rows and columns put in, taken out and moved, with all that stands on them. */

import type { Cell } from '../cell.ts';
import { cellOf, partsOf } from '../cell.ts';
import { deleteFromSpans, editSpans, infoAt, insertIntoSpans } from '../dimensions.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { type Axis, ROWS, type Stretch, sizeOf } from './axis.ts';
import { type Lines, shiftOf } from './shift.ts';
import { shiftRanges } from './shift-ranges.ts';

/** Empty ones before `start`, shaped like the neighbour at `model` when there is one. */
export function insertStretch(workbook: Workbook, stretch: Stretch, model?: number): void {
  const { sheet, axis, start, end } = stretch;
  const count = end - start;
  const neighbour = model === undefined ? undefined : model >= start ? model + count : model;
  const size = model === undefined ? {} : infoAt(sheet[axis.spans], model);
  if (axis === ROWS) sheet.grid.insertRows(start, count);
  else sheet.grid.insertColumns(start, count);
  sheet[axis.spans] = insertIntoSpans(sheet[axis.spans], start, count);
  const { pixelSize } = size;
  if (pixelSize !== undefined) {
    sheet[axis.spans] = editSpans(sheet[axis.spans], start, end, () => ({ pixelSize }));
  }
  const frozen = sheet.properties.gridProperties[axis.frozen] ?? 0;
  if (start < frozen) sheet.properties.gridProperties[axis.frozen] = frozen + count;
  carry(workbook, stretch, { how: 'inserted' });
  if (neighbour !== undefined) inherit(workbook, stretch, neighbour);
}

export function deleteStretch(workbook: Workbook, stretch: Stretch): void {
  const { sheet, axis, start, end } = stretch;
  if (axis === ROWS) sheet.grid.deleteRows(start, end);
  else sheet.grid.deleteColumns(start, end);
  sheet[axis.spans] = deleteFromSpans(sheet[axis.spans], start, end);
  const { gridProperties } = sheet.properties;
  const frozen = gridProperties[axis.frozen] ?? 0;
  const left = frozen - Math.max(0, Math.min(end, frozen) - start);
  if (left > 0) gridProperties[axis.frozen] = left;
  else delete gridProperties[axis.frozen];
  carry(workbook, stretch, { how: 'deleted' });
}

export function moveStretch(workbook: Workbook, stretch: Stretch, target: number): void {
  const { sheet, axis, start, end } = stretch;
  if (target >= start && target <= end) return;
  if (axis === ROWS) sheet.grid.moveRows(start, end, target);
  else sheet.grid.moveColumns(start, end, target);
  const sizes = Array.from({ length: end - start }, (_, at) =>
    infoAt(sheet[axis.spans], start + at),
  );
  const landing = target > start ? target - (end - start) : target;
  let spans = deleteFromSpans(sheet[axis.spans], start, end);
  spans = insertIntoSpans(spans, landing, end - start);
  for (const [at, info] of sizes.entries()) {
    if (Object.keys(info).length > 0) {
      spans = editSpans(spans, landing + at, landing + at + 1, () => info);
    }
  }
  sheet[axis.spans] = spans;
  carry(workbook, stretch, { how: 'moved', target });
}

/** All that knows rows or columns by number goes along, and those who watch are told. */
function carry(workbook: Workbook, stretch: Stretch, how: Pick<Lines, 'how' | 'target'>): void {
  const { sheet, axis, start, end } = stretch;
  const { sheetId } = sheet.properties;
  const lines: Lines = { sheetId, dimension: axis.dimension, ...how, start, end };
  shiftRanges(workbook, sheet, axis, shiftOf(lines));
  workbook.moved.push(lines);
}

/** The new cells take format and validation of their neighbour; a checkbox comes unticked. */
function inherit(workbook: Workbook, { sheet, axis, start, end }: Stretch, from: number): void {
  const like = (cell: Cell | undefined): Cell => {
    const { format, validation } = partsOf(cell);
    const checkbox = workbook.validations.get(validation)?.condition?.type === 'BOOLEAN';
    return cellOf({ format, validation, value: checkbox ? false : null });
  };
  if (axis === ROWS) {
    const cells = sheet.grid.row(from).map(like);
    if (cells.some((cell) => cell !== null)) sheet.grid.edit(start, end, () => cells);
    return;
  }
  sheet.grid.edit(0, sheet.grid.rowCount, (row) => {
    const cell = like(row[from]);
    if (cell === null) return row;
    const next = row.slice();
    while (next.length < end) next.push(null);
    return next.fill(cell, start, end);
  });
}

/** Whether a merged cell lies across the line before an index. */
export function mergeCrosses(sheet: Sheet, axis: Axis, index: number): boolean {
  return sheet.merges.some(
    (merge) => (merge[axis.start] ?? 0) < index && index < (merge[axis.end] ?? sizeOf(sheet, axis)),
  );
}
