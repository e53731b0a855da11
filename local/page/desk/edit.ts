/** Typing, clearing and ticking: cells written as edits, so that the add-on hears of them. */

import { partsOf } from '../../engine/cell.ts';
import type { Box } from '../book/ranges.ts';
import type { Desk } from './desk.ts';
import { enter } from './enter.ts';
import type { Values } from './step.ts';

/** Writes values from a cell on, after asking what Sheets would ask. False when refused. */
export function write(desk: Desk, row: number, column: number, values: Values): Promise<boolean> {
  desk.copied.set(null);
  return desk.works.doing(async () => {
    const view = desk.view.value;
    return view !== null && (await enter(desk, [{ view, row, column, values }]));
  });
}

/** Empties all cells of some boxes, at one go. */
export const clear = (desk: Desk, boxes: readonly Box[]): Promise<boolean> =>
  desk.works.doing(() => writeAll(desk, boxes, () => ''));

/** Writes the same into many boxes as one deed. */
export async function writeAll(
  desk: Desk,
  boxes: readonly Box[],
  text: (row: number, column: number) => string,
): Promise<boolean> {
  const view = desk.view.value;
  if (!view) return false;
  desk.copied.set(null);
  return enter(
    desk,
    boxes.map((box) => ({ view, row: box.top, column: box.left, values: each(box, text) })),
  );
}

/** Ticks every box of a range, or takes all ticks away where the first one has one. */
export async function toggle(desk: Desk, box: Box = desk.selected.value.box): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const { row, column } = desk.selected.value;
  const ticked = String(partsOf(view.cell(row, column)).value !== true).toUpperCase();
  const values = each(box, (r, c) => (view.look(r, c).kind === 'checkbox' ? ticked : null));
  await write(desk, box.top, box.left, values);
}

function each<T>(box: Box, value: (row: number, column: number) => T): T[][] {
  return Array.from({ length: box.bottom - box.top }, (_, at) =>
    Array.from({ length: box.right - box.left }, (_, n) => value(box.top + at, box.left + n)),
  );
}
