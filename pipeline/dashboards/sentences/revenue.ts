/** What came in by orders, and how that went against the period before. */

import type { Board } from '../board.ts';
import { numberAt } from '../row.ts';

const REPORT = 'overview/headline';

export function revenue(board: Board): string | undefined {
  const row = board.peek(REPORT).find(({ measure }) => measure === 'revenue');
  const [value, was] = [numberAt(row, 'value'), numberAt(row, 'before')];
  const orders = numberAt(row, 'sample') ?? 0;
  if (value === null || orders < board.facts.sampleFloor) return undefined;
  const facts = {
    amount: board.figures.money(value),
    orders: board.figures.number(orders, 0),
  };
  if (!was) return board.say('sentence.revenue_only', facts);
  const by = board.figures.signed((value - was) / was, 'share');
  return board.say('sentence.revenue', { ...facts, by, was: board.figures.money(was) });
}
