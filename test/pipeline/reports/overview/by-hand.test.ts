import { expect, test } from 'vitest';
import { pick } from '../records.ts';
import { bookOf, type Events, lost, run, won } from '../stories.ts';

const deal = (created: string, amount: number, ...events: Events): Events => [
  [created, 'created', 'Lead'],
  [created, 'amount', String(amount)],
  ...events,
];
const order = (ordered_on: string, amount: number, currency?: string) => ({
  id: `O-${ordered_on}-${currency}`,
  customer_id: 'C-1',
  ordered_on,
  amount,
  ...(currency && { currency }),
});

const book = bookOf(
  {
    'D-1': deal('2026-05-01', 100, ...won('2026-05-11')),
    'D-2': deal('2026-05-01', 300, ...won('2026-05-31')),
    'D-3': deal('2026-02-01', 500, ...lost('2026-06-30T23:59:59')),
    'D-4': deal('2026-02-01', 50, ...won('2026-03-03')),
    'D-5': deal('2026-06-01', 70),
    'D-6': deal('2026-01-15', 30),
  },
  { orders: [order('2026-04-01', 10), order('2026-06-30', 5), order('2026-03-31', 20)] },
);

test('headline numbers of the period and of the one before', async () => {
  const [lines] = await run(book, ['overview/headline']);
  expect(lines!.map((line) => pick(line, 'measure', 'value', 'before', 'sample'))).toEqual([
    ['revenue', 150_000, 200_000, 2],
    ['won_amount', 4_000_000, 500_000, 2],
    ['won_deals', 2, 1, 3],
    ['win_rate', 2 / 3, 1, 3],
    ['average_deal', 2_000_000, 500_000, 2],
    ['cycle', 20, 30, 2],
    ['new_deals', 3, 3, 3],
    ['open_deals', 2, 2, 2], // at the end of each period
    ['open_amount', 1_000_000, 5_300_000, 2],
  ]);
});

test('under the sample floor no rate, and without a period before nothing beside', async () => {
  const [lines] = await run(book, ['overview/headline'], {
    before: null,
    settings: { sample_floor: 3 },
  });
  expect(lines!.map((line) => pick(line, 'measure', 'value', 'before'))).toEqual([
    ['revenue', 150_000, null],
    ['won_amount', 4_000_000, null],
    ['won_deals', 2, null],
    ['win_rate', 2 / 3, null],
    ['average_deal', null, null],
    ['cycle', null, null],
    ['new_deals', 3, null],
    ['open_deals', 2, null],
    ['open_amount', 1_000_000, null],
  ]);
});

test('currencies without a rate: orders and closed deals of the period, and open deals', async () => {
  const rates = [
    { currency: 'EUR', dated: '2026-05-01', to_base: 2 },
    { currency: 'CHF', dated: '2026-01-01', to_base: 1 },
  ];
  const stories = {
    'D-1': deal('2026-01-01', 1, ...won('2026-04-30')), // before the first rate
    'D-2': deal('2026-01-01', 1, ...won('2026-05-01')),
    'D-3': deal('2026-01-01', 1), // open: at the day of the run
    'D-4': deal('2026-01-01', 1, ...won('2026-03-31')), // closed before the period
    'D-5': deal('2026-01-01', 1),
  };
  const currencies = { 'D-1': 'EUR', 'D-2': 'EUR', 'D-3': 'EUR', 'D-4': 'JPY', 'D-5': 'JPY' };
  const rows = Object.fromEntries(
    Object.entries(currencies).map(([id, currency]) => [id, { currency }]),
  );
  const orders = [
    order('2026-04-30', 1, 'EUR'),
    order('2026-05-01', 1, 'EUR'),
    order('2026-05-01', 1, 'CHF'),
    order('2026-05-02', 1, 'JPY'),
    order('2026-05-03', 1),
  ];
  const [lines] = await run(bookOf(stories, { rates, orders }, rows), ['overview/no_rate']);
  expect(
    lines!.map((line) => pick(line, 'currency', 'orders', 'deals', 'orders_all', 'deals_all')),
  ).toEqual([
    ['EUR', 1, 1, 5, 4],
    ['JPY', 1, 1, 5, 4],
  ]);
});

test('new customers by month, by the first thing known of them', async () => {
  const customers = [
    { id: 'C-1', name: 'A', created_at: '2026-05-04T09:00:00' }, // but ordered in March
    { id: 'C-2', name: 'B', created_at: '2026-05-31T23:59:59' },
    { id: 'C-3', name: 'C', created_at: '2026-06-01T00:00:00' },
  ];
  const [lines] = await run({ customers, orders: [order('2026-03-31', 20)] }, ['overview/trend']);
  expect(lines!.map((line) => pick(line, 'month', 'new_customers'))).toEqual([
    ['2026-03', 1],
    ['2026-05', 1],
  ]);
});

test('the same measures by month: twelve whole months, open deals as each ended', async () => {
  const [lines] = await run(book, ['overview/trend']);
  const columns = ['month', 'revenue', 'won_amount', 'won_deals', 'closed', 'new_deals'];
  expect(lines!.map((line) => pick(line, ...columns, 'open_deals', 'open_amount'))).toEqual([
    ['2026-01', null, null, 0, 0, 1, 1, 300_000],
    ['2026-02', null, null, 0, 0, 2, 3, 5_800_000],
    ['2026-03', 200_000, 500_000, 1, 1, 0, 2, 5_300_000],
    ['2026-04', 100_000, null, 0, 0, 0, 2, 5_300_000],
    ['2026-05', null, 4_000_000, 2, 2, 2, 2, 5_300_000],
  ]);
  expect(lines!.map((line) => pick(line, 'win_rate', 'average_deal', 'cycle'))).toEqual([
    [null, null, null],
    [null, null, null],
    [1, 500_000, 30],
    [null, null, null],
    [1, 2_000_000, 20],
  ]);
});

test('tasks by the month they were due in: done, in time, and how long they took', async () => {
  const task = (id: string, due_on: string, completed_at: string | null, hours = 1) => ({
    id,
    title: id,
    due_on,
    status: completed_at ? 'done' : 'open',
    started_at: completed_at && `${completed_at}T08:00:00`,
    completed_at: completed_at && `${completed_at}T${String(8 + hours).padStart(2, '0')}:00:00`,
    planned_hours: 2,
  });
  const tasks = [
    task('T-1', '2026-05-04', '2026-05-04', 4),
    task('T-2', '2026-05-31', '2026-06-01', 2),
    task('T-3', '2026-05-31', null),
    task('T-4', '2026-06-01', '2026-06-01'), // of the month that is not over
  ];
  const [lines] = await run({ tasks }, ['overview/trend']);
  const columns = ['month', 'due', 'done', 'completion', 'on_time_done', 'on_time'];
  expect(lines!.map((line) => pick(line, ...columns, 'duration_ratio'))).toEqual([
    ['2026-05', 3, 2, 2 / 3, 1, 1 / 3, 1.5],
  ]);
});
