import { boxOf } from '../box.ts';
import { cellsOf, putCells } from '../edit-box.ts';
import type { Handler } from './handler.ts';
import { carried, checkMerges } from './sort-range.ts';

/** Shuffles the rows of a range (Fisher–Yates). */
export const randomizeRange: Handler<'randomizeRange'> = (workbook, { range }) => {
  const box = boxOf(workbook, range);
  checkMerges(workbook, box);
  const rows = cellsOf(box).map((cells, from) => ({ cells, from }));
  for (let last = rows.length - 1; last > 0; last--) {
    const other = Math.floor(workbook.random() * (last + 1));
    [rows[last], rows[other]] = [rows[other]!, rows[last]!];
  }
  putCells(
    box,
    rows.map(({ cells, from }, to) => cells.map((cell) => carried(cell, to - from))),
  );
};
