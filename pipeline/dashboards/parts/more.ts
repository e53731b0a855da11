/** How many rows of a report are not shown, as far as the report itself knows. */

import type { TextKey } from '../../../src/text/index.ts';
import type { Board } from '../board.ts';
import { numberAt } from '../row.ts';

/** Where a report of a list ends: with so many rows there may be more. */
const LIMITS: ReadonlySet<number> = new Set([200, 300, 500]);

/** Nothing when all are shown. `meant` are the rows the list is of, all of the report or some. */
export function moreText(
  board: Board,
  report: string,
  { meant, shown }: { readonly meant: number; readonly shown: number },
): string {
  const rows = board.peek(report);
  // A report that was cut off may say how many there are in all.
  const total = meant === rows.length ? numberAt(rows[0], 'total') : null;
  const more = Math.max(meant, total ?? 0) - shown;
  if (more <= 0) return '';
  const cut = total === null && LIMITS.has(rows.length);
  return board.say(keyOf(board, report, cut), { more: board.figures.number(more) });
}

function keyOf(board: Board, report: string, cut: boolean): TextKey {
  if (cut) return 'page.more_at_least';
  const earlier = board.facts.tables.get(report)?.columns[0]?.kind === 'month';
  return earlier ? 'page.more_earlier' : 'page.more_rows';
}
