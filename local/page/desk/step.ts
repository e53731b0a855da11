/** One rectangle of typed values, before and after. */

import type { Shift } from '../../engine/structure/shift.ts';
import type { Box } from '../book/ranges.ts';

export type Values = readonly (readonly (string | null)[])[];

export interface Step {
  readonly sheetId: number;
  readonly box: Box;
  /** As typed; null for a cell that was not touched. */
  readonly before: Values;
  readonly after: Values;
}

/** The step after rows or columns came, went or moved; null when nothing of it is left. */
export function shifted(step: Step, dimension: 'ROWS' | 'COLUMNS', shift: Shift): Step | null {
  const { box } = step;
  const rows = dimension === 'ROWS';
  const [from, to] = rows ? [box.top, box.bottom] : [box.left, box.right];
  const places: (readonly [old: number, now: number])[] = [];
  for (let at = from; at < to; at++) {
    const place = shift.range(at, at + 1);
    if (place) places.push([at - from, place[0]]);
  }
  if (places.length === 0) return null;
  const first = Math.min(...places.map(([, now]) => now));
  const last = Math.max(...places.map(([, now]) => now));
  const laid = (values: Values): Values => {
    const along = <T>(line: readonly T[], none: T): T[] => {
      const moved = Array.from({ length: last + 1 - first }, () => none);
      for (const [old, now] of places) moved[now - first] = line[old] ?? none;
      return moved;
    };
    if (!rows) return values.map((line) => along(line, null));
    return along(
      values,
      Array.from({ length: box.right - box.left }, () => null),
    );
  };
  const stretch = rows
    ? { ...box, top: first, bottom: last + 1 }
    : { ...box, left: first, right: last + 1 };
  return { ...step, box: stretch, before: laid(step.before), after: laid(step.after) };
}
