/** What of the quarter's quota is won, and how often the open pipeline covers the rest. */

import type { Board } from '../board.ts';
import { numberAt, type Row } from '../row.ts';

const REPORT = 'sales/coverage';

export function quota(board: Board): string | undefined {
  const rows = board.peek(REPORT).filter((row) => (numberAt(row, 'quota') ?? 0) > 0);
  const sum = (key: string) =>
    rows.reduce((all: number, row: Row) => all + (numberAt(row, key) ?? 0), 0);
  const [target, won, open] = [sum('quota'), sum('won_amount'), sum('open_amount')];
  if (target <= 0 || sum('open') < board.facts.sampleFloor) return undefined;
  const facts = {
    quota: board.figures.money(target),
    won: board.figures.money(won),
    share: board.figures.share(won / target),
    open: board.figures.money(open),
  };
  if (won >= target) return board.say('sentence.quota_met', facts);
  const gap = target - won;
  return board.say('sentence.quota', {
    ...facts,
    gap: board.figures.money(gap),
    times: board.figures.number(open / gap),
  });
}
