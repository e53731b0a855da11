/** The stage that lets the fewest settled deals through, and what a little more would bring. */

import type { Board } from '../board.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'funnel/conversion';
/** The improvement whose worth is told: five points of conversion. */
const POINTS = 0.05;

export function bottleneck(board: Board): string | undefined {
  const settled = board.peek(REPORT).filter((row) => row['basis'] === 'settled');
  const worst = settled
    .filter((row) => numberAt(row, 'next_rate') !== null && !isEnd(settled, row))
    .filter((row) => (numberAt(row, 'reached') ?? 0) >= board.facts.sampleFloor)
    .sort((a, b) => rateAt(a) - rateAt(b))[0];
  if (!worst) return undefined;
  const reached = numberAt(worst, 'reached') ?? 0;
  const said = board.say('sentence.bottleneck', {
    stage: textAt(worst, 'stage'),
    reached: board.figures.number(reached, 0),
    rate: board.figures.share(rateAt(worst)),
    stopped: board.figures.number(reached - (numberAt(worst, 'next_reached') ?? 0), 0),
  });
  return `${said}${costOf(board, settled, worst, reached)}`;
}

/**
 * What five points more would win: the deals they carry on, times how many of those that come so
 * far reach the end now, times the average deal. Nothing where one of the figures is missing.
 */
function costOf(board: Board, rows: readonly Row[], worst: Row, reached: number): string {
  const same = rows.filter((row) => row['funnel'] === worst['funnel']);
  const next = numberAt(worst, 'next_reached') ?? 0;
  const end = numberAt(same.at(-1), 'reached') ?? 0;
  const average = board.peek('overview/headline').find((row) => row['measure'] === 'average_deal');
  const amount = numberAt(average, 'value');
  if (next <= 0 || amount === null) return board.say('sentence.stop');
  const wins = reached * POINTS * (end / next);
  return board.say('sentence.bottleneck_worth', {
    points: board.figures.number(POINTS * 100, 0),
    wins: board.figures.number(wins),
    worth: board.figures.money(Math.round(wins * amount)),
  });
}

/** From the last stage of a funnel nothing goes on: that is no bottleneck. */
function isEnd(rows: readonly Row[], row: Row): boolean {
  return rows.filter((other) => other['funnel'] === row['funnel']).at(-1) === row;
}

const rateAt = (row: Row): number => numberAt(row, 'next_rate') ?? 1;
