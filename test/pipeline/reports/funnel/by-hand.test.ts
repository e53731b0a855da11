import { expect, test } from 'vitest';
import { FUNNEL } from '../../warehouse/book.ts';
import { pick } from '../records.ts';
import { bookOf, type Events, lost, run, won } from '../stories.ts';

const from = '2026-01-01';
const born = (day: string, ...events: Events): Events => [[day, 'created', 'Lead'], ...events];

test('the chance to win with time: competing ends, open deals censored', async () => {
  // Four deals: won after 10 days, lost after 20, won after 30, still open.
  const stories = {
    'D-1': born('2026-03-01', ...won('2026-03-11')),
    'D-2': born('2026-03-01', ...lost('2026-03-21')),
    'D-3': born('2026-03-01', ...won('2026-03-31')),
    'D-4': born('2026-03-01'),
  };
  const [lines] = await run(bookOf(stories), ['funnel/chance_to_win'], { from });
  // 1/4 at 10; survivors 3/4, of whom a third is lost at 20; of the half left, half wins at 30.
  expect(pick(lines![0], 'stage', 'deals', 'won', 'lost', 'open')).toEqual(['Lead', 4, 2, 1, 1]);
  expect(lines![0]!['day_30']).toBeCloseTo(1 / 4 + (1 / 2) * (1 / 2), 12);
  expect(lines![0]!['in_the_end']).toBeCloseTo(0.5, 12);
  expect(lines![0]!['lost_in_the_end']).toBeCloseTo(0.25, 12);
  // One minus Kaplan and Meier of winning alone would say 1 − 3/4 × 1/2.
  expect(lines![0]!['in_the_end']).not.toBeCloseTo(0.625, 6);
});

test('lengths of stays in steps of equal width, empty ones among them, the last one open', async () => {
  const stays = [1, 1, 3, 11.5];
  const stories = Object.fromEntries(
    stays.map((days, i) => {
      const left = new Date(Date.UTC(2026, 4, 1) + days * 86_400_000).toISOString().slice(0, 19);
      return [`D-${i}`, born('2026-05-01', ...won(left))];
    }),
  );
  const [short] = await run(bookOf(stories), ['funnel/stay_lengths']);
  // All of twelve days or less: steps of one day, from 0 to the one that holds 11.5.
  expect(short!.map((line) => pick(line, 'days_from', 'days_to', 'ended', 'still'))).toEqual(
    Array.from({ length: 12 }, (_, day) => [day, day + 1, { 1: 2, 3: 1, 11: 1 }[day] ?? 0, 0]),
  );

  const open = { ...stories, 'D-long': born('2026-04-11') };
  const [wide] = await run(bookOf(open), ['funnel/stay_lengths']);
  // 81 days until now, still there: 95 % fit in twelve steps of a week.
  expect(wide!.map((line) => pick(line, 'days_from', 'ended', 'still'))).toEqual([
    [0, 3, 0],
    [7, 1, 0],
    ...Array.from({ length: 9 }, (_, i) => [14 + 7 * i, 0, 0]),
    [77, 0, 1],
  ]);

  const many = Object.fromEntries(
    Array.from({ length: 39 }, (_, i) => [`E-${i}`, born('2026-05-01', ...won('2026-05-02'))]),
  );
  const [tail] = await run(bookOf({ ...many, 'D-long': born('2026-04-11') }), [
    'funnel/stay_lengths',
  ]);
  // One in forty is longer than twelve days: it stands in the last step, which has no end.
  expect(pick(tail!.at(-1), 'days_from', 'days_to', 'ended', 'still')).toEqual([12, null, 0, 1]);
  expect(tail).toHaveLength(13);
});

test('lost reasons by the stage they were lost from, in the period of the loss', async () => {
  const amount: Events = [['2026-03-01', 'amount', '100']];
  const stories = {
    'D-1': born('2026-03-01', ...amount, ['2026-03-02', 'stage', 'Offer'], ...lost('2026-05-01')),
    'D-2': born('2026-03-01', ...amount, ...lost('2026-05-02')),
    'D-3': born('2026-03-01', ...amount, ...lost('2026-05-03')),
    'D-4': born('2026-03-01', ...amount, ...lost('2026-03-31')),
  };
  const reasons = { 'D-1': 'price', 'D-2': 'price', 'D-3': 'price', 'D-4': 'time' };
  const rows = Object.fromEntries(
    Object.entries(reasons).map(([id, lost_reason]) => [id, { lost_reason }]),
  );
  const [lines] = await run(bookOf(stories, {}, rows), ['funnel/lost_reasons']);
  expect(lines!.map((line) => pick(line, 'stage', 'reason', 'deals', 'amount', 'share'))).toEqual([
    ['Lead', 'price', 2, 2_000_000, 2 / 3],
    ['Offer', 'price', 1, 1_000_000, 1 / 3],
  ]);
});

test('rotting: idle since the later of activity and entry, beyond the limit, no step ahead', async () => {
  const stories = {
    'D-old': born('2026-05-01'),
    'D-worked': born('2026-05-01'),
    'D-moved': born('2026-05-01', ['2026-06-20', 'stage', 'Offer']),
    'D-planned': born('2026-05-01'),
    'D-today': born('2026-05-01'),
  };
  const rows = {
    'D-planned': { next_step_on: '2026-07-02' },
    'D-today': { next_step_on: '2026-06-30' },
  };
  const activities = [
    { id: 'A-1', customer_id: 'C-1', deal_id: 'D-worked', at: '2026-06-25T10:00:00' },
    { id: 'A-2', customer_id: 'C-1', deal_id: 'D-old', at: '2026-06-01T12:00:00' },
  ];
  const [lines] = await run(bookOf(stories, { activities }, rows), ['funnel/rotting']);
  expect(lines!.map((line) => pick(line, 'deal', 'idle', 'limit_days', 'over', 'total'))).toEqual([
    ['D-today', 61, 14, 47, 2],
    ['D-old', 29.5, 14, 15.5, 2],
  ]);
});

test('targets and quality: required fields and a next step', async () => {
  const funnels = FUNNEL.map((row) =>
    row['stage'] === 'Lead'
      ? { ...row, target_count: 5, target_amount: 1000, required_fields: 'amount, owner' }
      : row,
  );
  const stories = {
    'D-whole': born('2026-06-01', ['2026-06-01', 'amount', '200'], ['2026-06-01', 'owner', 'o']),
    'D-bare': born('2026-06-01', ['2026-06-01', 'owner', 'o']),
    'D-stepless': born('2026-06-01', ['2026-06-01', 'amount', '50'], ['2026-06-01', 'owner', 'o']),
    'D-won': born('2026-06-01', ...won('2026-06-02')),
  };
  const rows = { 'D-whole': { next_step: 'Call' }, 'D-bare': { next_step: 'Call' } };
  const [lines] = await run(bookOf(stories, { funnels }, rows), ['funnel/targets']);
  expect(
    lines!.map((line) =>
      pick(line, 'stage', 'deals', 'target_count', 'amount', 'target_amount', 'complete'),
    ),
  ).toEqual([
    ['Lead', 3, 5, 2_500_000, 10_000_000, 1],
    ['Offer', 0, null, 0, null, 0],
    ['Deal', 0, null, 0, null, 0],
  ]);
  expect(lines![0]!['quality']).toBeCloseTo(1 / 3, 12);
});
