/** Finding what people see in the cells, and putting other words in its place. */

import { formulaOf } from '../../engine/cell.ts';
import { enteredText } from '../book/typed.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { write } from './edit.ts';

export type Hit = readonly [row: number, column: number];

const MOST = 10_000;

/** The cells that show the words, large or small letters alike; hidden ones are passed over. */
export async function findIn(view: View, words: string): Promise<Hit[]> {
  await view.blocks.all();
  const sought = words.toLowerCase();
  const hits: Hit[] = [];
  for (const row of view.rows.seen) {
    view.blocks.row(row).forEach((_, column) => {
      if (view.columns.size(column) === 0 || hits.length >= MOST) return;
      if (view.text(row, column).toLowerCase().includes(sought)) hits.push([row, column]);
    });
  }
  return hits;
}

/** Replaces words in cells, formulas excepted, as one edit; gives how many cells it changed. */
export async function replaceIn(
  desk: Desk,
  hits: readonly Hit[],
  words: string,
  instead: string,
): Promise<number> {
  const view = desk.view.value;
  if (!view) return 0;
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  const changed = hits.flatMap(([row, column]) => {
    const cell = view.cell(row, column);
    const old = enteredText(cell, view.format(row, column));
    const text = old.replace(pattern, () => instead);
    return formulaOf(cell) !== '' || text === old ? [] : [{ row, column, text }];
  });
  if (changed.length === 0) return 0;
  const rows = changed.map(({ row }) => row);
  const columns = changed.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const values = Array.from({ length: height }, () =>
    Array.from({ length: width }, (): string | null => null),
  );
  for (const { row, column, text } of changed) values[row - top]![column - left] = text;
  return (await write(desk, top, left, values)) ? changed.length : 0;
}
