/** Rows that a number had to leave out: closed deals and orders without a currency rate. */

import { type Board, numberAt } from '../board.ts';

export function faults(board: Board): string | undefined {
  const count = (report: string) =>
    board
      .peek(report)
      .filter((row) => row['period'] !== 'before')
      .reduce((sum, row) => sum + (numberAt(row, 'no_rate') ?? 0), 0);
  const [deals, orders] = [count('sales/win_rate'), count('sales/revenue_by_month')];
  if (deals + orders === 0) return undefined;
  const number = (value: number) => board.figures.number(value, 0);
  return board.say('sentence.no_rate', { deals: number(deals), orders: number(orders) });
}
