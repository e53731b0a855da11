/** From the pointer to the cell beneath it, and from a cell to its place on the screen. */

import type { Box } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import { type GridElement, HEADER_PIXELS, ROW_HEADER_PIXELS } from './element.ts';

export interface Spot {
  readonly part: 'cell' | 'row' | 'column' | 'corner' | 'outside';
  readonly row: number;
  readonly column: number;
  /** A column or row whose edge the pointer is on, in the headers. */
  readonly edge: number | null;
}

const NEAR = 4;

export function spotAt(grid: GridElement, view: View, x: number, y: number): Spot {
  const edges = grid.element.getBoundingClientRect();
  const { scroll } = grid;
  const across = x - edges.left - ROW_HEADER_PIXELS;
  const down = y - edges.top - HEADER_PIXELS;
  const { rows, columns } = view;
  const inX = across < columns.frozenPixels ? across : across + scroll.x;
  const inY = down < rows.frozenPixels ? down : down + scroll.y;
  const row = rows.at(Math.max(0, inY));
  const column = columns.at(Math.max(0, inX));
  const edge = (axis: View['rows'], index: number, pixels: number) => {
    if (axis.start(index + 1) - pixels < NEAR) return index;
    return pixels - axis.start(index) < NEAR && axis.place(index) > 0 ? axis.step(index, -1) : null;
  };
  if (x < edges.left || y < edges.top || inX > columns.pixels + 6 || inY > rows.pixels + 6) {
    return { part: 'outside', row, column, edge: null };
  }
  if (across < 0 && down < 0) return { part: 'corner', row, column, edge: null };
  if (down < 0) return { part: 'column', row, column, edge: edge(columns, column, inX) };
  if (across < 0) return { part: 'row', row, column, edge: edge(rows, row, inY) };
  return { part: 'cell', row, column, edge: null };
}

/** Of a box, within the grid's own corner; what is frozen does not scroll. */
export function rectOf(grid: GridElement, view: View, box: Box) {
  const { rows, columns } = view;
  const { scroll } = grid;
  const left = columns.start(box.left);
  const top = rows.start(box.top);
  const x = columns.place(box.left) < columns.frozen ? left : left - scroll.x;
  const y = rows.place(box.top) < rows.frozen ? top : top - scroll.y;
  return {
    left: x + ROW_HEADER_PIXELS,
    top: y + HEADER_PIXELS,
    width: columns.start(box.right) - left,
    height: rows.start(box.bottom) - top,
  };
}

/** Scrolls as little as needed for a cell to be seen. */
export function bringIntoSight(grid: GridElement, view: View, row: number, column: number): void {
  const { rows, columns } = view;
  const { scroll, room } = grid;
  const aim = (axis: View['rows'], index: number, at: number, size: number) => {
    if (axis.place(index) < axis.frozen) return at;
    const start = axis.start(index) - axis.frozenPixels;
    const end = start + axis.size(index);
    if (start < at) return start;
    return end > at + size ? end - size : at;
  };
  const width = room.width;
  grid.scrollTo(aim(columns, column, scroll.x, width), aim(rows, row, scroll.y, room.height));
}
