/** The fill handle, and Ctrl+D and Ctrl+R: what stands in some cells goes on in their neighbours. */

import { movedFormula } from '../../engine/formula/moved.ts';
import type { Box } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { writeAll } from './edit.ts';
import { enter } from './enter.ts';
import { seriesOf } from './series.ts';
import { dressRequests } from './structure.ts';

type Along = 'down' | 'right';

/** Fills the rest of `whole` from `source`, which stands at one end of it. */
export async function fill(desk: Desk, source: Box, whole: Box): Promise<void> {
  const down = whole.bottom > source.bottom || whole.top < source.top;
  const back = down ? whole.top < source.top : whole.left < source.left;
  const target = down
    ? {
        ...source,
        ...(back
          ? { top: whole.top, bottom: source.top }
          : { top: source.bottom, bottom: whole.bottom }),
      }
    : {
        ...source,
        ...(back
          ? { left: whole.left, right: source.left }
          : { left: source.right, right: whole.right }),
      };
  const { row, column } = desk.selected.value;
  desk.select(row, column, whole);
  await desk.works.doing(() => put(desk, source, target, down ? 'down' : 'right', true));
}

/** The first line of the selection in all of it; of one line alone, the line before it. */
export async function repeat(desk: Desk, along: Along): Promise<void> {
  const { box } = desk.selected.value;
  const lone = along === 'down' ? box.bottom - box.top === 1 : box.right - box.left === 1;
  const source =
    along === 'down'
      ? { ...box, top: lone ? box.top - 1 : box.top, bottom: lone ? box.top : box.top + 1 }
      : { ...box, left: lone ? box.left - 1 : box.left, right: lone ? box.left : box.left + 1 };
  if (source.top < 0 || source.left < 0) return;
  const target = along === 'down' ? { ...box, top: source.bottom } : { ...box, left: source.right };
  await desk.works.doing(() => put(desk, source, target, along, false));
}

/** The same in every selected cell; the references of a formula move along. */
export const fillAll = (desk: Desk, typed: string): Promise<boolean> =>
  desk.works.doing(() => {
    const { row, column } = desk.selected.value;
    return writeAll(desk, desk.boxes, (r, c) =>
      typed.startsWith('=') ? movedFormula(typed, r - row, c - column) : typed,
    );
  });

/** Down as far as the column beside is filled. */
export async function fillBeside(desk: Desk, source: Box): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const filled = (row: number, column: number) => column >= 0 && view.text(row, column) !== '';
  const beside = [source.left - 1, source.right].find((column) => filled(source.bottom, column));
  if (beside === undefined) return;
  let bottom = source.bottom;
  while (bottom < view.rowCount && filled(bottom, beside)) bottom++;
  await fill(desk, source, { ...source, bottom });
}

async function put(
  desk: Desk,
  source: Box,
  target: Box,
  along: Along,
  goesOn: boolean,
): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const values = Array.from({ length: target.bottom - target.top }, (_, at) =>
    Array.from({ length: target.right - target.left }, (_, n) => {
      const [row, column] = [target.top + at, target.left + n];
      const lane: Lane =
        along === 'down'
          ? {
              length: source.bottom - source.top,
              at: row - source.top,
              place: (step) => [source.top + step, column],
            }
          : {
              length: source.right - source.left,
              at: column - source.left,
              place: (step) => [row, source.left + step],
            };
      return text(view, lane, row, column, goesOn);
    }),
  );
  const dress = dressRequests(
    { sheetId: view.sheetId, box: source },
    { sheetId: view.sheetId, box: target },
  );
  await enter(desk, [{ view, row: target.top, column: target.left, values }], dress);
}

interface Lane {
  /** Cells of the source in this row or column. */
  readonly length: number;
  /** How far from the first of them the cell to be filled is. */
  readonly at: number;
  readonly place: (step: number) => readonly [row: number, column: number];
}

function text(view: View, lane: Lane, row: number, column: number, goesOn: boolean): string {
  const next = goesOn ? seriesOf(view, lane.length, lane.place) : null;
  if (next) return next(lane.at);
  const [fromRow, fromColumn] = lane.place(((lane.at % lane.length) + lane.length) % lane.length);
  const typed = enteredText(view.cell(fromRow, fromColumn), view.format(fromRow, fromColumn));
  return typed.startsWith('=') ? movedFormula(typed, row - fromRow, column - fromColumn) : typed;
}
