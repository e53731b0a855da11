import { expect, test } from 'vitest';
import { FUNNEL, history, prepared, type Row } from '../../warehouse/book.ts';
import { linesOf, pick } from '../records.ts';

const deal = (id: string, status: string, more: Row = {}) => ({
  id,
  customer_id: 'C-1',
  title: id,
  funnel: 'Main',
  stage: status === 'won' ? 'Won' : status === 'lost' ? 'Lost' : 'Deal',
  status,
  amount: 100,
  currency: 'EUR',
  expected_close: '2026-06-15',
  ...more,
});

const story = (id: string, stage: string, end?: readonly [day: string, status: 'won' | 'lost']) =>
  history(
    id,
    ['2026-05-02', 'created', stage],
    ['2026-05-02', 'funnel', 'Main'],
    ['2026-05-02', 'amount', '100'],
    ['2026-05-02', 'expected_close', '2026-06-15'],
    ...(end === undefined
      ? []
      : ([
          [end[0], 'stage', end[1] === 'won' ? 'Won' : 'Lost'],
          [end[0], 'status', end[1]],
        ] as [string, string, string][])),
  );

/** June of a book of 2026-07-10; `typed` are the probabilities that stand in the sheet today. */
async function june(typed: { readonly stage: number; readonly deal: number | null }) {
  const { warehouse } = await prepared(
    {
      funnels: FUNNEL.map((row) =>
        row['stage'] === 'Deal' ? { ...row, probability: typed.stage } : row,
      ),
      rates: [
        { currency: 'EUR', dated: '2026-01-01', to_base: 2 },
        { currency: 'EUR', dated: '2026-06-10', to_base: 5 },
      ],
      deals: [
        deal('D-1', 'won'),
        deal('D-2', 'lost'),
        deal('D-3', 'won'),
        deal('D-4', 'open', { probability: typed.deal }),
        deal('D-5', 'won'),
      ],
      deal_history: [
        ...story('D-1', 'Deal', ['2026-05-20', 'won']),
        ...story('D-2', 'Lead', ['2026-05-21', 'lost']),
        ...story('D-3', 'Deal', ['2026-06-20', 'won']),
        ...story('D-4', 'Deal'),
        ...story('D-5', 'Lead', ['2026-05-22', 'won']),
      ],
    },
    { asOf: '2026-07-10' },
  );
  const lines = await linesOf(warehouse, 'forecast/backtest');
  warehouse.close();
  return lines.find(({ month }) => month === '2026-06');
}

test('weighed with the chances and rates of then: two of three were won, the one of the stage too', async () => {
  // Settled by June 1: of the funnel 2 of 3 won, of those that had been in Deal 1 of 1.
  const chance = (1 + 20 * (2 / 3)) / (1 + 20);
  const line = await june({ stage: 0.6, deal: null });
  expect(pick(line, 'open', 'won')).toEqual([2, 1]);
  expect(line!['weighted']).toBe(Math.round(2 * 100 * 2 * chance * 10_000));
  // What happened is told at the rate of the day it happened.
  expect(line!['won_amount']).toBe(5_000_000);
});

test('probabilities typed today, of a stage or of a deal, change nothing of what was forecast', async () => {
  expect(await june({ stage: 0.01, deal: 1 })).toEqual(await june({ stage: 0.99, deal: 0 }));
});
