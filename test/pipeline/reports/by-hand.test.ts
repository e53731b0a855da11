/** Small books whose numbers are worked out by hand: the turns a deal, money and calendars take. */

import { describe, expect, test } from 'vitest';
import { type Book, prepared } from '../warehouse/book.ts';
import { linesOf, pick } from './records.ts';
import { bookOf, type Events, run as runDays, won } from './stories.ts';

/** The first half of 2026, compared with nothing. */
const run = (book: Book, reports: readonly string[]) =>
  runDays(book, reports, { from: '2026-01-01', before: null });

const OUTCOMES = [
  'entries',
  'entered',
  'advanced',
  'moved_back',
  'lost',
  'won',
  'other_funnel',
  'still',
];

describe('paths', () => {
  test('a skipped stage is reached, but nobody entered it', async () => {
    const [ledger, conversion] = await run(
      bookOf({
        'D-1': [
          ['2026-03-01', 'created', 'Lead'],
          ['2026-03-11', 'stage', 'Deal'],
        ],
      }),
      ['funnel/ledger', 'funnel/conversion'],
    );
    expect(ledger!.map((line) => pick(line, 'stage', ...OUTCOMES))).toEqual([
      ['Lead', 1, 1, 1, 0, 0, 0, 0, 0],
      ['Deal', 1, 1, 0, 0, 0, 0, 0, 1],
    ]);
    const all = conversion!.filter(({ basis }) => basis === 'all');
    expect(all.map(({ reached }) => reached)).toEqual([1, 1, 1, 0]);
    expect(all.map((line) => line['next_rate'])).toEqual([1, 1, 0, null]);
  });

  test('in strict mode only a stage that was touched is reached, however often', async () => {
    const book = bookOf({
      'D-1': [
        ['2026-03-01', 'created', 'Lead'],
        ['2026-03-05', 'stage', 'Deal'],
        ['2026-03-06', 'stage', 'Lead'],
        ['2026-03-11', 'stage', 'Deal'],
      ],
      'D-2': [
        ['2026-03-01', 'created', 'Lead'],
        ['2026-03-05', 'stage', 'Offer'],
        ...won('2026-03-09'),
      ],
    });
    const reached = async (strict_reached: boolean) => {
      const days = { from: '2026-01-01', before: null, settings: { strict_reached } };
      const [lines] = await runDays(book, ['funnel/conversion'], days);
      return lines!.filter(({ basis }) => basis === 'all').map((line) => line['reached']);
    };
    expect(await reached(false)).toEqual([2, 2, 2, 1]);
    expect(await reached(true)).toEqual([2, 1, 1, 1]);
  });

  test('a regression moves back and the re-entry is an entry of its own', async () => {
    const [ledger, time] = await run(
      bookOf({
        'D-1': [
          ['2026-03-01', 'created', 'Lead'],
          ['2026-03-05', 'stage', 'Offer'],
          ['2026-03-07', 'stage', 'Lead'],
          ['2026-03-10', 'stage', 'Offer'],
          ['2026-03-15', 'stage', 'Deal'],
        ],
      }),
      ['funnel/ledger', 'funnel/time_in_stage'],
    );
    expect(ledger!.map((line) => pick(line, 'stage', ...OUTCOMES))).toEqual([
      ['Lead', 2, 1, 2, 0, 0, 0, 0, 0],
      ['Offer', 2, 1, 1, 1, 0, 0, 0, 0],
      ['Deal', 1, 1, 0, 0, 0, 0, 0, 1],
    ]);
    const offer = time!.filter(({ stage }) => stage === 'Offer');
    expect(offer.map((line) => pick(line, 'measure', 'median'))).toEqual(
      expect.arrayContaining([
        ['visit', 5],
        ['total', 7],
      ]),
    );
  });

  test('a reopened deal is open again, its loss stays in the accounts', async () => {
    const [ledger, rate] = await run(
      bookOf({
        'D-1': [
          ['2026-03-01', 'created', 'Offer'],
          ['2026-03-10', 'stage', 'Lost'],
          ['2026-03-10', 'status', 'lost'],
          ['2026-04-01', 'stage', 'Offer'],
          ['2026-04-01', 'status', 'open'],
        ],
        'D-2': [
          ['2026-03-01', 'created', 'Offer'],
          ['2026-05-01', 'stage', 'Won'],
          ['2026-05-01', 'status', 'won'],
        ],
      }),
      ['funnel/ledger', 'sales/win_rate'],
    );
    expect(pick(ledger![0], 'stage', ...OUTCOMES)).toEqual(['Offer', 3, 2, 0, 0, 1, 1, 0, 1]);
    expect(pick(rate![0], 'won', 'lost', 'closed', 'open')).toEqual([1, 0, 1, 1]);
  });
});

