/** Quota gaps of many people as one action: told a person a line, they would hide all others. */

import type { Board } from '../board.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';

/** What an action's line shows of whom it is about. */
export interface Line {
  readonly row: Row;
  /** The rows it stands for; one, except where gaps were put together. */
  readonly those: readonly Row[];
}

const isGap = (row: Row) => row['kind'] === 'quota_gap';

/** The actions, all quota gaps in one line with what they are worth together, highest first. */
export function linesOf(rows: readonly Row[]): Line[] {
  const gaps = rows.filter(isGap);
  if (gaps.length < 2) return rows.map((row) => ({ row, those: [row] }));
  const both = { stake: sumOf(gaps, 'stake'), value: sumOf(gaps, 'value') };
  const lines = rows.filter((row) => !isGap(row)).map((row): Line => ({ row, those: [row] }));
  const together: Line = { row: { ...gaps[0]!, ...both }, those: gaps };
  const at = lines.findIndex(({ row }) => (numberAt(row, 'value') ?? 0) < both.value);
  return lines.toSpliced(at < 0 ? lines.length : at, 0, together);
}

/** Why, for several people. */
export function gapsReason(board: Board, gaps: readonly Row[]): string {
  const covers = gaps.map((row) => numberAt(row, 'detail') ?? 0);
  return board.say('action.why.quota_gaps', {
    people: board.figures.number(gaps.length),
    low: board.figures.number(Math.min(...covers)),
    high: board.figures.number(Math.max(...covers)),
  });
}

/** Whose they are: the one with the largest gap by name. */
export function gapsOwner(board: Board, gaps: readonly Row[]): string {
  const name = board.person(textAt(gaps[0], 'owner'));
  const more = board.figures.number(gaps.length - 1);
  return board.say('action.owners', { name, more });
}
