import { expect, test } from 'vitest';
import type { Row } from '../../warehouse/book.ts';
import { pick } from '../records.ts';
import { bookOf, type Events, lost, run, won } from '../stories.ts';

const [ANN, BOB] = ['ann@example.com', 'bob@example.com'];

const task = (id: string, responsible: string, due_on: string | null, more: Row = {}): Row => ({
  id,
  title: id,
  responsible,
  due_on,
  playbook: 'P',
  step: 'call',
  ...more,
});
/** Done at a moment, begun so many hours before; planned for two hours. */
const done = (at: string, hours = 2): Row => ({
  status: 'done',
  started_at: new Date(Date.parse(`${at}Z`) - hours * 3_600_000).toISOString().slice(0, 19),
  completed_at: at,
  planned_hours: 2,
});
const playbooks: Row[] = [
  { playbook: 'P', funnel: 'Main', stage: 'Lead', step: 'call', title: 'Call', mandatory: true },
];

/** The period is the second quarter, the one before it the first, and today June 30. */
const tasks = [
  task('T-1', ANN, '2026-05-01', done('2026-05-01T23:59:59')), // just in time
  task('T-2', ANN, '2026-05-02', done('2026-05-03T00:00:00', 4)), // a second late
  task('T-3', ANN, '2026-05-03', done('2026-05-01T10:00:00', 5)),
  task('T-4', ANN, '2026-06-29'), // overdue by a day
  task('T-5', ANN, '2026-06-30', { planned_hours: 3 }), // due today: not yet
  task('T-6', BOB, '2026-01-05'), // overdue since before the period
  task('T-7', BOB, '2026-02-01', done('2026-02-01T09:00:00')),
  task('T-8', BOB, '2026-05-05', { status: 'cancelled' }),
  task('T-9', BOB, '2026-07-06', { planned_hours: 1, playbook: null, step: null }),
  task('T-10', BOB, '2026-07-07', { planned_hours: 8 }),
  task('T-11', BOB, null),
];

test('completion, on time, duration and overdue, by period, owner, step and funnel', async () => {
  const [whole, owners, steps, funnels] = await run({ tasks, playbooks }, [
    'process/completion',
    'process/by_owner',
    'process/by_step',
    'process/by_funnel',
  ]);
  const columns = ['due', 'done', 'on_time_done', 'timed', 'duration_ratio'];
  expect(whole!.map((line) => pick(line, 'period', ...columns))).toEqual([
    ['now', 5, 3, 2, 3, 2], // ratios 1, 2 and 2.5
    ['before', 2, 1, 1, 1, 1],
  ]);
  expect(whole![0]!['completion']).toBeCloseTo(3 / 5, 12);
  expect(whole![0]!['on_time']).toBeCloseTo(2 / 5, 12);
  expect(owners!.map((line) => pick(line, 'owner', ...columns, 'overdue'))).toEqual([
    [ANN, 5, 3, 2, 3, 2, 1],
    [BOB, 0, 0, 0, 0, null, 1],
  ]);
  expect(steps!.map((line) => pick(line, 'playbook', 'step', 'due', 'overdue'))).toEqual([
    ['P', 'call', 5, 2],
  ]);
  expect(funnels!.map((line) => pick(line, 'funnel', 'stage', 'due', 'overdue'))).toEqual([
    ['Main', 'Lead', 5, 2],
  ]);
});

test('a median under the sample floor is not told, nor is a rate', async () => {
  const [owners] = await run({ tasks, playbooks }, ['process/by_owner'], {
    settings: { sample_floor: 4 },
  });
  expect(pick(owners![0], 'due', 'timed', 'duration_ratio')).toEqual([5, 3, null]);
  expect(owners![0]!['completion']).toBeCloseTo(3 / 5, 12);
  expect(owners![1]!['completion']).toBeNull();
});

test('overdue tasks, mandatory first, and the load of the next days', async () => {
  const [overdue, load] = await run(
    { tasks: [...tasks, task('T-12', BOB, '2026-06-28', { mandatory: true })], playbooks },
    ['process/overdue', 'process/workload'],
  );
  expect(
    overdue!.map((line) => pick(line, 'task', 'late', 'mandatory', 'due_on', 'total')),
  ).toEqual([
    ['T-12', 2, 'yes', '2026-06-28', 3],
    ['T-6', 176, 'no', '2026-01-05', 3],
    ['T-4', 1, 'no', '2026-06-29', 3],
  ]);
  // The seven days are June 30 to July 6: July 7 is the eighth.
  expect(
    load!.map((line) =>
      pick(line, 'owner', 'tasks_7', 'hours_7', 'tasks_30', 'hours_30', 'overdue', 'undated'),
    ),
  ).toEqual([
    [ANN, 1, 3, 1, 3, 1, 0],
    [BOB, 1, 1, 2, 9, 2, 1],
  ]);
});

const born = (...events: Events): Events => [['2026-04-01', 'created', 'Lead'], ...events];

