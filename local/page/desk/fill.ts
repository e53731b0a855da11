/** The fill handle: numbers and days in even steps go on, everything else is repeated. */

import { cellValue } from '../../engine/cell.ts';
import type { Box } from '../book/ranges.ts';
import { enteredText, typedText } from '../book/typed.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { write } from './edit.ts';

/** Fills the rest of `whole` from `source`, which stands at one end of it. */
export async function fill(desk: Desk, source: Box, whole: Box): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const down = whole.bottom > source.bottom || whole.top < source.top;
  const rows = (box: Box) => box.bottom - box.top;
  const columns = (box: Box) => box.right - box.left;
  const lanes = down ? columns(source) : rows(source);
  const length = down ? rows(source) : columns(source);
  const back = down ? source.top - whole.top : source.left - whole.left;
  const forth = (down ? rows(whole) : columns(whole)) - length - back;
  const made = Array.from({ length: lanes }, (_, lane) => {
    const place = (at: number): [number, number] =>
      down ? [source.top + at, source.left + lane] : [source.top + lane, source.left + at];
    const next = series(view, place, length);
    const from = back > 0 ? -back : length;
    return Array.from({ length: back > 0 ? back : forth }, (_, at) => next(from + at));
  });
  const values = down ? (made[0] ?? []).map((_, at) => made.map((lane) => lane[at]!)) : made;
  const top = down ? (back > 0 ? whole.top : source.bottom) : source.top;
  const left = down ? source.left : back > 0 ? whole.left : source.right;
  if (await write(desk, top, left, values)) desk.select(source.top, source.left, whole);
}

function series(view: View, place: (at: number) => [number, number], length: number) {
  const cells = Array.from({ length }, (_, at) => view.cell(...place(at)));
  const numbers = cells.map(cellValue);
  const format = view.format(...place(0));
  const isDay = format?.numberFormat?.type === 'DATE';
  const step = length > 1 ? Number(numbers[1]) - Number(numbers[0]) : isDay ? 1 : 0;
  const even =
    numbers.every((one) => typeof one === 'number') &&
    numbers.every(
      (one, at) => at === 0 || Math.abs(Number(one) - Number(numbers[at - 1]) - step) < 1e-9,
    );
  return (at: number): string => {
    if (even && step !== 0) return typedText(Number(numbers[0]) + step * at, format);
    const from = ((at % length) + length) % length;
    return enteredText(cells[from]!, view.format(...place(from)));
  };
}
