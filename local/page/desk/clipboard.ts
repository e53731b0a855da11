/** Copy, cut and paste, within the workbook and to and from other programs. */

import { movedFormula } from '../../engine/formula/moved.ts';
import { type Box, holds } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import type { View } from '../book/view.ts';
import { batch } from '../wire/api.ts';
import { fromHtml, fromText, toHtml, toText } from './clipboard-text.ts';
import type { Desk } from './desk.ts';
import { enter } from './edit.ts';
import type { Built } from './history.ts';
import { opposite } from './opposite.ts';
import type { Step, Values } from './step.ts';
import { dressRequests } from './structure.ts';

const OWN = 'application/x-leadsheet';

/** A range of this workbook on the clipboard. */
interface Own {
  readonly sheetId: number;
  readonly box: Box;
  /** The rows and columns that are seen; hidden ones stay behind. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** As typed. */
  readonly values: readonly (readonly string[])[];
}

/** Puts the selection on the clipboard of the event. */
export function copy(desk: Desk, event: ClipboardEvent, cut: boolean): void {
  const view = desk.view.value;
  if (!view || !event.clipboardData) return;
  const { box } = desk.selected.value;
  const rows = seen(view.rows, box.top, box.bottom);
  const columns = seen(view.columns, box.left, box.right);
  const read = (cell: (row: number, column: number) => string) =>
    rows.map((row) => columns.map((column) => cell(row, column)));
  const shown = read((row, column) => view.text(row, column));
  const values = read((row, column) =>
    enteredText(view.cell(row, column), view.format(row, column)),
  );
  const own: Own = { sheetId: view.sheetId, box, rows, columns, values };
  event.clipboardData.setData('text/plain', toText(shown));
  event.clipboardData.setData('text/html', toHtml(shown));
  event.clipboardData.setData(OWN, JSON.stringify(own));
  event.preventDefault();
  desk.copied.set({ sheetId: view.sheetId, box, cut });
}

/** Writes what is on the clipboard from the cursor on; one cell fills the whole selection. */
export async function paste(desk: Desk, event: ClipboardEvent): Promise<void> {
  const data = event.clipboardData;
  if (!data) return;
  event.preventDefault();
  const own = data.getData(OWN);
  if (own !== '') return desk.doing(() => pasteOwn(desk, JSON.parse(own) as Own));
  const html = data.getData('text/html');
  await pasteValues(desk, fromHtml(html) ?? fromText(data.getData('text/plain')));
}

/** Values from another program. */
export const pasteValues = (desk: Desk, values: Values): Promise<void> =>
  desk.doing(() => pasteForeign(desk, values));

async function pasteForeign(desk: Desk, values: Values): Promise<void> {
  const view = desk.view.value;
  const target = targetOf(desk, values.length, Math.max(0, ...values.map((one) => one.length)));
  if (!view || !target) return;
  const step = await enter(desk, view, target.top, target.left, filled(target, values));
  if (!step) return;
  desk.history.push({ kind: 'typed', steps: [step] });
  desk.select(target.top, target.left, target);
  desk.copied.set(null);
}

/** Cells of this workbook: with their formats, their rules, and formulas that move along. */
async function pasteOwn(desk: Desk, own: Own): Promise<void> {
  const view = desk.view.value;
  const target = targetOf(desk, own.rows.length, own.columns.length);
  if (!view || !target) return;
  const moved = desk.copied.value;
  const isCut = Boolean(moved?.cut && moved.sheetId === own.sheetId && same(moved.box, own.box));
  const values = filled(target, own.values, (text, row, column, at, n) =>
    isCut || !text.startsWith('=')
      ? text
      : movedFormula(text, row - own.rows[at]!, column - own.columns[n]!),
  );
  const step = await enter(desk, view, target.top, target.left, values);
  if (!step) return;
  const steps = [step];
  const whole = own.rows.length === own.box.bottom - own.box.top;
  const dress = whole ? await dressLike(desk, own.sheetId, own.box, target) : null;
  if (isCut) steps.push(...(await emptied(desk, own, target)));
  desk.history.push({ kind: 'typed', steps, ...(dress ? { dress } : {}) });
  desk.select(target.top, target.left, target);
  if (isCut) desk.copied.set(null);
}

/** The cells a range was cut from, but for those it was pasted over. */
async function emptied(desk: Desk, own: Own, target: Box): Promise<Step[]> {
  const from = await desk.book.view(own.sheetId);
  if (!from) return [];
  const onSame = desk.view.value?.sheetId === own.sheetId;
  const { top, left, bottom, right } = own.box;
  const values = Array.from({ length: bottom - top }, (_, at) =>
    Array.from({ length: right - left }, (_, n) =>
      onSame && holds(target, top + at, left + n) ? null : '',
    ),
  );
  const step = await enter(desk, from, top, left, values);
  return step ? [step] : [];
}

/** Gives cells the formats and rules of others; null when the workbook refuses. */
export async function dressLike(
  desk: Desk,
  sheetId: number,
  source: Box,
  target: Box,
): Promise<Built | null> {
  const view = desk.view.value;
  if (!view) return null;
  const forth = dressRequests({ sheetId, box: source }, { sheetId: view.sheetId, box: target });
  const prepared = opposite(desk, forth);
  const answer = await desk.attempt(() => batch(forth));
  return answer ? { kind: 'built', sheetId: view.sheetId, forth, back: prepared(answer) } : null;
}

/** Where a block goes: a selection that is a multiple of it is filled, as in Sheets. */
function targetOf(desk: Desk, height: number, width: number): Box | null {
  const { box } = desk.selected.value;
  if (height === 0 || width === 0) return null;
  const [rows, columns] = [box.bottom - box.top, box.right - box.left];
  const tall = rows % height === 0 ? rows : height;
  const wide = columns % width === 0 ? columns : width;
  return { ...box, bottom: box.top + tall, right: box.left + wide };
}

type Change = (text: string, row: number, column: number, at: number, n: number) => string;

/** The block, repeated over its target. */
function filled(
  { top, left, bottom, right }: Box,
  values: Values,
  change: Change = (text) => text,
): string[][] {
  const width = Math.max(...values.map((line) => line.length));
  return Array.from({ length: bottom - top }, (_, down) =>
    Array.from({ length: right - left }, (_, across) => {
      const [at, n] = [down % values.length, across % width];
      return change(values[at]![n] ?? '', top + down, left + across, at, n);
    }),
  );
}

const seen = (axis: View['rows'], from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at).filter((one) => axis.size(one) > 0);

const same = (a: Box, b: Box) =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
