/** What the ledger took in since yesterday, how it came there, and what it did to the amounts. */

import { type Board, numberAt, type Row } from '../board.ts';

const REPORT = 'overview/changes';

export function changes(board: Board): string | undefined {
  const rows = board.peek(REPORT);
  const count = (of: readonly Row[]) =>
    of.reduce((sum, row) => sum + (numberAt(row, 'events') ?? 0), 0);
  const came = (how: string) =>
    board.figures.number(count(rows.filter((row) => row['came'] === how)), 0);
  const all = count(rows.filter((row) => row['came'] !== 'broken'));
  if (all === 0 || all < board.facts.sampleFloor) return undefined;
  const amount = rows.reduce((sum, row) => sum + (numberAt(row, 'amount_change') ?? 0), 0);
  return board.say('sentence.changes', {
    events: board.figures.number(all, 0),
    fresh: came('new'),
    late: came('late'),
    unseen: came('unseen'),
    broken: came('broken'),
    amount: board.figures.signed(amount, 'money'),
  });
}