describe('money', () => {
  const order = (id: string, ordered_on: string, amount: number, currency?: string) => {
    return { id, customer_id: 'C-1', ordered_on, amount, ...(currency && { currency }) };
  };

  test('each order at the rate dated at or last before its day; without one it is counted apart', async () => {
    const [months] = await run(
      {
        orders: [
          order('O-1', '2026-01-31', 100, 'EUR'), // before the first rate
          order('O-2', '2026-02-01', 100, 'EUR'), // on its day
          order('O-3', '2026-02-14', 100, 'EUR'), // still the first
          order('O-4', '2026-02-15', 100, 'EUR'), // the second
          order('O-5', '2026-03-01', 100, 'JPY'), // never rated
          order('O-6', '2026-03-02', -30),
          order('O-7', '2026-03-03', 50.25),
        ],
        rates: [
          { currency: 'EUR', dated: '2026-02-01', to_base: 1.1 },
          { currency: 'EUR', dated: '2026-02-15', to_base: 1.25 },
        ],
      },
      ['sales/revenue_by_month'],
    );
    expect(
      months!.map((line) => pick(line, 'month', 'revenue', 'orders', 'no_rate')).slice(0, 3),
    ).toEqual([
      ['2026-01', null, 1, 1],
      ['2026-02', 3_450_000, 3, 0],
      ['2026-03', 202_500, 3, 1],
    ]);
  });

  test('months without an order stand with zero', async () => {
    const [months] = await run(
      { orders: [order('O-1', '2026-01-10', 5), order('O-2', '2026-04-30', 7)] },
      ['sales/revenue_by_month'],
    );
    expect(months!.map((line) => pick(line, 'month', 'revenue'))).toEqual([
      ['2026-01', 50_000],
      ['2026-02', 0],
      ['2026-03', 0],
      ['2026-04', 70_000],
      ['2026-05', 0],
      ['2026-06', 0],
    ]);
  });
});

describe('calendars', () => {
  test('February 29 is a day of its month, and of the stays across it', async () => {
    const { warehouse } = await prepared(
      bookOf(
        {
          'D-1': [
            ['2024-02-28', 'created', 'Lead'],
            ['2024-03-01', 'stage', 'Offer'],
          ],
        },
        {
          orders: [
            { id: 'O-1', customer_id: 'C-1', ordered_on: '2024-02-29', amount: 10 },
            { id: 'O-2', customer_id: 'C-1', ordered_on: '2024-03-01', amount: 20 },
          ],
        },
      ),
      { asOf: '2024-03-31' },
    );
    await warehouse.setPeriod({ from: '2024-02-01', to: '2024-03-01' }, null);
    const months = await linesOf(warehouse, 'sales/revenue_by_month');
    const time = await linesOf(warehouse, 'funnel/time_in_stage');
    warehouse.close();
    expect(months.map((line) => pick(line, 'month', 'revenue'))).toEqual([['2024-02', 100_000]]);
    expect(time.find(({ measure }) => measure === 'visit')!['median']).toBe(2);
  });

  test('a night in which clocks change has 24 hours on the wall', async () => {
    // Where Europe puts its clocks on at 02:00 of March 29: the sheet subtracts wall clocks.
    const { warehouse } = await prepared(
      bookOf({
        'D-1': [
          ['2026-03-28T12:00:00', 'created', 'Lead'],
          ['2026-03-29T12:00:00', 'stage', 'Offer'],
        ],
        'D-2': [
          ['2026-03-29T02:30:00', 'created', 'Lead'],
          ['2026-03-29T03:30:00', 'stage', 'Offer'],
        ],
      }),
    );
    await warehouse.setPeriod({ from: '2026-03-01', to: '2026-04-01' }, null);
    const { rows } = await warehouse.engine.query(
      "SELECT ROUND(days * 24, 6) FROM visits WHERE stage = 'Lead' ORDER BY deal_no",
    );
    warehouse.close();
    expect(rows).toEqual([[24], [1]]);
  });

  test('the last second of a day is in it, the first of the next is not', async () => {
    const won = (at: string): Events => [
      ['2026-05-01', 'created', 'Lead'],
      [at, 'stage', 'Won'],
      [at, 'status', 'won'],
    ];
    const book = bookOf({
      'D-1': won('2026-05-31T23:59:59'),
      'D-2': won('2026-06-01T00:00:00'),
      'D-3': won('2026-06-30T23:59:59'),
      'D-4': won('2026-07-01T00:00:00'),
    });
    const { warehouse } = await prepared(book);
    await warehouse.setPeriod(
      { from: '2026-06-01', to: '2026-07-01' },
      { from: '2026-05-02', to: '2026-06-01' },
    );
    const rate = await linesOf(warehouse, 'sales/win_rate');
    warehouse.close();
    // D-4 is won after the day of the run: that night it is open.
    expect(rate.map((line) => pick(line, 'period', 'won', 'open'))).toEqual([
      ['now', 2, 1],
      ['before', 1, null],
    ]);
  });
});
