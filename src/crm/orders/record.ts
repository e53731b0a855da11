/** Orders and refunds. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, find, the } from '../book.ts';
import { changeSet, created, insertOf, type Offer, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import { amountOf, times } from '../money.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { AnyRecord, Customer, FieldValue, Order } from '../records.ts';
import { dayOf } from '../time.ts';
import { checkedNew } from '../validate.ts';

/** Channels an order comes through; a customer may have come another way. */
const ORDER_CHANNELS = new Set(['online', 'phone', 'store']);

type OrderBook = Book<'customers' | 'deals' | 'orders' | 'products'> & Books;

/**
 * Records an order. Price and currency default to the product's, the amount to quantity × price,
 * the day to today; a deal brings its customer along. The customer is active from then on.
 */
export function recordOrder(book: OrderBook, fields: AnyRecord, actor: Actor): Outcome {
  const checked = checkedNew(
    'orders',
    { ...fields, ...defaults(book, fields, actor) },
    book,
    actor,
  );
  refuse(checked);
  const record = created('orders', checked, actor);
  const customer = the(book, 'customers', record.customer_id);
  const changes = [insertOf('orders', record), buying(customer, actor)];
  return {
    change: changeSet('record_order', changes, actor),
    key: record.id,
    offers: offersAfter(record),
  };
}

/**
 * Refunds an order, all of it or an amount: a new row below zero on today's date.
 * @throws LeadsheetError `refund_too_large` with what is left to refund
 */
export function refundOrder(
  book: OrderBook,
  { id, amount, quantity = null }: { id: string; amount?: number | null; quantity?: number | null },
  actor: Actor,
): Outcome {
  const order = the(book, 'orders', id);
  const left = order.amount + refundsOf(book.orders, order);
  const back = amount ?? left;
  if (back <= 0) throw new InvalidInput([problem('amount', 'refund_nothing', amountOf(back))]);
  if (back > left) throw new LeadsheetError('refund_too_large', { id, left: amountOf(left) });
  const { customer_id, deal_id, channel, product, unit_price, currency } = order;
  const whole = back === order.amount ? order.quantity : quantity;
  const record = created(
    'orders',
    {
      ...{ customer_id, deal_id, channel, product, unit_price, currency },
      ordered_on: dayOf(actor.now),
      quantity: whole === null ? null : -Math.abs(whole),
      amount: -back,
      external_id: `${refundOf(order)}${refundsFor(book.orders, order).length + 1}`,
    },
    actor,
  );
  const about = { customer_id, deal_id };
  return {
    change: changeSet('refund_order', [insertOf('orders', record)], actor),
    key: record.id,
    offers: [
      { offer: 'open_case', fields: { customer_id, subject: product } },
      { offer: 'log_activity', fields: about },
    ],
  };
}

/** A refund says in its external id which order it takes back, and which one of it this is. */
const refundOf = ({ id }: Order) => `refund:${id}:`;

const refundsFor = (orders: readonly Order[], order: Order) =>
  orders.filter(({ external_id }) => external_id?.startsWith(refundOf(order)));

/** What has been refunded of an order, at most 0. */
function refundsOf(orders: readonly Order[], order: Order): number {
  return refundsFor(orders, order).reduce((sum, refund) => sum + refund.amount, 0);
}

function defaults(book: OrderBook, fields: AnyRecord, actor: Actor): AnyRecord {
  const deal = find(book, 'deals', String(fields['deal_id'] ?? ''));
  const product = book.products.find(({ name }) => name === fields['product']);
  const given = (field: string, otherwise: FieldValue) => fields[field] ?? otherwise;
  const unit_price = given('unit_price', product?.list_price ?? null);
  const quantity = given('quantity', unit_price === null ? null : 1);
  const computed = unit_price === null ? null : times(Number(unit_price), Number(quantity));
  const customer_id = given('customer_id', deal?.customer_id ?? null);
  const channel = find(book, 'customers', String(customer_id ?? ''))?.channel ?? null;
  return {
    customer_id,
    unit_price,
    quantity,
    amount: given('amount', computed),
    currency: given(
      'currency',
      product?.currency ?? deal?.currency ?? actor.settings.base_currency,
    ),
    ordered_on: given('ordered_on', dayOf(actor.now)),
    channel: given('channel', channel !== null && ORDER_CHANNELS.has(channel) ? channel : null),
  };
}

function refuse({ quantity, amount }: AnyRecord): void {
  if (typeof quantity === 'number' && quantity <= 0) {
    throw new InvalidInput([problem('quantity', 'quantity_not_positive', quantity)]);
  }
  if (Number(amount) < 0) {
    throw new InvalidInput([problem('amount', 'order_negative', amountOf(Number(amount)))]);
  }
}

const buying = (customer: Customer, actor: Actor) =>
  customer.status === 'active'
    ? null
    : updateOf('customers', customer, { status: 'active' }, actor);

function offersAfter({ customer_id, deal_id, product }: Order): Offer[] {
  const win: Offer[] = deal_id === null ? [] : [{ offer: 'win_deal', fields: { id: deal_id } }];
  const again: Offer = { offer: 'add_task', fields: { customer_id, title: product } };
  return [...win, again, { offer: 'state_need', fields: { customer_id } }];
}
