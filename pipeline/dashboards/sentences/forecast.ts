/** How this month is likely to end, between which bounds, and what share of its quota that is. */

import type { Board } from '../board.ts';
import { numberAt } from '../row.ts';

const REPORT = 'forecast/range';
const MONTHS_A_QUARTER = 3;

export function forecast(board: Board): string | undefined {
  const month = board.peek(REPORT)[0];
  const [p10, p50, p90] = ['p10', 'p50', 'p90'].map((key) => numberAt(month, key));
  if (p10 == null || p50 == null || p90 == null || p90 <= 0) return undefined;
  if ((numberAt(month, 'deals') ?? 0) < board.facts.sampleFloor) return undefined;
  const facts = {
    p10: board.figures.money(p10),
    p50: board.figures.money(p50),
    p90: board.figures.money(p90),
    won: board.figures.money(numberAt(month, 'won') ?? 0),
  };
  const quota = quotaOf(board);
  if (quota <= 0) return board.say('sentence.forecast_only', facts);
  const against = { quota: board.figures.money(quota), share: board.figures.share(p50 / quota) };
  return board.say('sentence.forecast', { ...facts, ...against });
}

/** The team's quota of a month; the report has that of the quarter. */
function quotaOf(board: Board): number {
  const quarter = board
    .peek('sales/coverage')
    .reduce((sum, row) => sum + (numberAt(row, 'quota') ?? 0), 0);
  return Math.round(quarter / MONTHS_A_QUARTER);
}
