import { expect, test } from 'vitest';
import { quickFigures } from '../../../src/crm/figures/quick.ts';
import { actor, customer, deal, FUNNELS, row, task } from '../fixture.ts';

const closed = (n: number, status: string, amount: number, currency: string | null = null) =>
  deal({
    id: `D-${n}`,
    status,
    amount,
    currency,
    created_at: '2026-03-01T00:00:00',
    closed_at: '2026-03-11T00:00:00',
  });
const book = {
  funnels: FUNNELS,
  rates: [row('rates', { currency: 'USD', dated: '2026-03-01', to_base: 7 })],
  deals: [
    closed(1, 'won', 100),
    closed(2, 'won', 100, 'USD'),
    closed(3, 'won', 100, 'XXX'),
    closed(4, 'lost', 200),
    deal({ id: 'D-5', amount: 1000, probability: 0.5 }),
    deal({ id: 'D-6', amount: 1000 }),
  ],
  orders: [
    row('orders', { id: 'O-1', ordered_on: '2026-03-05', amount: 500 }),
    row('orders', { id: 'O-2', ordered_on: '2026-03-06', amount: -100 }),
    row('orders', { id: 'O-3', ordered_on: '2026-04-01', amount: 9 }),
  ],
  tasks: [task({ due_on: '2026-03-30' }), task({ due_on: '2026-04-02' })],
  customers: [
    customer({ created_at: '2026-03-31T23:59:59' }),
    customer({ created_at: '2026-04-01T00:00:00' }),
  ],
  cases: [
    row('cases', { id: 'S-1', status: 'open' }),
    row('cases', { id: 'S-2', status: 'resolved' }),
  ],
};
const period = { from: '2026-03-01', to: '2026-04-01' };
const figures = (sample_floor: number) =>
  Object.fromEntries(
    quickFigures(book, period, { ...actor().settings, sample_floor }).map((one) => [one.name, one]),
  );

test('figures by their definitions', () => {
  const values = Object.fromEntries(
    Object.values(figures(1)).map(({ name, value }) => [name, value]),
  );
  expect(values).toEqual({
    revenue: 400,
    won_amount: 800,
    win_rate: 0.75,
    win_rate_value: 0.8,
    average_deal: 400,
    cycle: 10,
    open_pipeline: 2000,
    weighted_forecast: 600,
    overdue_tasks: 1,
    new_customers: 1,
    open_cases: 1,
  });
  expect(figures(1)['won_amount']?.unconverted).toBe(1);
});

test('under the sample floor there is a count and no rate', () => {
  expect(figures(10)['win_rate']).toMatchObject({ value: null, n: 4 });
  expect(figures(10)['average_deal']?.value).toBeNull();
});
