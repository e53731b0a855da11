import { expect, test } from 'vitest';
import type { Row } from '../../warehouse/book.ts';
import { pick } from '../records.ts';
import { bookOf, run } from '../stories.ts';

/** Customers C-0 to C-99. */
const customers = Array.from({ length: 100 }, (_, i) => ({ id: `C-${i}`, name: `${i}` }));

const order = (customer_id: string, ordered_on: string, amount: number, more: Row = {}): Row => ({
  id: `O-${customer_id}-${ordered_on}-${more['product'] ?? ''}`,
  customer_id,
  ordered_on,
  amount,
  ...more,
});

/** A customer for every order's. */
const buyersOf = (orders: readonly Row[]) =>
  [...new Set(orders.map((one) => one['customer_id']))].map((id) => ({ id, name: String(id) }));

test('counts: new, active by order, activity or open deal, and lapsing', async () => {
  const customers = [
    { id: 'C-1', name: 'A', channel: 'online', status: 'active' }, // an open deal
    { id: 'C-2', name: 'B', channel: 'online', status: 'active' }, // ordered in time
    { id: 'C-3', name: 'C', channel: 'online', status: 'active' }, // ordered 90 days ago
    { id: 'C-4', name: 'D', channel: 'store', status: 'lead', created_at: '2026-04-01T00:00:00' },
    { id: 'C-5', name: 'E', channel: 'store', status: 'lead', created_at: '2026-03-31T23:59:59' },
  ];
  const book = bookOf(
    { 'D-1': [['2026-01-05', 'created', 'Lead']] },
    {
      customers,
      orders: [order('C-2', '2026-06-01', 1), order('C-3', '2026-03-20', 1)],
      activities: [{ id: 'A-1', customer_id: 'C-5', at: '2026-06-30T08:00:00' }],
    },
  );
  const [lines] = await run(book, ['customers_insight/counts']);
  expect(
    lines!.map((line) => {
      const columns = ['customers', 'active', 'new', 'lapsing', 'new_before', 'known_before'];
      return pick(line, 'channel', 'status', ...columns);
    }),
  ).toEqual([
    ['online', 'active', 3, 2, 1, 1, 2, 2], // C-2 was first seen in June
    ['store', 'lead', 2, 1, 1, 0, 1, 1],
  ]);
});

test('bought together: lift by hand, from twenty customers of the pair on', async () => {
  const orders = Array.from({ length: 100 }, (_, i) => [
    ...(i < 40 ? [order(`C-${i}`, '2026-05-01', 1, { product: 'Cup' })] : []),
    ...(i >= 20 && i < 70 ? [order(`C-${i}`, '2026-05-02', 1, { product: 'Tea' })] : []),
    ...(i >= 81 ? [order(`C-${i}`, '2026-05-02', 1, { product: 'Pot' })] : []),
    ...(i >= 81 ? [order(`C-${i}`, '2026-05-02', 1, { product: 'Lid' })] : []),
    ...(i >= 70 && i < 81 ? [order(`C-${i}`, '2026-05-02', 1, { product: 'Jam' })] : []),
  ]).flat();
  const [lines] = await run({ customers: buyersOf(orders), orders }, ['customers_insight/basket']);
  // Cup and Tea: 20 × 100 ÷ (40 × 50). Pot and Lid are bought together by nineteen.
  expect(lines!.map((line) => pick(line, 'product', 'other', 'customers', 'lift'))).toEqual([
    ['Cup', 'Tea', 20, 1],
  ]);
});

test('needs: met and unmet, revenue lost in the base currency', async () => {
  const need = (id: string, outcome: string | null, value: number | null) => ({
    id,
    customer_id: 'C-1',
    need: 'grinder',
    product: 'Pot',
    outcome,
    value,
  });
  const needs = [
    need('N-1', 'met', 10),
    need('N-2', 'unmet', 30),
    need('N-3', 'unmet', 12.5),
    need('N-4', 'open', 99),
    { ...need('N-5', null, 1), need: 'filter', product: null },
  ];
  const [lines] = await run({ needs }, ['customers_insight/needs']);
  expect(
    lines!.map((line) => pick(line, 'need', 'product', 'met', 'unmet', 'open', 'lost', 'settled')),
  ).toEqual([
    ['grinder', 'Pot', 1, 2, 1, 425_000, 3],
    ['filter', '', 0, 0, 1, 0, 0],
  ]);
  expect(lines![0]!['met_rate']).toBeCloseTo(1 / 3, 12);
});

