/** Undo after somebody else moved rows or columns. */

import { describe, expect, test } from 'vitest';
import type { Lines } from '../../../../local/engine/structure/shift.ts';
import { type Built, History, type Typed } from '../../../../local/page/desk/history.ts';
import type { Request } from '../../../../local/page/wire/api.ts';

const box = (top: number, bottom: number, left = 0, right = 1) => ({ top, bottom, left, right });

/** One column of texts from a row on. */
const typed = (top: number, ...texts: (string | null)[]): Typed => ({
  kind: 'typed',
  steps: [
    {
      sheetId: 5,
      box: box(top, top + texts.length),
      before: texts.map((text) => [text === null ? null : '']),
      after: texts.map((text) => [text]),
    },
  ],
});

const built = (forth: Request[], back: Request[] | null): Built => ({
  kind: 'built',
  sheetId: 5,
  forth,
  back,
});

const range = (startIndex: number, endIndex: number) => ({
  sheetId: 5,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
const inserting = (start: number, end: number): Request => ({
  insertDimension: { range: range(start, end) },
});
const deleting = (start: number, end: number): Request => ({
  deleteDimension: { range: range(start, end) },
});

const lines = (how: Lines['how'], start: number, end: number, target?: number): Lines => ({
  sheetId: 5,
  dimension: 'ROWS',
  how,
  start,
  end,
  ...(target === undefined ? {} : { target }),
});

/** What is left to undo, the last first, after the deeds were done and somebody moved lines. */
function left(deeds: readonly (Typed | Built)[], ...moves: Lines[]) {
  const history = new History();
  for (const deed of deeds) history.push(deed);
  for (const move of moves) history.follow(move);
  const found: (Typed | Built)[] = [];
  for (let deed = history.last; deed; deed = history.last) {
    found.push(deed);
    history.undone();
    if (history.last === deed) throw new Error('The same deed twice.');
  }
  return found;
}

describe('what was typed', () => {
  test('goes along with the cells; rows that came between hold nothing of it', () => {
    const deeds = [typed(4, 'a', 'b')];
    expect(left(deeds, lines('inserted', 2, 4))).toEqual([typed(6, 'a', 'b')]);
    expect(left(deeds, lines('inserted', 5, 6))).toEqual([typed(4, 'a', null, 'b')]);
    expect(left(deeds, lines('deleted', 0, 1), lines('moved', 3, 5, 20))).toEqual([
      typed(18, 'a', 'b'),
    ]);
  });

  test('is forgotten where its cells are gone, and shortened where some are', () => {
    const deeds = [typed(1, 'under'), typed(4, 'a', 'b')];
    expect(left(deeds, lines('deleted', 4, 5))).toEqual([typed(4, 'b'), typed(1, 'under')]);
    expect(left(deeds, lines('deleted', 3, 9))).toEqual([typed(1, 'under')]);
  });

  test('stays where another sheet or the columns beside it changed', () => {
    const deeds = [typed(4, 'a')];
    expect(left(deeds, { ...lines('inserted', 0, 1), sheetId: 6 })).toEqual(deeds);
    expect(left(deeds, { ...lines('inserted', 3, 4), dimension: 'COLUMNS' })).toEqual(deeds);
  });
});

describe('changes of build', () => {
  const format = (top: number, bottom: number): Request => ({
    repeatCell: {
      range: {
        sheetId: 5,
        startRowIndex: top,
        endRowIndex: bottom,
        startColumnIndex: 0,
        endColumnIndex: 2,
      },
      cell: {},
      fields: 'note',
    },
  });
  const cells = (rowIndex: number): Request => ({
    updateCells: {
      start: { sheetId: 5, rowIndex, columnIndex: 0 },
      rows: [{}, {}],
      fields: '*',
    },
  });

  test('name the cells where they are now, there and back', () => {
    const deed = built([format(4, 6)], [cells(4)]);
    expect(left([deed], lines('inserted', 1, 2))).toEqual([built([format(5, 7)], [cells(5)])]);
    expect(left([deed], lines('moved', 4, 6, 0))).toEqual([built([format(0, 2)], [cells(0)])]);
  });

  test('whose cells were parted are forgotten', () => {
    expect(left([built([format(4, 6)], [cells(4)])], lines('inserted', 5, 6))).toEqual([]);
  });

  test('that moved rows themselves: what lies under them is counted as it was before', () => {
    // Two rows at 3 were one's own; somebody put one at 11, which was 9 without them.
    const deeds = [typed(10, 'a'), built([inserting(3, 5)], [deleting(3, 5)])];
    expect(left(deeds, lines('inserted', 11, 12))).toEqual([
      built([inserting(3, 5)], [deleting(3, 5)]),
      typed(11, 'a'),
    ]);
  });

  test('a row that somebody put among one’s own: they cannot be taken back, nor what is older', () => {
    const deeds = [typed(10, 'a'), built([inserting(3, 5)], [deleting(3, 5)]), typed(1, 'b')];
    expect(left(deeds, lines('inserted', 4, 5))).toEqual([typed(1, 'b')]);
  });

  test('one’s own rows that somebody deleted: what is older goes back as it was', () => {
    const deeds = [typed(10, 'a'), built([inserting(3, 5)], [deleting(3, 5)])];
    expect(left(deeds, lines('deleted', 3, 5))).toEqual([]);
  });

  test('rows deleted come back at their place, with what stood there', () => {
    const deeds = [built([deleting(6, 8)], [inserting(6, 8), cells(6)])];
    expect(left(deeds, lines('inserted', 0, 1))).toEqual([
      built([deleting(7, 9)], [inserting(7, 9), cells(7)]),
    ]);
  });

  test('what was undone can be done again, where it belongs now', () => {
    const history = new History();
    history.push(typed(4, 'a'));
    history.push(built([inserting(2, 3)], [deleting(2, 3)]));
    history.undone();
    history.undone();
    history.follow(lines('inserted', 0, 1));
    expect(history.next).toEqual(typed(5, 'a'));
    history.redone();
    expect(history.next).toEqual(built([inserting(3, 4)], [deleting(3, 4)]));
  });
});
