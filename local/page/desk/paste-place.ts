/** Where what is pasted goes, and what of the cut cells it does not cover. */

import { type Box, meets } from '../book/ranges.ts';
import type { Desk } from './desk.ts';
import type { Values } from './step.ts';

/** Where a block goes: a selection that is a multiple of it is filled, as in Sheets. */
export function targetOf(desk: Desk, height: number, width: number): Box | null {
  const { box } = desk.selected.value;
  if (height === 0 || width === 0) return null;
  const [rows, columns] = [box.bottom - box.top, box.right - box.left];
  const tall = rows % height === 0 ? rows : height;
  const wide = columns % width === 0 ? columns : width;
  return { ...box, bottom: box.top + tall, right: box.left + wide };
}

type Change = (text: string, row: number, column: number, at: number, n: number) => string;

/** The block, repeated over its target. */
export function filled(
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

/** Runs of lines that follow one another, and how many come before each. */
export function stretches(lines: readonly number[]): [from: number, to: number, before: number][] {
  const found: [number, number, number][] = [];
  lines.forEach((line, at) => {
    const last = found.at(-1);
    if (last?.[1] === line) last[1] = line + 1;
    else found.push([line, line + 1, at]);
  });
  return found;
}

/** What of a range that was cut is not pasted over. */
export function without(sameSheet: boolean, box: Box, target: Box): Box[] {
  if (!sameSheet || !meets(box, target)) return [box];
  const top = Math.max(box.top, target.top);
  const bottom = Math.min(box.bottom, target.bottom);
  const pieces = [
    { ...box, bottom: top },
    { ...box, top: bottom },
    { ...box, top, bottom, right: Math.max(box.left, target.left) },
    { ...box, top, bottom, left: Math.min(box.right, target.right) },
  ];
  return pieces.filter((one) => one.top < one.bottom && one.left < one.right);
}
