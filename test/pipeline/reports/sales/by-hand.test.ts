import { describe, expect, test } from 'vitest';
import { pick } from '../records.ts';
import { bookOf, type Events, lost, run, won } from '../stories.ts';

const [ANN, BOB] = ['ann@example.com', 'bob@example.com'];
const rates = [{ currency: 'EUR', dated: '2026-01-01', to_base: 2 }];
const team = [
  { email: ANN, name: 'Ann', region: 'South', monthly_quota: 300 },
  { email: BOB, name: 'Bob', region: 'East', monthly_quota: 100, currency: 'EUR' },
  { email: 'cat@example.com', name: 'Cat' },
  { email: 'old@example.com', name: 'Old', monthly_quota: 900, active: false },
];

const story = (owner: string, amount: number, ...events: Events): Events => [
  ['2026-03-01', 'created', 'Lead'],
  ['2026-03-01', 'owner', owner],
  ['2026-03-01', 'amount', String(amount)],
  ...events,
];
const closing = (day: string): Events => [['2026-03-01', 'expected_close', day]];

const people = bookOf(
  {
    'D-1': story(ANN, 500, ...won('2026-06-10')),
    'D-2': story(ANN, 400, ...closing('2026-06-20')),
    'D-3': story(ANN, 50, ...closing('2026-08-01')),
    'D-4': story(ANN, 70, ...lost('2026-05-01')),
    'D-5': story(BOB, 100, ...won('2026-05-01')),
    'D-6': story(BOB, 30, ...won('2026-03-31')),
  },
  { team, rates },
  { 'D-5': { currency: 'EUR' } },
);

test('attainment, coverage and the quota gap: quotas and deals in the base currency', async () => {
  const [attainment, coverage, next] = await run(people, [
    'sales/attainment',
    'sales/coverage',
    'actions/next',
  ]);
  expect(
    attainment!.map((line) => pick(line, 'name', 'quota', 'won_amount', 'won', 'attainment')),
  ).toEqual([
    ['Ann', 9_000_000, 5_000_000, 1, 500 / 900],
    ['Bob', 6_000_000, 2_000_000, 1, 200 / 600],
    ['Cat', null, 0, 0, null],
  ]);
  expect(
    coverage!.map((line) => pick(line, 'name', 'open', 'open_amount', 'quota', 'gap', 'coverage')),
  ).toEqual([
    ['Bob', 0, 0, 6_000_000, 4_000_000, 0],
    ['Ann', 1, 4_000_000, 9_000_000, 4_000_000, 1],
  ]);
  const gaps = next!.filter(({ kind }) => kind === 'quota_gap');
  expect(gaps.map((line) => pick(line, 'owner', 'stake', 'value'))).toEqual([
    [ANN, 4_000_000, 200_000],
    [BOB, 4_000_000, 200_000],
  ]);
});

test('a quota is taken for the days of the period', async () => {
  const [attainment] = await run(people, ['sales/attainment'], { from: '2026-06-16' });
  expect(attainment!.find(({ name }) => name === 'Ann')!['quota']).toBe(1_500_000);
});

test('the leaderboard ranks by what is sure: one of one is less than nine of ten', async () => {
  const stories = Object.fromEntries([
    ...Array.from({ length: 10 }, (_, i) => [
      `D-${i}`,
      story(ANN, 10, ...(i === 0 ? lost('2026-05-01') : won('2026-05-11'))),
    ]),
    ['D-x', story(BOB, 1000, ...won('2026-04-30'))],
    ['D-y', story('cat@example.com', 10)],
  ]);
  const [board] = await run(bookOf(stories), ['sales/leaderboard']);
  expect(
    board!.map((line) => pick(line, 'owner', 'won', 'closed', 'won_amount', 'average', 'cycle')),
  ).toEqual([
    [ANN, 9, 10, 900_000, 100_000, 71],
    [BOB, 1, 1, 10_000_000, 10_000_000, 60],
    ['cat@example.com', 0, 0, 0, null, null],
  ]);
  // Wilson's interval of nine in ten, worked out apart.
  expect(board![0]!['rate_low']).toBeCloseTo(0.5958, 4);
  expect(board![0]!['rate_high']).toBeCloseTo(0.9821, 4);
});

