import { expect, test } from 'vitest';
import { Board } from '../../../pipeline/dashboards/board.ts';
import { sentences } from '../../../pipeline/dashboards/sentences/index.ts';
import type { ReportCell } from '../../../pipeline/reports/report.ts';
import { emptyRun, fullRun, tableOf } from './fixture.ts';

const said = (changes: Parameters<typeof fullRun>[0] = {}) =>
  sentences(new Board('overview', fullRun(changes)));

/** The full run with other rows in one report. */
function withRows(report: string, change: (row: readonly ReportCell[]) => readonly ReportCell[]) {
  const tables = new Map(fullRun().tables);
  tables.set(report, tableOf(report, tables.get(report)!.rows.map(change)));
  return { tables };
}

test('three to six sentences, each with its figures', () => {
  const lines = said();
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.length).toBeLessThanOrEqual(6);
  for (const line of lines) expect(line).toMatch(/\d/);
  expect(lines[0]).toBe(
    '61 deals worth CNY 1.2M were won (2026-01-01 to 2026-03-31), −10.8% on the CNY 1.4M of the period before, a win rate of 41.2% of 148 closed deals.',
  );
});

test('the bottleneck is the stage with the lowest settled rate, and its worth is reckoned', () => {
  // 160 × 5 points × 61 of the 100 that come so far = 4.88 wins at 20,327.87.
  expect(said().join('\n')).toContain(
    'The narrowest stage is “Qualified”: 62.5% of the 160 settled deals that reached it went on, 60 stopped there; 5 points more there would bring about 4.9 more wins, CNY 99.2K at the average deal.',
  );
});

test('the last stage is no bottleneck, even with a rate of nought', () => {
  const run = withRows('funnel/conversion', (row) =>
    row[6] === null ? [...row.slice(0, 5), 0, 0, 0, 0.06, ...row.slice(9)] : row,
  );
  expect(said(run).join('\n')).toContain('The narrowest stage is “Qualified”');
});

test('the mover of velocity is the factor with the largest part', () => {
  expect(said().join('\n')).toContain('“Average won amount” with −CNY 9,180 a day');
});

test('rows without a rate are told with the remedy', () => {
  const run = withRows('sales/win_rate', (row) => [...row.slice(0, -1), row[0] === 'now' ? 7 : 3]);
  expect(said(run).at(-1)).toMatch(
    /^Without a currency rate stand 7 of the closed deals and 0 of the orders.*Rates tab/,
  );
});

test('nothing is said under the sample floor', () => {
  expect(said({ sampleFloor: 1000 })).toHaveLength(1);
  expect(said({ sampleFloor: 1000 })[0]).toContain('The pipeline turns into');
  expect(sentences(new Board('overview', emptyRun()))).toEqual([]);
});

test('figures of another period name their days', () => {
  const lines = said({ choices: new Map([['funnel', 'last_month']]) });
  const narrow = lines.find((line) => line.includes('narrowest'));
  expect(narrow).toMatch(/\(2026-02-01 to 2026-02-28\)$/);
});

test('in Chinese the same sentences, with Chinese numbers', () => {
  const lines = said({ language: 'zh' });
  expect(lines).toHaveLength(said().length);
  expect(lines[0]).toContain('赢单 61 笔，金额 CNY 124万（2026-01-01 至 2026-03-31）');
  for (const line of lines) expect(line).toMatch(/。$/);
});
