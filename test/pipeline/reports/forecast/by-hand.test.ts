import { expect, test } from 'vitest';
import { pick } from '../records.ts';
import { bookOf, type Events, lost, run, won } from '../stories.ts';

const deal = (amount: number, closing: string, ...events: Events): Events => [
  ['2026-03-01', 'created', 'Lead'],
  ['2026-03-01', 'amount', String(amount)],
  ['2026-03-01', 'expected_close', closing],
  ...events,
];

/** Of Lead two were won and one lost; two are open there, one open in Offer. */
const stories = {
  'D-w1': deal(100, '2026-06-10', ...won('2026-06-12')),
  'D-w2': deal(100, '2026-05-10', ...won('2026-06-13')),
  'D-l1': deal(100, '2026-06-10', ...lost('2026-06-14')),
  'D-1': deal(1000, '2026-06-01'),
  'D-2': deal(400, '2026-08-15'),
  'D-3': deal(200, '2026-08-20', ['2026-03-02', 'stage', 'Offer']),
};
const lead = (2 + 20 * 0.1) / (3 + 20);

test('calibrated probabilities with both Brier scores', async () => {
  const [lines] = await run(bookOf(stories), ['forecast/calibration']);
  const [first, second] = lines!;
  expect(pick(first, 'stage', 'typed', 'settled', 'wins')).toEqual(['Lead', 0.1, 3, 2]);
  expect(first!['observed']).toBeCloseTo(2 / 3, 12);
  expect(first!['calibrated']).toBeCloseTo(lead, 12);
  expect(first!['brier_typed']).toBeCloseTo((2 * 0.9 ** 2 + 0.1 ** 2) / 3, 12);
  expect(first!['brier_calibrated']).toBeCloseTo((2 * (1 - lead) ** 2 + lead ** 2) / 3, 12);
  // Nothing settled had been in Offer: the typed probability stands, and no score.
  expect(pick(second, 'stage', 'settled', 'calibrated', 'observed', 'brier_typed')).toEqual([
    'Offer',
    0,
    0.3,
    null,
    null,
  ]);
});

test('weighted: the deal’s own probability, else its stage’s; months past under the run’s', async () => {
  const rows = { 'D-2': { probability: 0.5 } };
  const [lines] = await run(bookOf(stories, {}, rows), ['forecast/weighted']);
  const columns = ['month', 'deals', 'amount', 'weighted', 'won_amount'];
  expect(lines!.slice(0, 3).map((line) => pick(line, ...columns))).toEqual([
    ['2026-06', 1, 10_000_000, Math.round(1000 * lead * 10_000), 2_000_000],
    ['2026-07', 0, 0, 0, 0],
    ['2026-08', 2, 6_000_000, Math.round((400 * 0.5 + 200 * 0.3) * 10_000), 0],
  ]);
  expect(lines).toHaveLength(6);
});

test('the range is exact where nothing is left to chance, and the same twice', async () => {
  const sure = { 'D-1': { probability: 1 }, 'D-2': { probability: 0 }, 'D-3': { probability: 1 } };
  const settings = { sample_floor: 10 };
  const [lines] = await run(bookOf(stories, {}, sure), ['forecast/range'], { settings });
  const columns = ['month', 'won', 'p10', 'p50', 'p90'];
  expect(lines!.slice(0, 3).map((line) => pick(line, ...columns))).toEqual([
    ['2026-06', 2_000_000, 12_000_000, 12_000_000, 12_000_000],
    ['2026-07', 0, 0, 0, 0],
    ['2026-08', 0, 2_000_000, 2_000_000, 2_000_000],
  ]);
  const open = bookOf(stories, {}, { 'D-1': { probability: 0.5 } });
  const [once, twice] = await run(open, ['forecast/range', 'forecast/range']);
  expect(twice).toEqual(once);
  // On the month's last day D-1 can only close in the next one.
  expect(pick(once![1], 'p10', 'p90')).toEqual([0, 10_000_000]);
});

test('deals close as late as those before did that were not over by then either', async () => {
  // Ten, 20, 40 and 50 days late; D-1 is 15 days late: it closes in June with one chance in three.
  const before = (id: number, closed: string): Record<string, Events> => ({
    [`D-w${id}`]: deal(1, '2026-04-01', ...won(closed)),
  });
  const told = {
    ...before(1, '2026-04-11'),
    ...before(2, '2026-04-21'),
    ...before(3, '2026-05-11'),
    ...before(4, '2026-05-21'),
    'D-1': deal(1000, '2026-06-05'),
  };
  const sure = bookOf(told, {}, { 'D-1': { probability: 1 } });
  const [lines] = await run(sure, ['forecast/range'], { asOf: '2026-06-20' });
  expect(lines!.slice(0, 3).map((line) => pick(line, 'month', 'p10', 'p50', 'p90'))).toEqual([
    ['2026-06', 0, 0, 10_000_000],
    ['2026-07', 0, 10_000_000, 10_000_000],
    ['2026-08', 0, 0, 0],
  ]);
  // On the last day of a month nothing more can close in it.
  const [last] = await run(sure, ['forecast/range']);
  expect(last!.slice(0, 2).map((line) => pick(line, 'p10', 'p90'))).toEqual([
    [0, 0],
    [10_000_000, 10_000_000],
  ]);
});
