/** How much room words take: merged cells do not grow by themselves. */

import { GRID, ROW } from './style.ts';

/** Widths in ems of the letters of Arial by kind; others are as wide as a figure. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/, 1],
  [/[ fijlt.,:;'|!()[\]-]/, 0.3],
  [/[A-Zmw%@]/, 0.74],
];

/** What other faces than Arial may need more. */
const SPARE = 1.06;

/** Pixels of a text in Arial or a Chinese face, a little on the wide side. */
export function widthOf(text: string, points: number): number {
  let ems = 0;
  for (const char of text) ems += WIDTHS.find(([kind]) => kind.test(char))?.[1] ?? 0.56;
  return (ems * SPARE * points * 4) / 3;
}

/** Lines that a text fills over `columns` of the grid. */
export function linesOf(text: string, columns: number, points: number): number {
  const room = columns * GRID.columnPixels - 8;
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(widthOf(line, points) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height in pixels of so many lines of text. */
export function heightOf(lines: number): number {
  return Math.max(ROW.plain, lines * (ROW.line - 3) + 8);
}
