/** What was won, at which rate, and how both went against the period before. */

import type { Board } from '../board.ts';
import { numberAt, type Row } from '../row.ts';

const REPORT = 'overview/headline';

export function closing(board: Board): string | undefined {
  const rows = new Map(board.peek(REPORT).map((row) => [String(row['measure']), row]));
  const [deals, amount, rate] = ['won_deals', 'won_amount', 'win_rate'].map((key) => rows.get(key));
  const [won, sum] = [numberAt(deals, 'value'), numberAt(amount, 'value')];
  const sample = numberAt(deals, 'sample') ?? 0;
  if (won === null || sum === null || sample < board.facts.sampleFloor) return undefined;
  const said = board.say('sentence.won', {
    won: board.figures.number(won, 0),
    amount: board.figures.money(sum),
  });
  return `${said}${before(board, amount)}${rateOf(board, rate)}${board.say('sentence.stop')}`;
}

function before(board: Board, amount: Row | undefined): string {
  const [value, was] = [numberAt(amount, 'value'), numberAt(amount, 'before')];
  if (value === null || !was) return '';
  const by = board.figures.signed((value - was) / was, 'share');
  return board.say('sentence.against', { by, was: board.figures.money(was) });
}

function rateOf(board: Board, rate: Row | undefined): string {
  const value = numberAt(rate, 'value');
  if (value === null) return '';
  const closed = board.figures.number(numberAt(rate, 'sample') ?? 0, 0);
  return board.say('sentence.win_rate', { rate: board.figures.share(value), closed });
}
