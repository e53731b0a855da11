/** `forecast/range_backtest`, on a history that leaves nothing to chance. */

import { expect, test } from 'vitest';
import { pick } from '../records.ts';
import { bookOf, type Events, lost, run, won } from '../stories.ts';

const deal = (created: string, amount: number, closing: string, ...events: Events): Events => [
  [created, 'created', 'Lead'],
  [created, 'amount', String(amount)],
  [created, 'expected_close', closing],
  ...events,
];

/** Until D-2 is lost every deal was won, and each ten days late. */
const stories = {
  'D-0': deal('2026-03-01', 100, '2026-03-10', ...won('2026-03-20')),
  'D-1': deal('2026-03-05', 1000, '2026-04-10', ...won('2026-04-20')),
  'D-2': deal(
    '2026-03-05',
    400,
    '2026-04-25',
    ['2026-05-10', 'amount', '999'],
    ...lost('2026-05-15'),
  ),
  'D-3': deal('2026-05-02', 50, '2026-05-02', ...won('2026-05-12')),
  'D-4': deal('2026-06-01', 70, '2026-06-20'),
};
const columns = ['month', 'open', 'p10', 'p50', 'p90', 'won_amount', 'held', 'won_new'];
const settings = { calibration_k: 0 };

async function told(more: { sample_floor?: number } = {}, asOf = '2026-06-30') {
  const book = bookOf(stories);
  const report = 'forecast/range_backtest';
  const [lines] = await run(book, [report], { asOf, settings: { ...settings, ...more } });
  return lines!.map((line) => pick(line, ...columns));
}

test('each month by the deals, amounts, chances and lateness of its eve; before any was settled, none', async () => {
  expect(await told()).toEqual([
    // D-2 was expected in April, but deals close ten days late.
    ['2026-04', 2, 10_000_000, 10_000_000, 10_000_000, 10_000_000, 'yes', 0],
    // Its later amount and its loss were not known; D-3 came in the month itself.
    ['2026-05', 1, 4_000_000, 4_000_000, 4_000_000, 500_000, 'no', 500_000],
  ]);
});

test('with too few won deals to know how late they close, dates are taken at their word', async () => {
  expect(await told({ sample_floor: 5 })).toEqual([
    ['2026-04', 2, 14_000_000, 14_000_000, 14_000_000, 10_000_000, 'no', 0],
    // What was due before the month is due in it.
    ['2026-05', 1, 4_000_000, 4_000_000, 4_000_000, 500_000, 'no', 500_000],
  ]);
});

test('a loss lowers the chance of the months after it, and of none before', async () => {
  const early = { 'D-5': deal('2026-05-20', 200, '2026-06-10') };
  const [lines] = await run(bookOf({ ...stories, ...early }), ['forecast/range_backtest'], {
    asOf: '2026-07-05',
    settings,
  });
  expect(lines!.slice(0, 2).map((line) => pick(line, ...columns))).toEqual(await told());
  // Of those settled in Lead 3 of 4 were won: more than one draw in ten brings nothing.
  expect(pick(lines![2], ...columns)).toEqual([
    ...['2026-06', 1, 0, 2_000_000, 2_000_000],
    ...[0, 'yes', 0],
  ]);
});
