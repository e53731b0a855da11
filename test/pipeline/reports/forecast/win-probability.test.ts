import { expect, test } from 'vitest';
import { chancesOf } from '../../../../pipeline/reports/forecast/win-probability.ts';
import { runReport } from '../../../../pipeline/reports/index.ts';
import { seeded } from '../../../../pipeline/reports/models/random.ts';
import { FUNNEL, history, prepared } from '../../warehouse/book.ts';

const params = { calibration_k: 20 };

/** Settled cases over 400 days and three open deals; `signal` is how much activity decides. */
function cases(signal: number, count = 600) {
  const draw = seeded(11);
  const settled = Array.from({ length: count }, (_, i) => {
    const activities = Math.floor(draw() * 20);
    const chance = 1 / (1 + Math.exp(signal * (10 - activities)));
    const cut_t = 1000 + Math.floor((i / count) * 400);
    return { ...common(activities), cut_t, closed_t: cut_t + 20, won: draw() < chance ? 1 : 0 };
  });
  const open = [0, 10, 20].map((activities) => ({
    ...common(activities),
    cut_t: 1400,
    closed_t: null,
    won: null,
  }));
  return [...settled, ...open];
}

const common = (activities: number) => ({
  deal: `D-${activities}`,
  owner: 'a@example.com',
  stage_no: 1,
  age: 10,
  in_stage: 5,
  amount: 100,
  activities,
  recent: 0,
  overdue: 0,
  channel: 'online',
  product: 'P',
  stage_chance: 0.5,
  typed: 0.5,
});

test('where something decides, the model is used and names it with its sign', () => {
  const { deals, factors, verdict } = chancesOf(cases(0.5), { params });
  expect(verdict.key).toBe('report.win.model');
  expect(Number(verdict.blanks['model'])).toBeLessThan(Number(verdict.blanks['stage']));
  const [few, , many] = deals;
  expect(few!['chance']).toBeLessThan(0.2);
  expect(many!['chance']).toBeGreaterThan(0.8);
  expect([few, many].map((deal) => factors?.(deal!).factor_1)).toEqual([
    'activities_minus',
    'activities_plus',
  ]);
});

test('where chance alone decides, the stage rate stands and the reader is told', () => {
  const { deals, verdict } = chancesOf(cases(0), { params });
  expect(verdict.key).toBe('report.win.stage');
  expect(deals.map(({ chance, basis }) => [chance, basis])).toEqual(Array(3).fill([0.5, 'stage']));
});

test('too few cases are no test', () => {
  const { verdict } = chancesOf(cases(0.5, 90), { params });
  expect(verdict).toEqual({ key: 'report.win.few', blanks: { n: 90, least: 100 } });
});

test('a past cut sees the deal as it stood then: stage, amount, activities, overdue tasks', async () => {
  const { warehouse } = await prepared({
    funnels: FUNNEL,
    customers: [{ id: 'C-1', name: 'A' }],
    deals: [
      {
        id: 'D-1',
        customer_id: 'C-1',
        title: 't',
        funnel: 'Main',
        stage: 'Deal',
        status: 'open',
        amount: 300,
      },
    ],
    deal_history: history(
      'D-1',
      ['2026-04-01', 'created', 'Lead'],
      ['2026-04-01', 'funnel', 'Main'],
      ['2026-04-01', 'amount', '100'],
      ['2026-05-11', 'stage', 'Deal'],
      ['2026-05-12', 'amount', '300'],
    ),
  });
  const { rows, columns, gap } = await runReport(warehouse, 'forecast/win_probability');
  warehouse.close();
  const at = (key: string) => rows[0]![columns.findIndex((column) => column.key === key)];
  expect([at('deal'), at('stage'), at('amount'), at('basis')]).toEqual([
    'D-1',
    'Deal',
    3_000_000,
    'stage',
  ]);
  expect(at('chance')).toBeCloseTo(0.6, 10);
  expect(gap?.key).toBe('report.win.few');
});
