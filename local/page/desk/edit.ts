/** Typing, clearing and pasting: what is asked before cells are written. */

import { partsOf } from '../../engine/cell.ts';
import { type Box, boxOf, holds, meets } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import { entered, fits } from '../book/validity.ts';
import type { View } from '../book/view.ts';
import { batch, sendEdit } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import { ruleWords } from './rule-words.ts';
import type { Step, Values } from './step.ts';

/** Writes values from a cell on, after asking what Sheets would ask. False when refused. */
export function write(desk: Desk, row: number, column: number, values: Values): Promise<boolean> {
  return desk.doing(async () => {
    const view = desk.view.value;
    const step = view && (await enter(desk, view, row, column, values));
    if (step) desk.history.push({ kind: 'typed', steps: [step] });
    return Boolean(step);
  });
}

/** The same on any sheet, not yet remembered for undo; null when refused. */
export async function enter(
  desk: Desk,
  view: View,
  row: number,
  column: number,
  values: Values,
): Promise<Step | null> {
  if (values.length === 0) return null;
  const width = Math.max(...values.map((line) => line.length));
  const box = { top: row, left: column, bottom: row + values.length, right: column + width };
  if (!(await mayEdit(desk, view, box))) return null;
  if (await breaksRule(desk, view, box, values)) return null;
  const done = await desk.attempt(async () => {
    await grow(view, box);
    const step = { sheetId: view.sheetId, box, before: typedOf(view, box, values), after: values };
    await put(desk, step, values);
    return step;
  });
  return done ?? null;
}

/** Empties all cells of some boxes, at one go. */
export const clear = (desk: Desk, boxes: readonly Box[]): Promise<void> =>
  desk.doing(() => clearAll(desk, boxes));

async function clearAll(desk: Desk, boxes: readonly Box[]): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const steps: Step[] = [];
  for (const { top, left, bottom, right } of boxes) {
    const line = Array.from({ length: right - left }, () => '');
    const values = Array.from({ length: bottom - top }, () => line);
    const step = await enter(desk, view, top, left, values);
    if (step) steps.push(step);
  }
  if (steps.length > 0) desk.history.push({ kind: 'typed', steps });
}

/** Writes one side of a step. */
export async function put(desk: Desk, { sheetId, box }: Step, values: Values): Promise<void> {
  const session = desk.session === '' ? {} : { session: desk.session };
  const blocks = desk.book.seenView(sheetId)?.blocks;
  const takeBack = blocks?.assume(box.top, box.left, values);
  try {
    await sendEdit({ ...session, sheetId, startRow: box.top, startColumn: box.left, values });
  } catch (error) {
    takeBack?.();
    throw error;
  }
  await blocks?.renew(box.top, box.bottom);
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

/** Asks before an edit of cells that somebody protected with a warning. */
export async function mayEdit(desk: Desk, view: View, box: Box): Promise<boolean> {
  const { rowCount, columnCount } = view;
  const found = (view.sheet.protectedRanges ?? []).find(({ range, unprotectedRanges }) => {
    if (!meets(boxOf(range ?? {}, rowCount, columnCount), box)) return false;
    const open = (unprotectedRanges ?? []).map((one) => boxOf(one, rowCount, columnCount));
    const inside = ({ top, left }: Box, last: Box) =>
      holds(last, top, left) && holds(last, box.bottom - 1, box.right - 1);
    return !open.some((one) => inside(box, one));
  });
  if (!found) return true;
  const { t } = desk;
  const text = found.description || t('page.protected.text');
  const buttons = ['OK', 'CANCEL'];
  const { button } = await desk.ask({ title: t('page.protected.title'), text, buttons });
  return button === 'OK';
}

/** Refuses, with a sentence, what a strict rule does not let into its cell. */
async function breaksRule(desk: Desk, view: View, box: Box, values: Values): Promise<boolean> {
  const { t, book } = desk;
  for (const [at, line] of values.entries()) {
    for (const [n, typed] of line.entries()) {
      const [row, column] = [box.top + at, box.left + n];
      const rule = typed ? view.rule(row, column) : undefined;
      if (!typed || !rule?.strict) continue;
      const choices = await view.choices.all(rule);
      const { cell, text } = entered(typed, view.format(row, column), book.locale);
      if (fits(cell, text, rule, view.choices)) continue;
      const words = ruleWords(rule, t, choices);
      await desk.ask({
        title: t('page.invalid.title'),
        text: t('page.rule.refused', { value: typed, rule: words }),
        buttons: ['OK'],
      });
      return true;
    }
  }
  return false;
}

/** Rows and columns that a paste needs beyond the end. */
async function grow(view: View, box: Box): Promise<void> {
  const { sheetId, rowCount, columnCount } = view;
  const append = (dimension: string, length: number) =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const rows = append('ROWS', box.bottom - rowCount);
  const columns = append('COLUMNS', box.right - columnCount);
  if (rows.length + columns.length > 0) await batch([...rows, ...columns]);
}

/** Turns every box of the selection over, as the space bar does. */
export function toggle(desk: Desk, row: number, column: number): Promise<boolean> {
  const checked = partsOf(desk.view.value?.cell(row, column)).value === true;
  return write(desk, row, column, [[checked ? 'FALSE' : 'TRUE']]);
}