describe('revenue', () => {
  const order = (day: string, amount: number, more: object = {}) => ({
    id: `O-${day}-${amount}`,
    customer_id: 'C-1',
    ordered_on: day,
    amount,
    channel: 'online',
    product: 'Tea',
    ...more,
  });
  const book = {
    team,
    rates,
    customers: [
      { id: 'C-1', name: 'A', region: 'North', owner: BOB },
      { id: 'C-2', name: 'B', owner: ANN },
    ],
    orders: [
      order('2026-03-31', 40),
      order('2026-04-01', 100),
      order('2026-05-05', 25, { channel: 'store', customer_id: 'C-2', currency: 'EUR' }),
      order('2026-06-30', -20, { channel: 'store', customer_id: 'C-2', product: 'Cup' }),
      order('2026-06-30', 7, { channel: 'phone', currency: 'JPY', product: null }),
      order('2026-07-01', 999),
    ],
  };
  const columns = ['revenue', 'before', 'share', 'orders', 'customers', 'no_rate'];

  test.each([
    [
      'channel',
      [
        ['online', 1_000_000, 400_000, 100 / 130, 1, 1, 0],
        ['store', 300_000, null, 30 / 130, 2, 1, 0],
        ['phone', null, null, 0, 1, 1, 1],
      ],
    ],
    [
      'product',
      [
        ['Tea', 1_500_000, 400_000, 150 / 130, 2, 2, 0],
        ['Cup', -200_000, null, -20 / 130, 1, 1, 0],
        ['', null, null, 0, 1, 1, 1],
      ],
    ],
    [
      'region', // The customer's, else that of whoever looks after them.
      [
        ['North', 1_000_000, 400_000, 100 / 130, 2, 1, 1],
        ['South', 300_000, null, 30 / 130, 2, 1, 0],
      ],
    ],
    [
      'owner',
      [
        [BOB, 1_000_000, 400_000, 100 / 130, 2, 1, 1],
        [ANN, 300_000, null, 30 / 130, 2, 1, 0],
      ],
    ],
  ])('by %s', async (dimension, rows) => {
    const [lines] = await run(book, [`sales/revenue_by_${dimension}`]);
    expect(lines!.map((line) => pick(line, dimension, ...columns))).toEqual(rows);
  });
});

test('every part of the waterfall', async () => {
  const at = (amount: number, close: string, ...events: Events): Events => [
    ['2026-03-01', 'created', 'Lead'],
    ['2026-03-01', 'amount', String(amount)],
    ['2026-03-01', 'expected_close', close],
    ...events,
  ];
  const soon = '2026-08-01';
  const book = bookOf({
    'D-more': at(100, soon, ['2026-05-01', 'amount', '150']),
    'D-less': at(100, soon, ['2026-05-01', 'amount', '70']),
    'D-won': at(100, soon, ...won('2026-05-01')),
    'D-lost': at(100, soon, ...lost('2026-05-01')),
    'D-later': at(100, soon, ['2026-05-01', 'expected_close', '2026-12-01']),
    'D-undated': at(100, soon, ['2026-05-01', 'expected_close', '']),
    'D-earlier': at(100, '2026-12-01', ['2026-05-01', 'expected_close', soon]),
    'D-new': [
      ['2026-05-01', 'created', 'Lead'],
      ['2026-05-01', 'amount', '100'],
      ['2026-05-01', 'expected_close', soon],
    ],
    'D-again': at(
      100,
      soon,
      ...lost('2026-03-20'),
      ['2026-05-01', 'stage', 'Offer'],
      ['2026-05-01', 'status', 'open'],
    ),
  });
  const [lines] = await run(book, ['sales/waterfall']);
  expect(lines!.map((line) => pick(line, 'part', 'amount', 'deals'))).toEqual([
    ['start', 6_000_000, 6],
    ['created', 1_000_000, 1],
    ['pulled_in', 1_000_000, 1],
    ['increased', 500_000, 1],
    ['reopened', 1_000_000, 1],
    ['won', -1_000_000, 1],
    ['lost', -1_000_000, 1],
    ['decreased', -300_000, 1],
    ['pushed_out', -1_000_000, 1],
    ['moved_away', -1_000_000, 1],
    ['end', 5_200_000, 5],
  ]);
});

test('velocity and whose doing its change was', async () => {
  const stories: Record<string, Events> = {
    'D-1': story(ANN, 100, ...won('2026-03-11')),
    'D-2': story(ANN, 300, ...lost('2026-03-12')),
    'D-3': story(ANN, 200, ...won('2026-04-10')),
    'D-4': story(ANN, 400, ['2026-03-20', 'stage', 'Offer']),
    'D-5': story(ANN, 400, ['2026-04-20', 'stage', 'Offer']),
    'D-6': story(ANN, 400),
  };
  const [lines] = await run(bookOf(stories), ['sales/velocity']);
  // Before: 1 open × 100 × 1/2 ÷ 10 days. Now: 2 × 200 × 1 ÷ 40.
  expect(lines!.map((line) => pick(line, 'factor', 'before', 'value'))).toEqual([
    ['velocity', 5, 10],
    ['open', 1, 2],
    ['amount', 100, 200],
    ['win_rate', 0.5, 1],
    ['days', 10, 40],
  ]);
  const effects = lines!.map((line) => Number(line['effect']));
  expect(effects[0]).toBe(50_000);
  expect(effects.slice(1).reduce((sum, one) => sum + one, 0)).toBe(50_000);
  // Three factors doubled alike, one worked against them.
  expect(new Set(effects.slice(1, 4)).size).toBe(1);
  expect(effects[4]).toBeLessThan(0);
});

test('stale deals count as lost only where the setting says so', async () => {
  const book = bookOf({
    'D-1': story(ANN, 10, ...won('2026-05-01')),
    'D-2': story(ANN, 10),
    'D-3': story(ANN, 10, ['2026-06-20', 'stage', 'Offer']),
  });
  const [off] = await run(book, ['sales/win_rate']);
  expect(pick(off![0], 'won', 'lost', 'open')).toEqual([1, 0, 2]);
  const [on] = await run(book, ['sales/win_rate'], {
    settings: { stale_as_lost: true, stale_days: 90 },
  });
  expect(pick(on![0], 'won', 'lost', 'open')).toEqual([1, 1, 1]);
});
