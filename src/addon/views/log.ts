/**
 * What a customer or deal can have logged: args `{ customer?, deal?, kind? }`. Each form is sent
 * with its own action; `customer_id` and `deal_id` are filled in.
 */

import type { AnyRecord, Case, Deal, Need, Order } from '../../crm/records.ts';
import { addDays, dayOf } from '../../crm/time.ts';
import { type Args, textArg } from '../args.ts';
import { formOf, LISTS } from '../form-of.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

import type { FormView } from './form.ts';

export interface LogView {
  /** Null until one is chosen. */
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** The customer's open deals. */
  readonly deals: readonly Pick<Deal, 'id' | 'title' | 'stage'>[];
  /** Cases not resolved, orders of the last year (for a refund), open needs. */
  readonly cases: readonly Case[];
  readonly orders: readonly Order[];
  readonly needs: readonly Need[];
  readonly forms: {
    readonly activities: FormView;
    readonly orders: FormView;
    readonly cases: FormView;
    readonly needs: FormView;
  };
}

const TABLES = ['customers', 'deals', 'activities', 'orders', 'cases', 'needs', ...LISTS] as const;
/** Orders so old are not refunded from here. */
const ORDER_DAYS = 365;

export function log(shell: Shell, args: Args): LogView {
  const { book, snapshot, actor } = look(shell, TABLES);
  const deal = book.deals.find(({ id }) => id === textArg(args, 'deal')) ?? null;
  const wanted = deal?.customer_id ?? textArg(args, 'customer');
  const customer = book.customers.find(({ id }) => id === wanted) ?? null;
  const mine = <T extends { customer_id: string }>(rows: readonly T[]) =>
    customer === null ? [] : rows.filter((row) => row.customer_id === customer.id);
  const today = dayOf(actor.now);
  const about: AnyRecord = { customer_id: customer?.id ?? null, deal_id: deal?.id ?? null };
  const formFor = (table: 'activities' | 'orders' | 'cases' | 'needs', first: AnyRecord) =>
    formOf(shell.say, snapshot, table, null, { ...about, ...first });
  return {
    customer: customer && { id: customer.id, name: customer.name },
    deals: mine(book.deals)
      .filter(({ status }) => status === 'open')
      .map(({ id, title, stage }) => ({ id, title, stage })),
    cases: mine(book.cases).filter(({ status }) => status !== 'resolved'),
    orders: mine(book.orders).filter(({ ordered_on }) => ordered_on >= addDays(today, -ORDER_DAYS)),
    needs: mine(book.needs).filter(({ outcome }) => outcome === 'open' || outcome === null),
    forms: {
      activities: formFor('activities', { kind: 'call', at: actor.now, by: actor.by }),
      orders: formFor('orders', { ordered_on: today, currency: actor.settings.base_currency }),
      cases: formFor('cases', { opened_at: actor.now, priority: 'normal', owner: actor.by }),
      needs: formFor('needs', { stated_at: actor.now }),
    },
  };
}
