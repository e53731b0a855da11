/** What the ledger took in since yesterday, how it came there, and what it did to the amounts. */

import { type Board, numberAt, type Row } from '../board.ts';

const REPORT = 'overview/changes';

export function changes(board: Board): string | undefined {
  const rows = board.peek(REPORT);
  const count = (of: readonly Row[]) =>
    of.reduce((sum, row) => sum + (numberAt(row, 'events') ?? 0), 0);
  const by = (...sources: string[]) =>
    board.figures.number(count(rows.filter((row) => sources.includes(String(row['source'])))), 0);
  if (count(rows) < board.facts.sampleFloor) return undefined;
  const amount = rows.reduce((sum, row) => sum + (numberAt(row, 'amount_change') ?? 0), 0);
  return board.say('sentence.changes', {
    events: board.figures.number(count(rows), 0),
    people: by('menu', 'edit'),
    loaded: by('import', 'api'),
    inferred: by('inferred'),
    amount: board.figures.signed(amount, 'money'),
  });
}