test('RFM by customer: equal values share a score', async () => {
  const orders = [
    order('C-1', '2026-06-30', 500),
    order('C-1', '2026-06-29', 500),
    order('C-2', '2026-06-30', 100),
    order('C-3', '2026-05-01', 100),
    order('C-4', '2026-04-01', 100),
  ];
  const [each, segments] = await run({ customers, orders }, [
    'customers_insight/rfm_customers',
    'customers_insight/rfm',
  ]);
  // Four customers: the shares from the worst are 1/4, 2/4 and 4/4 by day; 3/4 and 4/4 by orders.
  expect(
    each!.map((line) => pick(line, 'customer', 'recency', 'frequency', 'money', 'r', 'f', 'm')),
  ).toEqual([
    ['C-1', 0, 2, 10_000_000, 5, 5, 5],
    ['C-2', 0, 1, 1_000_000, 5, 4, 4],
    ['C-3', 60, 1, 1_000_000, 3, 4, 4],
    ['C-4', 90, 1, 1_000_000, 2, 4, 4],
  ]);
  expect(segments!.map((line) => pick(line, 'segment', 'customers', 'share'))).toEqual([
    ['champions', 2, 0.5],
    ['cannot_lose', 1, 0.25],
    ['loyal', 1, 0.25],
  ]);
});

test('order rhythm by the day of the week', async () => {
  // 2026-06-29 is a Monday.
  const orders = [
    order('C-1', '2026-06-29', 10),
    order('C-2', '2026-06-22', 5),
    order('C-2', '2026-06-15', 1),
    order('C-1', '2026-06-28', 7),
    order('C-1', '2026-03-30', 99), // before the period
  ];
  const [lines] = await run({ customers: buyersOf(orders), orders }, ['customers_insight/rhythm']);
  expect(lines!.map((line) => pick(line, 'weekday', 'orders', 'revenue', 'customers'))).toEqual([
    [1, 3, 160_000, 2],
    [7, 1, 70_000, 1],
  ]);
});

test('an order of a customer who is not in the sheet is revenue and nobody’s', async () => {
  const orders = [order('C-1', '2026-06-29', 10), order('C-9', '2026-06-29', 5)];
  const customers = [{ id: 'C-1', name: 'A' }];
  const reports = [
    'customers_insight/rhythm',
    'customers_insight/cohorts',
    'sales/revenue_by_month',
  ];
  const [rhythm, cohorts, months] = await run({ customers, orders }, reports);
  expect(pick(rhythm![0]!, 'orders', 'revenue', 'customers')).toEqual([2, 150_000, 1]);
  expect(cohorts!.map((line) => pick(line, 'size'))).toEqual([[1]]);
  expect(months!.reduce((sum, line) => sum + Number(line['revenue']), 0)).toBe(150_000);
});

test('cohorts: months without an order are kept, customers counted once a month', async () => {
  const orders = [
    order('C-1', '2026-04-02', 10),
    order('C-1', '2026-06-01', 5),
    order('C-1', '2026-06-02', 5, { product: 'b' }),
    order('C-2', '2026-04-30', 1),
    order('C-3', '2026-05-31', 2),
  ];
  const [lines] = await run({ customers: buyersOf(orders), orders }, ['customers_insight/cohorts']);
  const columns = ['cohort', 'months_since', 'size', 'customers', 'kept', 'revenue'];
  expect(lines!.map((line) => pick(line, ...columns))).toEqual([
    ['2026-04', 0, 2, 2, 1, 110_000],
    ['2026-04', 1, 2, 0, 0, 0],
    ['2026-04', 2, 2, 1, 0.5, 100_000],
    ['2026-05', 0, 1, 1, 1, 20_000],
    ['2026-05', 1, 1, 0, 0, 0],
  ]);
});

test('lifetime: nothing is told under twenty who came back, and no chance of who did not', async () => {
  const bought = (count: number) => ({
    customers,
    orders: Array.from({ length: 40 }, (_, i) => [
      order(`C-${i}`, '2025-07-01', 20),
      ...(i < count ? [order(`C-${i}`, `2026-0${1 + (i % 5)}-1${i % 9}`, 20 + i)] : []),
    ]).flat(),
  });
  const [few] = await run(bought(19), ['customers_insight/lifetime']);
  expect(few).toEqual([]);
  const [lines] = await run(bought(25), ['customers_insight/lifetime']);
  expect(lines).toHaveLength(40);
  for (const line of lines!) {
    const back = Number(line['repeats']) > 0;
    expect([line['alive'] !== null, line['value'] !== null]).toEqual([back, back]);
    expect(Number(line['orders_52'])).toBeGreaterThan(Number(line['orders_13']));
  }
});
