/** Money that is in no sum, for its currency has no rate: said before any number that lacks it. */

import type { Board } from '../board.ts';
import { numberAt, type Row, textAt } from '../row.ts';

const REPORT = 'overview/no_rate';
/** From this share of the rows on, the sums are not to be read without knowing. */
const BENDING = 0.05;

interface Unrated {
  readonly orders: number;
  readonly deals: number;
  /** Of the orders and deals in every currency. */
  readonly share: number;
  readonly currencies: string;
}

/** The rows without a rate when they are many enough to bend what stands below. */
export function noRate(board: Board): string | undefined {
  const found = unratedOf(board);
  if (!found || found.share < BENDING) return undefined;
  return board.say('sentence.no_rate', {
    what: whatOf(board, found),
    currencies: found.currencies,
    share: board.figures.share(found.share),
    base: board.facts.currency,
  });
}

function unratedOf(board: Board): Unrated | undefined {
  const rows = board.peek(REPORT);
  const sum = (key: string) =>
    rows.reduce((all: number, row: Row) => all + (numberAt(row, key) ?? 0), 0);
  const [orders, deals] = [sum('orders'), sum('deals')];
  if (orders + deals === 0) return undefined;
  const all = (numberAt(rows[0], 'orders_all') ?? 0) + (numberAt(rows[0], 'deals_all') ?? 0);
  const currencies = rows.map((row) => textAt(row, 'currency')).join(board.say('sentence.comma'));
  return { orders, deals, share: (orders + deals) / Math.max(1, all), currencies };
}

function whatOf(board: Board, { orders, deals }: Unrated): string {
  const said = (count: number, key: 'sentence.orders' | 'sentence.deals') =>
    count > 0 ? board.say(key, { count: board.figures.number(count, 0) }) : '';
  return [said(orders, 'sentence.orders'), said(deals, 'sentence.deals')]
    .filter(Boolean)
    .join(board.say('sentence.and'));
}
