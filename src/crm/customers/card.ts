/** The customer card: one person whole. */

import { type Book, find } from '../book.ts';
import type { Money } from '../money.ts';
import { converter, type Total, totalOf } from '../rates.ts';
import type { Activity, Case, Contact, Customer, Deal, Need, Order, Task } from '../records.ts';
import type { LocalDate, LocalDateTime } from '../time.ts';

export interface Card {
  readonly customer: Customer;
  readonly contacts: readonly Contact[];
  readonly openDeals: readonly Deal[];
  readonly closedDeals: readonly Deal[];
  /** Open tasks, earliest due first; those without a day last. */
  readonly tasks: readonly Task[];
  /** Newest first. */
  readonly orders: readonly Order[];
  readonly purchases: Total & { readonly first: LocalDate | null; readonly last: LocalDate | null };
  readonly openValue: Total;
  readonly activities: readonly Activity[];
  readonly needs: readonly Need[];
  readonly cases: readonly Case[];
  /** Everything that happened, newest first. */
  readonly timeline: readonly Moment[];
}

/** One thing that happened; `kind` has its words as `moment.KIND`. */
export interface Moment {
  readonly at: LocalDateTime;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly by: string | null;
  /** Of an order and a refund. */
  readonly amount?: Money;
  readonly currency?: string | null;
}

export type CardBook = Book<
  | 'customers'
  | 'contacts'
  | 'deals'
  | 'tasks'
  | 'orders'
  | 'activities'
  | 'needs'
  | 'cases'
  | 'rates'
>;

/** The card of a customer, null when the id is unknown. `base` is the workbook's currency. */
export function cardOf(book: CardBook, id: string, today: LocalDate, base: string): Card | null {
  const customer = find(book, 'customers', id);
  if (customer === null) return null;
  const mine = <T extends { customer_id: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.customer_id === id);
  const toBase = converter(book.rates, base);
  const deals = mine(book.deals);
  const openDeals = deals.filter((deal) => deal.status === 'open');
  const orders = mine(book.orders).sort((a, b) => (a.ordered_on < b.ordered_on ? 1 : -1));
  const activities = mine(book.activities).sort((a, b) => (a.at < b.at ? 1 : -1));
  const tasks = mine(book.tasks);
  const [needs, cases] = [mine(book.needs), mine(book.cases)];
  return {
    customer,
    contacts: mine(book.contacts),
    openDeals,
    closedDeals: deals.filter((deal) => deal.status !== 'open'),
    tasks: tasks.filter((task) => task.status === 'open').sort(byDue),
    orders,
    purchases: {
      ...totalOf(
        orders.map((order) => ({ ...order, on: order.ordered_on })),
        toBase,
      ),
      first: orders.at(-1)?.ordered_on ?? null,
      last: orders[0]?.ordered_on ?? null,
    },
    openValue: totalOf(
      openDeals.map((deal) => ({ ...deal, on: today })),
      toBase,
    ),
    activities,
    needs,
    cases,
    timeline: timelineOf(customer, deals, tasks, orders, activities, needs, cases),
  };
}

const byDue = (a: Task, b: Task) => ((a.due_on ?? '9999') < (b.due_on ?? '9999') ? -1 : 1);

function timelineOf(
  customer: Customer,
  deals: readonly Deal[],
  tasks: readonly Task[],
  orders: readonly Order[],
  activities: readonly Activity[],
  needs: readonly Need[],
  cases: readonly Case[],
): Moment[] {
  const moments = [
    moment(customer.created_at, 'customer_added', customer.id, customer.name, customer.owner),
    ...deals.map((deal) => moment(deal.created_at, 'deal_added', deal.id, deal.title, deal.owner)),
    ...deals.map((deal) =>
      moment(deal.closed_at, `deal_${deal.status}`, deal.id, deal.title, deal.owner),
    ),
    ...tasks.map((task) =>
      moment(task.completed_at, 'task_done', task.id, task.title, task.responsible),
    ),
    ...orders.map(momentOfOrder),
    ...activities.map((row) =>
      moment(row.at, row.kind ?? 'note', row.id, row.summary ?? '', row.by),
    ),
    ...needs.map((need) => moment(need.stated_at, 'need_stated', need.id, need.need, null)),
    ...cases.map((row) => moment(row.opened_at, 'case_opened', row.id, row.subject, row.owner)),
    ...cases.map((row) => moment(row.resolved_at, 'case_resolved', row.id, row.subject, row.owner)),
  ];
  return moments.filter((one) => one !== null).sort((a, b) => (a.at < b.at ? 1 : -1));
}

const moment = (
  at: LocalDateTime | null,
  kind: string,
  key: string,
  title: string,
  by: string | null,
): Moment | null => (at === null ? null : { at, kind, key, title, by });

const momentOfOrder = ({ id, ordered_on, product, quantity, amount, currency }: Order): Moment => ({
  at: `${ordered_on}T00:00:00`,
  kind: amount < 0 ? 'refund' : 'order',
  key: id,
  title: [product, quantity === null ? '' : `× ${quantity}`].filter(Boolean).join(' '),
  by: null,
  amount,
  currency,
});
