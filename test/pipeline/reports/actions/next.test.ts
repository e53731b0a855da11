import { expect, test } from 'vitest';
import type { Row } from '../../warehouse/book.ts';
import { pick } from '../records.ts';
import { bookOf, type Events, run, won } from '../stories.ts';

const deal = (amount: number, ...events: Events): Events => [
  ['2026-06-29', 'created', 'Lead'],
  ['2026-06-29', 'amount', String(amount)],
  ['2026-06-29', 'expected_close', '2026-09-01'],
  ...events,
];
const later = { next_step_on: '2026-07-05', next_step: 'Call' };

/** Kinds found in a book, with what they are about. */
async function found(stories: Record<string, Events>, rows: Record<string, Row>, more = {}) {
  const [lines] = await run(bookOf(stories, more, rows), ['actions/next']);
  return lines!.map((line) => pick(line, 'kind', 'deal', 'detail', 'stake', 'value'));
}
/** What acting is worth: a share of p (1 − p) of the amount, p the stage's probability. */
const worth = (amount: number, share: number, p = 0.1) =>
  Math.round(amount * share * p * (1 - p) * 10_000);

test.each([
  ['no_next_step', deal(100), {}, 2, 0.15],
  ['next_step_past', deal(100), { next_step_on: '2026-06-28', next_step: 'x' }, 2, 0.15],
  ['close_date_past', deal(100, ['2026-06-30', 'expected_close', '2026-06-27']), later, 3, 0.1],
  ['no_close_date', deal(100, ['2026-06-30', 'expected_close', '']), later, 2, 0.05],
  [
    'rotting',
    [['2026-06-11', 'created', 'Lead'], ...deal(100).slice(1)] as Events,
    { next_step_on: '2026-06-30', next_step: 'x' },
    6,
    0.25,
  ],
])('%s', async (kind, events, row, detail, share) => {
  const lines = await found({ 'D-1': events }, { 'D-1': row });
  const own = lines.filter(([one]) => one !== 'neglected_value');
  expect(own).toEqual([[kind, 'D-1', detail, 1_000_000, worth(100, share)]]);
});

test('mandatory tasks overdue, unhappy customers, unmet needs now sold', async () => {
  const lines = await found(
    { 'D-1': deal(100) },
    { 'D-1': later },
    {
      tasks: [
        { id: 'T-1', title: 't', deal_id: 'D-1', due_on: '2026-06-29', mandatory: true },
        { id: 'T-2', title: 't', deal_id: 'D-1', due_on: '2026-06-30', mandatory: true },
        { id: 'T-3', title: 't', deal_id: 'D-1', due_on: '2026-06-01', mandatory: false },
      ],
      cases: [
        {
          id: 'S-1',
          customer_id: 'C-1',
          subject: 's',
          opened_at: '2026-06-01T00:00:00',
          satisfaction: 2,
        },
        {
          id: 'S-2',
          customer_id: 'C-1',
          subject: 's',
          opened_at: '2026-06-28T00:00:00',
          promised_hours: 71,
        },
        {
          id: 'S-3',
          customer_id: 'C-1',
          subject: 's',
          opened_at: '2026-06-30T00:00:00',
          promised_hours: 48,
        },
      ],
      needs: [
        { id: 'N-1', customer_id: 'C-1', need: 'n', product: 'Pot', outcome: 'unmet', value: 40 },
        { id: 'N-2', customer_id: 'C-1', need: 'n', product: 'Lid', outcome: 'unmet', value: 40 },
        { id: 'N-3', customer_id: 'C-1', need: 'n', product: 'Pot', outcome: 'met', value: 40 },
      ],
      products: [
        { id: 'G-1', name: 'Pot' },
        { id: 'G-2', name: 'Lid', active: false },
      ],
    },
  );
  const kinds = lines.filter(([one]) => one !== 'neglected_value');
  expect(kinds).toEqual([
    ['unmet_need_now_sold', null, 1, 400_000, 80_000],
    ['unhappy_customer', 'D-1', 2, 1_000_000, worth(100, 0.3)],
    ['overdue_mandatory', 'D-1', 1, 1_000_000, worth(100, 0.2)],
  ]);
});

test('stalled: longer in its stage than three quarters of those that left it', async () => {
  const stories: Record<string, Events> = Object.fromEntries(
    [1, 2, 3, 8].map((days, i) => {
      const left = `2026-05-0${1 + days}`;
      return [`D-${i}`, [['2026-05-01', 'created', 'Lead'], ...won(left)] as Events];
    }),
  );
  stories['D-slow'] = [['2026-06-20', 'created', 'Lead'], ...deal(100).slice(1)];
  stories['D-quick'] = deal(100);
  const lines = await found(stories, { 'D-slow': later, 'D-quick': later });
  const stalled = lines.filter(([kind]) => kind === 'stalled');
  // Three of four stays ended within three days; the slow one is eleven days in.
  expect(stalled.map((line) => line.slice(0, 3))).toEqual([['stalled', 'D-slow', 8]]);
});

test('the highest value first, a customer that lapses among them', async () => {
  const customers = Array.from({ length: 10 }, (_, i) => ({ id: `C-${i}`, name: `N${i}` }));
  const orders = customers.flatMap(({ id }, i) =>
    i === 0
      ? ['2025-01-01', '2025-02-01', '2025-03-01'].map((ordered_on) => ({
          id: `O-${ordered_on}`,
          customer_id: id,
          ordered_on,
          amount: 600,
        }))
      : [{ id: `O-${i}`, customer_id: id, ordered_on: '2026-06-01', amount: 10 }],
  );
  const lines = await found({ 'D-1': deal(100) }, {}, { customers, orders });
  expect(lines[0]).toEqual(['lapsing_customer', null, 486, 6_000_000, 600_000]);
  const values = lines.map((line) => Number(line[4]));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});