test('conformance: every mandatory step, in order, before leaving', async () => {
  const steps = (deal: string, call: string | null, offer: string | null): Row[] =>
    [
      ['call', call],
      ['offer', offer],
    ].flatMap(([step, at], i) =>
      at === null ? [] : [task(`${deal}-${i}`, ANN, null, { deal_id: deal, step, ...done(at!) })],
    );
  const two = [
    ...playbooks,
    { playbook: 'P', funnel: 'Main', stage: 'Lead', step: 'offer', title: 'O', mandatory: true },
    { playbook: 'P', funnel: 'Main', stage: 'Lead', step: 'gift', title: 'G', mandatory: false },
    { playbook: 'Q', funnel: 'Main', stage: 'Offer', step: 'sign', title: 'S', mandatory: true },
  ];
  const stories = {
    'D-both': born(['2026-05-10', 'stage', 'Offer']),
    'D-swapped': born(['2026-05-10', 'stage', 'Offer']),
    'D-late': born(['2026-05-10', 'stage', 'Offer']),
    'D-half': born(...lost('2026-05-10')),
    'D-earlier': [
      ['2026-03-01', 'created', 'Lead'],
      ['2026-03-31', 'stage', 'Offer'],
    ] as Events,
  };
  const book = bookOf(stories, {
    playbooks: two,
    tasks: [
      ...steps('D-both', '2026-05-01T09:00:00', '2026-05-02T09:00:00'),
      ...steps('D-swapped', '2026-05-03T09:00:00', '2026-05-02T09:00:00'),
      ...steps('D-late', '2026-05-01T09:00:00', '2026-05-11T09:00:00'),
      ...steps('D-half', '2026-05-01T09:00:00', null),
    ],
  });
  const [lines] = await run(book, ['process/conformance']);
  expect(lines!.map((line) => pick(line, 'stage', 'playbook', 'left', 'conformed'))).toEqual([
    ['Lead', 'P', 4, 1],
  ]);
  expect(lines![0]!['rate']).toBeCloseTo(1 / 4, 12);
});

test('the effect of a step: both shares, their difference and its interval, from twenty on', async () => {
  const deals = Array.from({ length: 40 }, (_, i) => ({
    id: `D-${i}`,
    did: i < 20,
    forward: i < 20 ? i < 15 : i < 25,
  }));
  const stories = Object.fromEntries(
    deals.map(({ id, forward }) => [id, born(...(forward ? won : lost)('2026-05-10'))]),
  );
  const tasksOf = (count: number) =>
    deals
      .filter(({ did }) => did)
      .slice(0, count)
      .map(({ id }) => task(`T-${id}`, ANN, null, { deal_id: id, ...done('2026-05-01T09:00:00') }));
  const [lines] = await run(bookOf(stories, { playbooks, tasks: tasksOf(20) }), [
    'process/playbook_effect',
  ]);
  const columns = ['with_step', 'advanced_with', 'without_step', 'advanced_without'];
  expect(pick(lines![0], 'step', ...columns)).toEqual(['call', 20, 15, 20, 5]);
  expect(pick(lines![0], 'rate_with', 'rate_without', 'difference')).toEqual([0.75, 0.25, 0.5]);
  const reach = 1.959964 * Math.sqrt(2 * ((0.75 * 0.25) / 20));
  expect(lines![0]!['difference_low']).toBeCloseTo(0.5 - reach, 12);
  expect(lines![0]!['difference_high']).toBeCloseTo(0.5 + reach, 12);

  const [few] = await run(bookOf(stories, { playbooks, tasks: tasksOf(19) }), [
    'process/playbook_effect',
  ]);
  expect(pick(few![0], 'with_step', 'rate_with', 'difference', 'difference_low')).toEqual([
    19,
    null,
    null,
    null,
  ]);
});

const at = (hours: number) =>
  new Date(Date.UTC(2026, 5, 1) + hours * 3_600_000).toISOString().slice(0, 19);
/** A case opened on June 1, answered and resolved after so many hours. */
const opened = (id: string, answered: number | null, resolved: number | null, more: Row = {}) => ({
  id,
  customer_id: 'C-1',
  subject: id,
  opened_at: at(0),
  first_response_at: answered === null ? null : at(answered),
  resolved_at: resolved === null ? null : at(resolved),
  priority: 'high',
  promised_hours: 48,
  ...more,
});

test('service levels: late, broken and unanswered cases', async () => {
  const cases = [
    opened('S-1', 1, 10, { satisfaction: 5 }),
    opened('S-2', 2, 48, { satisfaction: 2 }), // to the hour
    opened('S-3', 3, 49),
    opened('S-4', 10, null, { opened_at: at(6) }), // open and past its promise: late
    opened('S-5', null, null, { opened_at: '2026-06-30T12:00:00' }), // open, still in time
    opened('S-6', 5, -3), // resolved before it was opened: no time to count
    opened('S-7', 6, 20, { promised_hours: null }),
    opened('S-8', 1, 2, { opened_at: '2026-03-31T23:59:59' }), // of the quarter before
    opened('S-9', 1, 2, { priority: null, promised_hours: null }),
  ];
  const [service, aged] = await run({ cases }, ['process/service', 'process/open_cases']);
  const [high, normal] = service!;
  expect(pick(high, 'priority', 'cases', 'answered', 'resolved', 'open')).toEqual([
    'high',
    7,
    6,
    4,
    2,
  ]);
  // 1 … 6 hours: between 3 and 4, and the sixth holds nine tenths. Resolved: 10, 20, 48, 49.
  expect(pick(high, 'response_median', 'response_90')).toEqual([3.5, 6]);
  expect(pick(high, 'resolution_median', 'resolution_90')).toEqual([34, 49]);
  // Promised and decided: S-1, S-2 kept it; S-3, S-4 and the broken S-6 did not.
  expect(pick(high, 'promised', 'kept')).toEqual([5, 2]);
  expect(high!['within']).toBeCloseTo(2 / 5, 12);
  expect(pick(high, 'rated', 'satisfaction')).toEqual([2, 3.5]);
  expect(pick(normal, 'priority', 'cases', 'promised', 'within')).toEqual(['normal', 1, 0, null]);
  expect(aged!.map((line) => pick(line, 'age', 'cases', 'late', 'urgent'))).toEqual([
    ['< 1', 1, 0, 1],
    ['7–30', 1, 1, 1],
  ]);
});
