import { expect, test } from 'vitest';
import { SalesReport } from '../../../pipeline/frames/sales-report.ts';
import { isTextKey } from '../../../src/text/index.ts';

const COLUMNS = [
  { key: 'month', kind: 'month' },
  { key: 'owner', kind: 'text' },
  { key: 'revenue', kind: 'money' },
] as const;
const sums = [10, 20, 30, 40, null, 60, 5000];
const rows = sums.map((sum, i) => [`2026-0${i + 1}`, 'a@example.com', sum]);

test('generate gives a frame of the columns asked for, exact to the last digit', async () => {
  const large = 987_654_321_012_345; // beyond float32
  const report = new SalesReport({
    columns: COLUMNS,
    rows: [
      ['2026-01', 'a', large],
      ['2026-02', 'b,"c', null],
    ],
  });
  const frame = await report.generate(['owner', 'revenue']);
  expect(frame.columns).toEqual(['owner', 'revenue']);
  expect(frame.values).toEqual([
    ['a', large],
    ['b,"c', null],
  ]);
  await expect(report.generate(['profit'])).rejects.toThrow(/frame_column|profit/);
});

test('of the JSON that the command line writes: kinds of the report, money in its digits', async () => {
  const record = { year_before: null, orders: 3, customers: 2, no_rate: 0 };
  const report = SalesReport.of('sales/revenue_by_month', [
    { ...record, month: '2026-01', revenue: 12.5 },
    { ...record, month: '2026-02', revenue: 7.25 },
  ]);
  const [revenue] = await report.analyze();
  expect(revenue).toMatchObject({ key: 'revenue', kind: 'money', most: 125_000, least: 72_500 });
  const own = SalesReport.of('custom/mine.sql', [{ channel: 'online', sum: 4 }]);
  expect((await own.analyze()).map(({ key, kind }) => [key, kind])).toEqual([['sum', 'number']]);
  expect(() => SalesReport.of('sales/none', [])).toThrow(/unknown_report|none/);
});

test('analyze: statistics by hand, empty cells counted, Tukey’s outliers, trend', async () => {
  const [revenue, ...rest] = await new SalesReport({ columns: COLUMNS, rows }).analyze();
  expect(rest).toEqual([]);
  expect(revenue).toMatchObject({
    key: 'revenue',
    count: 6,
    missing: 1,
    mean: 860,
    least: 10,
    median: 35,
    q1: 22.5,
    q3: 55,
    most: 5000,
    outliers: [6],
  });
  const [line] = await new SalesReport({
    columns: COLUMNS,
    rows: [3, 5, 7].map((n) => ['2026-01', '', n]),
  }).analyze();
  expect(line!.trend!.slope).toBeCloseTo(2, 12);
  expect(line!.trend!.r).toBeCloseTo(1, 12);
  expect(line!.deviation).toBeCloseTo(2, 12);
});

test('optimize names measures and reports, each with words', async () => {
  const found = await new SalesReport({ columns: COLUMNS, rows }).optimize();
  expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'measure count',
    'measure max(revenue)',
    'source quality/list',
    'source forecast/range',
    'source sales/leaderboard',
  ]);
  expect(found.filter(({ reason }) => !isTextKey(reason))).toEqual([]);
});

test('10,000 rows are taken, one more is refused, none is no fault', async () => {
  const many = (n: number) => ({ columns: COLUMNS, rows: Array(n).fill(rows[0]) });
  expect((await new SalesReport(many(10_000)).generate()).shape[0]).toBe(10_000);
  expect(() => new SalesReport(many(10_001))).toThrow(/frame_too_large|10001/);
  const none = new SalesReport({ columns: COLUMNS, rows: [] });
  expect([await none.analyze(), (await none.generate()).columns]).toEqual([
    [],
    ['month', 'owner', 'revenue'],
  ]);
});
