/** The stage that lets the fewest settled deals through, and what a little more would bring. */

import { type Board, numberAt, type Row, textAt } from '../board.ts';

const REPORT = 'funnel/conversion';
/** The improvement whose worth is told: five points of conversion. */
const POINTS = 0.05;

export function bottleneck(board: Board): string | undefined {
  const rows = board.peek(REPORT);
  const worst = rows
    .filter((row) => (numberAt(row, 'settled_reached') ?? 0) >= board.facts.sampleFloor)
    .filter((row) => numberAt(row, 'settled_next_rate') !== null)
    .sort((a, b) => rateAt(a) - rateAt(b))[0];
  if (!worst) return undefined;
  const lost = (numberAt(worst, 'settled_reached') ?? 0) * (1 - rateAt(worst));
  return board.say('sentence.bottleneck', {
    stage: textAt(worst, 'stage'),
    rate: board.figures.share(rateAt(worst)),
    reached: board.figures.number(numberAt(worst, 'settled_reached') ?? 0, 0),
    stopped: board.figures.number(lost, 0),
    points: board.figures.number(POINTS * 100, 0),
    more: board.figures.number((numberAt(worst, 'settled_reached') ?? 0) * POINTS, 0),
  });
}

const rateAt = (row: Row): number => numberAt(row, 'settled_next_rate') ?? 1;
