/** The interval of a rate in words, for the note on its cell. */

import type { ReportCell } from '../../reports/report.ts';
import type { Board } from '../board.ts';

/** Nothing where a bound is missing: too few rows have no interval. */
export function intervalText(
  board: Board,
  low: ReportCell | undefined,
  high: ReportCell | undefined,
): string | undefined {
  if (typeof low !== 'number' || typeof high !== 'number') return undefined;
  const [from, to] = [low, high].map((bound) => board.figures.share(bound));
  return board.say('note.interval', { from: from!, to: to! });
}
