import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { recordOrder, refundOrder } from '../../../src/crm/orders/record.ts';
import { actor, customer, deal, refusal, row, TODAY } from '../fixture.ts';

const ID = 'C-0000000001';
const book = {
  customers: [customer({ status: 'lead', channel: 'store' })],
  deals: [deal()],
  orders: [
    row('orders', {
      id: 'O-1',
      customer_id: ID,
      ordered_on: '2026-03-01',
      amount: 100_000,
      quantity: 2,
    }),
  ],
  products: [row('products', { id: 'G-1', name: 'Lamp', list_price: 250_000, currency: 'USD' })],
};

describe('an order', () => {
  test('takes price, currency, amount and channel from what is known; its customer is active', () => {
    const fields = { deal_id: 'D-0000000001', product: 'Lamp', quantity: 3 };
    const { change, offers } = recordOrder(book, fields, actor());
    const after = applied(book, change);
    expect(after.orders[1]).toMatchObject({
      customer_id: ID,
      ordered_on: TODAY,
      unit_price: 250_000,
      amount: 750_000,
      currency: 'USD',
      channel: 'store',
    });
    expect(after.customers[0]?.status).toBe('active');
    expect(offers[0]).toEqual({ offer: 'win_deal', fields: { id: 'D-0000000001' } });
  });

  test.each([
    [{ customer_id: ID }, 'field_required'],
    [{ customer_id: 'C-9', amount: 1 }, 'field_reference'],
    [{ customer_id: ID, amount: -1 }, 'order_negative'],
    [{ customer_id: ID, amount: 1, quantity: 0 }, 'quantity_not_positive'],
  ])('%o is refused', (fields, code) => {
    expect(refusal(() => recordOrder(book, fields, actor())).code).toBe(code);
  });

  test('is refunded in parts, never more than was paid', () => {
    let tables = applied(book, refundOrder(book, { id: 'O-1', amount: 30_000 }, actor()).change);
    const most = () => refundOrder(tables, { id: 'O-1', amount: 80_000 }, actor());
    expect(refusal(most)).toEqual({ code: 'refund_too_large', blanks: { id: 'O-1', left: 7 } });
    tables = applied(tables, refundOrder(tables, { id: 'O-1' }, actor()).change);
    expect(tables.orders.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
    expect(new Set(tables.orders.map(({ external_id }) => external_id)).size).toBe(3);
    expect(refusal(() => refundOrder(tables, { id: 'O-1' }, actor())).code).toBe('refund_nothing');
    const whole = applied(book, refundOrder(book, { id: 'O-1' }, actor()).change);
    expect(whole.orders[1]).toMatchObject({ quantity: -2, amount: -100_000 });
  });
});
