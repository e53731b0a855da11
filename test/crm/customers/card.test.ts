import { expect, test } from 'vitest';
import { cardOf } from '../../../src/crm/customers/card.ts';
import { customer, deal, NOW, row, TODAY, task } from '../fixture.ts';

const ID = 'C-0000000001';
const order = (id: string, ordered_on: string, amount: number, currency: string | null = null) =>
  row('orders', { id, customer_id: ID, ordered_on, amount, currency, product: 'Lamp' });
const book = {
  customers: [customer({ created_at: '2026-01-01T08:00:00' })],
  contacts: [row('contacts', { id: 'P-1', customer_id: ID, name: 'Buyer' })],
  deals: [
    deal({ amount: 500_000 }),
    deal({ id: 'D-2', status: 'won', closed_at: '2026-03-02T10:00:00', title: 'Second' }),
    deal({ id: 'D-3', customer_id: 'C-2' }),
  ],
  tasks: [
    task({ due_on: null }),
    task({ id: 'T-2', due_on: TODAY }),
    task({ id: 'T-3', status: 'done', completed_at: NOW }),
  ],
  orders: [
    order('O-1', '2026-02-01', 100_000),
    order('O-2', '2026-03-01', 20_000, 'USD'),
    order('O-3', '2026-03-05', -30_000),
    order('O-4', '2026-01-15', 1, 'XXX'),
  ],
  activities: [
    row('activities', {
      id: 'A-1',
      customer_id: ID,
      kind: 'call',
      at: '2026-03-03T10:00:00',
      summary: 'Rang',
    }),
  ],
  needs: [
    row('needs', { id: 'N-1', customer_id: ID, need: 'Light', stated_at: '2026-02-02T00:00:00' }),
  ],
  cases: [
    row('cases', {
      id: 'S-1',
      customer_id: ID,
      subject: 'Broken',
      opened_at: '2026-03-06T09:00:00',
    }),
  ],
  rates: [row('rates', { currency: 'USD', dated: '2026-01-01', to_base: 7 })],
};

test('the card shows the person whole', () => {
  const card = cardOf(book, ID, TODAY, 'CNY')!;
  expect(card.openDeals.map(({ id }) => id)).toEqual(['D-0000000001']);
  expect(card.closedDeals.map(({ id }) => id)).toEqual(['D-2']);
  expect(card.tasks.map(({ id }) => id)).toEqual(['T-2', 'T-0000000001']);
  expect(card.purchases).toEqual({
    count: 4,
    amount: 100_000 + 140_000 - 30_000,
    unconverted: 1,
    first: '2026-01-15',
    last: '2026-03-05',
  });
  expect(card.openValue.amount).toBe(500_000);
  expect(card.contacts).toHaveLength(1);
  expect(card.timeline.map(({ kind }) => kind)).toEqual([
    'task_done',
    'deal_added',
    'deal_added',
    'case_opened',
    'refund',
    'call',
    'deal_won',
    'order',
    'need_stated',
    'order',
    'order',
    'customer_added',
  ]);
});

test('an unknown id has no card', () => {
  expect(cardOf(book, 'C-9', TODAY, 'CNY')).toBeNull();
});
