/** Typing, clearing and pasting: what is asked before cells are written, and their undo. */

import { partsOf } from '../../engine/cell.ts';
import { type Box, boxOf, holds, meets } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import { entered, fits } from '../book/validity.ts';
import type { View } from '../book/view.ts';
import { batch, sendEdit } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import type { Step } from './history.ts';
import { ruleWords } from './rule-words.ts';

export type Values = readonly (readonly (string | null)[])[];

/** Writes values from a cell on, after asking what Sheets would ask. False when refused. */
export async function write(
  desk: Desk,
  row: number,
  column: number,
  values: Values,
): Promise<boolean> {
  const view = desk.view.value;
  if (!view || values.length === 0) return false;
  const width = Math.max(...values.map((line) => line.length));
  const box = { top: row, left: column, bottom: row + values.length, right: column + width };
  if (!(await mayEdit(desk, view, box))) return false;
  if (await breaksRule(desk, view, box, values)) return false;
  const done = await desk.attempt(async () => {
    await grow(view, box);
    const before = typedOf(view, box, values);
    await put(desk, { sheetId: view.sheetId, box, before, after: values }, values);
    desk.history.push({ sheetId: view.sheetId, box, before, after: values });
    return true;
  });
  return done === true;
}

/** Empties all cells of a box. */
export function clear(desk: Desk, box: Box): Promise<boolean> {
  const line = Array.from({ length: box.right - box.left }, () => '');
  return write(
    desk,
    box.top,
    box.left,
    Array.from({ length: box.bottom - box.top }, () => line),
  );
}

export async function undo(desk: Desk): Promise<void> {
  const entry = desk.history.last;
  if (entry === undefined) return;
  if (entry === 'structure') {
    desk.say(desk.t('page.undo.structure'));
    desk.history.undone();
    return;
  }
  if (await replay(desk, entry, entry.after, entry.before)) desk.history.undone();
}

export async function redo(desk: Desk): Promise<void> {
  const step = desk.history.next;
  if (step && (await replay(desk, step, step.before, step.after))) desk.history.redone();
}

async function replay(desk: Desk, step: Step, from: Values, to: Values): Promise<boolean> {
  if (desk.view.value?.sheetId !== step.sheetId) await desk.open(step.sheetId);
  const view = desk.view.value;
  if (!view) return false;
  await view.blocks.ensure(step.box.top, step.box.bottom);
  const now = typedOf(view, step.box, from);
  const changed = now.some((line, at) => line.some((text, n) => !same(text, from[at]![n] ?? null)));
  if (changed) {
    desk.say(desk.t('page.undo.changed'));
    return true;
  }
  await desk.attempt(() => put(desk, step, to));
  desk.select(step.box.top, step.box.left, step.box);
  desk.refocus();
  return true;
}

/** What was typed need not be what is read back: `5/1` is a day, ` 5 ` a number. */
function same(now: string | null, typed: string | null): boolean {
  if (now === typed || now === null || typed === null) return true;
  const [a, b] = [now, typed].map((text) => text.replace(/^'/, '').trim());
  return a === b || (a !== '' && b !== '');
}

async function put(desk: Desk, { sheetId, box }: Step, values: Values): Promise<void> {
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

function typedOf(view: View, box: Box, like: Values): (string | null)[][] {
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
