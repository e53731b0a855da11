/**
 * Quick figures: a few numbers of the reports at once, without waiting for the night.
 *
 * Definitions as in the dashboards. Amounts in base currency at the rate of the day of the event;
 * what has no rate is counted in `unconverted`, never taken as 1. Under the sample floor a rate
 * or a mean is null and its `n` is shown.
 */

import type { Book } from '../book.ts';
import { stageOfDeal } from '../funnels/funnel.ts';
import { times } from '../money.ts';
import { isOverdue } from '../process/views.ts';
import { converter, type ToBase, totalOf } from '../rates.ts';
import type { Deal } from '../records.ts';
import type { Settings } from '../settings.ts';
import { dayOf, daysBetween, type LocalDate } from '../time.ts';

export interface Figure {
  /** `figure.NAME` has its words, `figure.NAME.formula` its definition. */
  readonly name: string;
  readonly kind: 'money' | 'share' | 'integer' | 'days';
  readonly value: number | null;
  /** The rows it rests on. */
  readonly n: number;
  readonly unconverted?: number;
}

export type FiguresBook = Book<
  'deals' | 'funnels' | 'rates' | 'orders' | 'tasks' | 'customers' | 'cases'
>;

/** The figures of the period `[from, to)`, open ones as of the day `to`. */
export function quickFigures(
  book: FiguresBook,
  { from, to }: { from: LocalDate; to: LocalDate },
  settings: Settings,
): Figure[] {
  const toBase = converter(book.rates, settings.base_currency);
  const inPeriod = (at: string | null) => at !== null && dayOf(at) >= from && dayOf(at) < to;
  const closed = book.deals.filter((deal) => inPeriod(deal.closed_at));
  const won = closed.filter(({ status }) => status === 'won');
  const settled = closed.filter(({ status }) => status === 'won' || status === 'lost');
  const open = book.deals.filter(({ status }) => status === 'open');
  const orders = book.orders.filter(({ ordered_on }) => inPeriod(ordered_on));
  const revenue = totalOf(
    orders.map((order) => ({ ...order, on: order.ordered_on })),
    toBase,
  );
  const floor = settings.sample_floor;
  return [
    {
      name: 'revenue',
      kind: 'money',
      value: revenue.amount,
      n: revenue.count,
      unconverted: revenue.unconverted,
    },
    money('won_amount', won, toBase, to),
    rate('win_rate', won.length, settled.length, floor),
    rateByValue(won, settled, toBase, to, floor),
    averageDeal(won, toBase, to, floor),
    cycle(won, floor),
    money('open_pipeline', open, toBase, to),
    weighted(book, open, toBase, to),
    count('overdue_tasks', book.tasks.filter((task) => isOverdue(task, to)).length),
    count('new_customers', book.customers.filter(({ created_at }) => inPeriod(created_at)).length),
    count('open_cases', book.cases.filter(({ status }) => status !== 'resolved').length),
  ];
}

const count = (name: string, n: number): Figure => ({ name, kind: 'integer', value: n, n });

/** The day an amount is converted on: that of the close, or today's for an open deal. */
const converted = (deals: readonly Deal[], toBase: ToBase, to: LocalDate) =>
  totalOf(
    deals.map((deal) => ({ ...deal, on: deal.closed_at ? dayOf(deal.closed_at) : to })),
    toBase,
  );

function money(name: string, deals: readonly Deal[], toBase: ToBase, to: LocalDate): Figure {
  const { amount, unconverted } = converted(deals, toBase, to);
  return { name, kind: 'money', value: amount, n: deals.length, unconverted };
}

/** A share, null under the sample floor. */
const rate = (name: string, part: number, n: number, floor: number): Figure => ({
  name,
  kind: 'share',
  value: n < floor || n === 0 ? null : part / n,
  n,
});

function rateByValue(
  won: readonly Deal[],
  settled: readonly Deal[],
  toBase: ToBase,
  to: LocalDate,
  floor: number,
): Figure {
  const all = converted(settled, toBase, to);
  const share = all.amount === 0 ? null : converted(won, toBase, to).amount / all.amount;
  const value = settled.length < floor ? null : share;
  return {
    name: 'win_rate_value',
    kind: 'share',
    value,
    n: settled.length,
    unconverted: all.unconverted,
  };
}

function averageDeal(won: readonly Deal[], toBase: ToBase, to: LocalDate, floor: number): Figure {
  const { count: n, amount, unconverted } = converted(won, toBase, to);
  const priced = n - unconverted;
  const value = priced < floor || priced === 0 ? null : Math.round(amount / priced);
  return { name: 'average_deal', kind: 'money', value, n, unconverted };
}

/** Mean days from created to won. */
function cycle(won: readonly Deal[], floor: number): Figure {
  const days = won
    .filter(({ created_at, closed_at }) => created_at !== null && closed_at !== null)
    .map(({ created_at, closed_at }) => daysBetween(created_at ?? '', closed_at ?? ''));
  const few = days.length < floor || days.length === 0;
  const value = few ? null : days.reduce((sum, day) => sum + day, 0) / days.length;
  return { name: 'cycle', kind: 'days', value, n: days.length };
}

/** Open amounts × the deal's own probability, else its stage's typed one, else nothing. */
function weighted(
  book: Pick<FiguresBook, 'funnels'>,
  open: readonly Deal[],
  toBase: ToBase,
  to: LocalDate,
): Figure {
  const weightedDeals = open.map((deal) => {
    const chance = deal.probability ?? stageOfDeal(book.funnels, deal)?.probability ?? 0;
    return { ...deal, amount: times(deal.amount ?? 0, chance) };
  });
  return money('weighted_forecast', weightedDeals, toBase, to);
}
