/** What is typed, pasted or filled at one go, with what comes along: one batch, and one undo. */

import type { Box } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import { entered } from '../book/validity.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import { breaksRule, mayEdit } from './asked.ts';
import type { Desk } from './desk.ts';
import type { Typed } from './history.ts';
import { looksOf, relooked } from './looks.ts';
import { opposite } from './opposite.ts';
import { put } from './put.ts';
import { roomFor } from './room.ts';
import type { Step, Values } from './step.ts';

/** Values from a cell on. */
export interface Entry {
  readonly view: View;
  readonly row: number;
  readonly column: number;
  readonly values: Values;
}

interface Placed extends Entry {
  readonly box: Box;
}

/**
 * Writes entries after asking what Sheets would ask, and remembers them for undo.
 *
 * @param dress formats and rules that come along
 * @returns false when somebody or the workbook refuses, and then nothing is written
 */
export async function enter(
  desk: Desk,
  entries: readonly Entry[],
  dress: readonly Request[] = [],
): Promise<boolean> {
  const placed = entries.filter(({ values }) => values.length > 0).map(place);
  for (const { view, box, values } of placed) {
    if (!(await mayEdit(desk, view, box))) return false;
    if (await breaksRule(desk, view, box, values)) return false;
  }
  const [first, ...others] = placed;
  if (!first) return false;
  const deed = await desk.talk.attempt(() => written(desk, [first, ...others], dress));
  if (deed) desk.history.push(deed);
  return deed !== undefined;
}

function place(entry: Entry): Placed {
  const { row, column, values } = entry;
  const width = Math.max(...values.map((line) => line.length));
  const box = { top: row, left: column, bottom: row + values.length, right: column + width };
  return { ...entry, box };
}

async function written(
  desk: Desk,
  placed: readonly [Placed, ...Placed[]],
  forth: readonly Request[],
): Promise<Typed> {
  const [first, ...others] = placed;
  await here(placed);
  const steps = placed.map((one) => stepOf(desk, one));
  const looks = placed.map(({ view, box }) => looksOf(view, box));
  const rooms = placed.map(({ view, box }) => roomFor(view, box));
  const answered = await opposite(desk, forth);
  await put(desk, [pieceOf(first), ...others.map(pieceOf)], {
    before: rooms.flatMap((room) => room.forth),
    after: forth,
  });
  await here(placed);
  const { sheetId } = first.view;
  const dress = { kind: 'built', sheetId, forth, back: answered({}) } as const;
  const built = [...placed.map(({ view, box }, at) => relooked(view, box, looks[at]!)), dress]
    .filter((one) => one !== null)
    .filter((one) => one.forth.length > 0);
  const all = {
    ...dress,
    forth: built.flatMap((one) => one.forth),
    back: built.toReversed().flatMap((one) => one.back ?? []),
  };
  const added = rooms.flatMap((room) => room.back);
  return {
    kind: 'typed',
    steps,
    ...(built.length > 0 ? { dress: all } : {}),
    ...(added.length > 0 ? { added } : {}),
  };
}

const here = (placed: readonly Placed[]) =>
  Promise.all(placed.map(({ view, box }) => view.blocks.ensure(box.top, box.bottom)));

const pieceOf = ({ view, box, values }: Placed) => ({ sheetId: view.sheetId, box, values });

function stepOf({ book }: Desk, { view, box, values }: Placed): Step {
  // What one would type for what typed values become: `5/1` a day.
  const after = values.map((line, at) =>
    line.map((text, n) =>
      text === null
        ? null
        : entered(text, view.format(box.top + at, box.left + n), book.locale).again,
    ),
  );
  return { sheetId: view.sheetId, box, before: typedOf(view, box, values), after };
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
