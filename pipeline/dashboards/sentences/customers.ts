/** How many customers are alive, new, or have fallen silent. */

import type { Board } from '../board.ts';
import { sumOf } from '../row.ts';

const REPORT = 'customers_insight/counts';

export function customers(board: Board): string | undefined {
  const rows = board.peek(REPORT);
  const [all, active, fresh, lapsing] = ['customers', 'active', 'new', 'lapsing'].map((key) =>
    sumOf(rows, key),
  );
  if (!all || all < board.facts.sampleFloor) return undefined;
  const count = (value: number | undefined) => board.figures.number(value ?? 0, 0);
  return board.say('sentence.customers', {
    customers: count(all),
    active: count(active),
    fresh: count(fresh),
    lapsing: count(lapsing),
    share: board.figures.share((lapsing ?? 0) / all),
  });
}
