/**
 * Orders: what won deals brought, and what customers buy again on their own.
 *
 * Repeat buying follows the story behind BG/NBD: each customer buys at a pace of their own and
 * after any order may quietly leave for good. A few orders come back as refunds.
 */

import { newId } from '../../src/crm/ids.ts';
import { amountOf, moneyOf } from '../../src/crm/money.ts';
import type { Order } from '../../src/crm/records.ts';
import { type Company, DAY, dateAt, momentOf } from './company.ts';
import { customerId, customerSince } from './customers.ts';
import { type Life, lifeOf } from './life.ts';
import { Chance } from './random.ts';

const CHANNELS = ['online', 'store', 'phone'] as const;

export function* orders(company: Company): Generator<Order> {
  for (let i = 0; i < company.deals; i++) {
    const life = lifeOf(company, i);
    if (life.deal.status === 'won') yield dealOrder(company, life);
  }
  for (let i = 0; i < company.customers; i++) yield* repeatOrders(company, i);
}

/** The order of a won deal, on the day it was won. */
function dealOrder(company: Company, life: Life): Order {
  const { deal } = life;
  const chance = new Chance(company.seed, 'order', -1 - life.index);
  const closed = deal.closed_at!;
  const channel = deal.channel === 'phone' || deal.channel === 'store' ? deal.channel : 'online';
  return {
    id: newId('O', chance.next),
    customer_id: deal.customer_id,
    deal_id: deal.id,
    ordered_on: closed.slice(0, 10),
    channel,
    product: deal.product,
    quantity: 1,
    unit_price: deal.amount,
    amount: deal.amount ?? 0,
    currency: deal.currency,
    external_id: null,
    created_at: closed,
    updated_at: closed,
    updated_by: deal.owner,
  };
}

function* repeatOrders(company: Company, index: number): Generator<Order> {
  const chance = new Chance(company.seed, 'order', index);
  if (!chance.yes(company.documentedEvery === 1 ? 0.55 : 0.3)) return;
  const pace = Math.max(6, chance.wait(70));
  const leaving = chance.next() ** 2;
  let at = customerSince(company, index) + chance.next() * 20 * DAY;
  for (let n = 0; n < 30 && at < company.now - DAY; n++) {
    const order = repeatOrder(company, index, at, chance);
    yield order;
    if (chance.yes(0.03)) {
      const back = at + chance.whole(2, 20) * DAY;
      if (back < company.now) yield refundOf(order, back, chance);
    }
    if (chance.yes(leaving)) return;
    at += chance.wait(pace) * DAY + DAY / 2;
  }
}

function repeatOrder(company: Company, index: number, at: number, chance: Chance): Order {
  const [product, category, price] = chance.favour([...company.words.products].reverse());
  const quantity = category === company.words.products[3]![1] ? chance.whole(1, 8) : 1;
  const unit_price = moneyOf(Math.round(price * chance.pick([1, 1, 1, 0.9, 0.95]) * 100) / 100);
  const moment = momentOf(at);
  return {
    id: newId('O', chance.next),
    customer_id: customerId(company, index),
    deal_id: null,
    ordered_on: moment.slice(0, 10),
    channel: chance.favour(CHANNELS),
    product,
    quantity,
    unit_price,
    amount: moneyOf(amountOf(unit_price) * quantity),
    currency: company.words.currency,
    external_id: chance.yes(0.5) ? `R-${chance.whole(100_000, 999_999)}-${index}` : null,
    created_at: moment,
    updated_at: moment,
    updated_by: chance.pick(company.sellers).email,
  };
}

/** The whole order taken back: quantity and amount negative. */
function refundOf(order: Order, at: number, chance: Chance): Order {
  return {
    ...order,
    id: newId('O', chance.next),
    ordered_on: dateAt(at),
    quantity: -(order.quantity ?? 1),
    amount: -order.amount,
    external_id: null,
    created_at: momentOf(at),
    updated_at: momentOf(at),
  };
}
