/** Writing what was copied: values of other programs, or cells with all that belongs to them. */

import { partsOf } from '../../engine/cell.ts';
import { movedFormula } from '../../engine/formula/moved.ts';
import { type Box, gridRange, holds, meets } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import type { Own } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { type Entry, enter } from './enter.ts';
import { filled, stretches, targetOf, without } from './paste-place.ts';
import type { Values } from './step.ts';
import { dressRequests } from './structure.ts';

/** Values alone: the cells keep their formats and rules. */
export const pasteValues = (desk: Desk, values: Values): Promise<void> =>
  desk.works.doing(async () => {
    const view = desk.view.value;
    const target = targetOf(desk, values.length, Math.max(0, ...values.map((one) => one.length)));
    if (!view || !target) return;
    desk.select(target.top, target.left, target);
    await enter(desk, [entryAt(view, target, filled(target, values))]);
  });

/** Cells of this workbook: with formats, rules and notes, and formulas that move along. */
export const pasteCells = (desk: Desk, own: Own): Promise<void> =>
  desk.works.doing(() => putCells(desk, own));

async function putCells(desk: Desk, own: Own): Promise<void> {
  const view = desk.view.value;
  const target = targetOf(desk, own.rows.length, own.columns.length);
  if (!view || !target) return;
  desk.select(target.top, target.left, target);
  const from = await desk.book.view(own.sheetId);
  const moved = desk.copied.value;
  const isCut = Boolean(moved?.cut && moved.sheetId === own.sheetId && same(moved.box, own.box));
  const values = filled(target, own.values, (text, row, column, at, n) =>
    isCut || !text.startsWith('=')
      ? text
      : movedFormula(text, row - own.rows[at]!, column - own.columns[n]!),
  );
  const source = isCut && from ? without(own.sheetId === view.sheetId, own.box, target) : [];
  const emptied = source.length > 0 ? [empty(from!, own.box, source)] : [];
  const dress = from ? [...dressed(view, own, target), ...noted(from, own, view, target)] : [];
  const bare = source.flatMap((box) => undressed(from!, box));
  const entries = [entryAt(view, target, values), ...emptied];
  const done = await enter(desk, entries, [...dress, ...bare]);
  if (done && isCut) desk.copied.set(null);
}

const entryAt = (view: View, { top, left }: Box, values: Values): Entry => ({
  view,
  row: top,
  column: left,
  values,
});

/** Formats and rules; of a range with hidden lines, stretch by stretch. */
function dressed(view: View, own: Own, target: Box): Request[] {
  const { sheetId, rows, columns, box } = own;
  const whole = rows.length === box.bottom - box.top && columns.length === box.right - box.left;
  if (whole) return dressRequests({ sheetId, box }, { sheetId: view.sheetId, box: target });
  const once = target.bottom - target.top === rows.length;
  if (!once || target.right - target.left !== columns.length) return [];
  return stretches(rows).flatMap(([top, bottom, down]) =>
    stretches(columns).flatMap(([left, right, across]) => {
      const [to, begin] = [target.top + down, target.left + across];
      const landing = {
        top: to,
        left: begin,
        bottom: to + bottom - top,
        right: begin + right - left,
      };
      const piece = { top, left, bottom, right };
      return dressRequests({ sheetId, box: piece }, { sheetId: view.sheetId, box: landing });
    }),
  );
}

/** Notes, where the copied or the overwritten cells have any. */
function noted(from: View, own: Own, view: View, target: Box): Request[] {
  const notes = own.rows.map((row) =>
    own.columns.map((column) => partsOf(from.cell(row, column)).note),
  );
  const has = (box: Box) => {
    for (let row = box.top; row < box.bottom; row++) {
      const cells = view.blocks.row(row).slice(box.left, box.right);
      if (cells.some((cell) => partsOf(cell).note !== '')) return true;
    }
    return false;
  };
  if (!notes.some((line) => line.some(Boolean)) && !has(target)) return [];
  const rows = filled(target, notes).map((line) => ({
    values: line.map((note) => (note === '' ? {} : { note })),
  }));
  return [{ updateCells: { range: gridRange(view.sheetId, target), rows, fields: 'note' } }];
}

/** What of the cut cells is emptied. */
function empty(from: View, box: Box, rest: readonly Box[]): Entry {
  const values = Array.from({ length: box.bottom - box.top }, (_, at) =>
    Array.from({ length: box.right - box.left }, (_, n) =>
      rest.some((one) => holds(one, box.top + at, box.left + n)) ? '' : null,
    ),
  );
  return entryAt(from, box, values);
}

/** Cut cells leave nothing behind. */
function undressed({ sheetId, merges }: View, box: Box): Request[] {
  const range = gridRange(sheetId, box);
  const fields = 'userEnteredFormat,dataValidation,note';
  const merged = merges.boxes.some((merge) => meets(merge, box));
  return [
    ...(merged ? [{ unmergeCells: { range } }] : []),
    { repeatCell: { range, cell: {}, fields } },
  ];
}

const same = (a: Box, b: Box) =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
