/** Which product, channel or region moved revenue most against the period before. */

import type { Board } from '../board.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';

const DIMENSIONS = ['product', 'channel', 'region'] as const;

export function mover(board: Board): string | undefined {
  const moves = DIMENSIONS.flatMap((dimension) => {
    const rows = board.peek(`sales/revenue_by_${dimension}`);
    // One line alone is all there is; a change of all is told by the sum.
    if (rows.length < 2 || sumOf(rows, 'orders') < board.facts.sampleFloor) return [];
    return rows.flatMap((row) => moveOf(row, dimension));
  });
  const most = moves.sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  if (!most || most.change === 0) return undefined;
  return board.say('sentence.mover', {
    dimension: board.header(most.dimension),
    name: board.word(most.name, most.dimension),
    change: board.figures.signed(most.change, 'money'),
    now: board.figures.money(most.now),
    before: board.figures.money(most.before),
  });
}

function moveOf(row: Row, dimension: (typeof DIMENSIONS)[number]) {
  const [now, before] = [numberAt(row, 'revenue'), numberAt(row, 'before')];
  const name = textAt(row, dimension);
  if (now === null || before === null || name === '') return [];
  return [{ dimension, name, now, before, change: now - before }];
}
