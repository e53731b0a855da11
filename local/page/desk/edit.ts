/** Typing and clearing: cells written as edits, so that the add-on hears of them. */

import { partsOf } from '../../engine/cell.ts';
import type { Box } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import { entered } from '../book/validity.ts';
import type { View } from '../book/view.ts';
import { sendEdit } from '../wire/api.ts';
import { breaksRule, mayEdit } from './asked.ts';
import type { Desk } from './desk.ts';
import type { Built } from './history.ts';
import { looksOf, relooked } from './looks.ts';
import type { Step, Values } from './step.ts';

/** What was written at one go, and the formats that came with it. */
export interface Entered {
  readonly step: Step;
  readonly looks: Built | null;
}

/** Writes values from a cell on, after asking what Sheets would ask. False when refused. */
export function write(desk: Desk, row: number, column: number, values: Values): Promise<boolean> {
  desk.copied.set(null);
  return desk.doing(async () => {
    const view = desk.view.value;
    const done = view && (await enter(desk, view, row, column, values));
    if (done) remember(desk, [done]);
    return Boolean(done);
  });
}

/** The same on any sheet, not yet remembered for undo; null when refused. */
export async function enter(
  desk: Desk,
  view: View,
  row: number,
  column: number,
  values: Values,
): Promise<Entered | null> {
  if (values.length === 0) return null;
  const width = Math.max(...values.map((line) => line.length));
  const box = { top: row, left: column, bottom: row + values.length, right: column + width };
  if (!(await mayEdit(desk, view, box))) return null;
  if (await breaksRule(desk, view, box, values)) return null;
  const done = await desk.attempt(async () => {
    await grow(desk, view, box);
    await view.blocks.ensure(box.top, box.bottom);
    const step = {
      sheetId: view.sheetId,
      box,
      before: typedOf(view, box, values),
      after: takenAs(desk, view, box, values),
    };
    const looks = looksOf(view, box);
    await put(desk, step, values);
    return { step, looks: relooked(view, box, looks) };
  });
  return done ?? null;
}

/** Keeps what was written for undo, as one deed with the formats that go with it. */
export function remember(desk: Desk, done: readonly Entered[], dress: Built | null = null) {
  if (done.length === 0) return;
  const built = [...done.map(({ looks }) => looks), dress].filter((one) => one !== null);
  const forth = built.flatMap((one) => one.forth);
  const back = built.toReversed().flatMap((one) => one.back ?? []);
  const sheetId = desk.view.value?.sheetId ?? null;
  desk.history.push({
    kind: 'typed',
    steps: done.map(({ step }) => step),
    ...(built.length > 0 ? { dress: { kind: 'built', sheetId, forth, back } } : {}),
  });
}

/** Empties all cells of some boxes, at one go. */
export const clear = (desk: Desk, boxes: readonly Box[]): Promise<void> =>
  desk.doing(() => writeAll(desk, boxes, () => ''));

/** Writes the same into many boxes as one deed. */
export async function writeAll(
  desk: Desk,
  boxes: readonly Box[],
  text: (row: number, column: number) => string,
): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  desk.copied.set(null);
  const done: Entered[] = [];
  for (const { top, left, bottom, right } of boxes) {
    const values = Array.from({ length: bottom - top }, (_, at) =>
      Array.from({ length: right - left }, (_, n) => text(top + at, left + n)),
    );
    const one = await enter(desk, view, top, left, values);
    if (one) done.push(one);
  }
  remember(desk, done);
}

/** Writes one side of a step. */
export async function put(desk: Desk, { sheetId, box }: Step, values: Values): Promise<void> {
  const session = desk.session === '' ? {} : { session: desk.session };
  const blocks = desk.book.seenView(sheetId)?.blocks;
  const takeBack = blocks?.assume(box.top, box.left, values);
  try {
    const place = { sheetId, startRow: box.top, startColumn: box.left };
    const { revision } = await sendEdit({ ...session, ...place, values });
    await desk.book.upTo(revision);
  } catch (error) {
    takeBack?.();
    throw error;
  }
}

/** What a person would type to get the cells as they are; null where `like` leaves one alone. */
export function typedOf(view: View, box: Box, like: Values): (string | null)[][] {
  return like.map((line, at) =>
    line.map((given, n) =>
      given === null
        ? null
        : enteredText(
            view.cell(box.top + at, box.left + n),
            view.format(box.top + at, box.left + n),
          ),
    ),
  );
}

/** What one would type for what typed values become: `5/1` a day. */
function takenAs({ book }: Desk, view: View, { top, left }: Box, values: Values): Values {
  return values.map((line, at) =>
    line.map((text, n) =>
      text === null ? null : entered(text, view.format(top + at, left + n), book.locale).again,
    ),
  );
}

/** Rows and columns that a paste needs beyond the end. */
async function grow(desk: Desk, view: View, box: Box): Promise<void> {
  const { sheetId, rowCount, columnCount } = view;
  const append = (dimension: string, length: number) =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const rows = append('ROWS', box.bottom - rowCount);
  const columns = append('COLUMNS', box.right - columnCount);
  if (rows.length + columns.length > 0) await desk.send([...rows, ...columns]);
}

/** Ticks every box of a range, or takes all ticks away where the first one has one. */
export async function toggle(desk: Desk, box: Box = desk.selected.value.box): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const { row, column } = desk.selected.value;
  const checked = partsOf(view.cell(row, column)).value === true;
  const values = Array.from({ length: box.bottom - box.top }, (_, at) =>
    Array.from({ length: box.right - box.left }, (_, n) =>
      view.look(box.top + at, box.left + n).kind === 'checkbox'
        ? String(!checked).toUpperCase()
        : null,
    ),
  );
  await write(desk, box.top, box.left, values);
}
