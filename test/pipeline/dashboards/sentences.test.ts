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
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toMatch(/\d/);
  expect(lines[2]).toBe(
    'Since 2026-03-30 02:15 53 changes of deals: 43 new events, 3 entered late, 4 found only by comparing; in the history before, 2 edited and 1 deleted; amounts +CN¥4,300.',
  );
  expect(lines[3]).toBe(
    "This month is likely to end at CN¥450K (P10 CN¥300K, P90 CN¥600K), 75% of the month's quota of CN¥600K; CN¥200K is won already.",
  );
  expect(lines[4]).toBe(
    '35 faults of the data bend numbers: 31 in Orders, Amount (not a number), 4 in Deals, Expected close (empty but needed); the Data quality tab lists them with the remedy.',
  );
  expect(lines[5]).toBe(
    'Worth most now: Move it on or let it go (Brewer for Old Mill, Ann Sample). 34 days longer in its stage than three quarters of all deals; CN¥15.5K at stake, CN¥744 expected from acting.',
  );
});

test('what was won is told while there is room', () => {
  const tables = new Map(fullRun().tables);
  tables.set('overview/changes', tableOf('overview/changes', []));
  expect(said({ tables })[0]).toBe(
    '61 deals worth CN¥1.2M were won (2026-01-01 to 2026-03-31), −10.8% on the CN¥1.4M of the period before, a win rate of 41.2% of 148 closed deals.',
  );
});

test('without a quota the forecast stands alone; without a forecast the quota', () => {
  const tables = new Map(fullRun().tables);
  tables.set('sales/coverage', tableOf('sales/coverage', []));
  expect(said({ tables }).join('\n')).toContain('P90 CN¥600K); CN¥200K is won already.');
  tables.set('sales/coverage', fullRun().tables.get('sales/coverage')!);
  tables.set('forecast/range', tableOf('forecast/range', []));
  expect(said({ tables }).join('\n')).toContain("of this quarter's quota of CN¥1.8M");
});

test('the bottleneck is the stage with the lowest settled rate, and its worth is reckoned', () => {
  // 160 × 5 points × 61 of the 100 that come so far = 4.88 wins at 20,327.87.
  expect(said().join('\n')).toContain(
    'The narrowest stage is “Qualified”: 62.5% of the 160 settled deals that reached it went on, 60 stopped there; 5 points more there would bring about 4.9 more wins, CN¥99.2K at the average deal.',
  );
});

test('the last stage is no bottleneck, even with a rate of nought', () => {
  const run = withRows('funnel/conversion', (row) =>
    row[6] === null ? [...row.slice(0, 5), 0, 0, 0, 0.06, ...row.slice(9)] : row,
  );
  expect(said(run).join('\n')).toContain('The narrowest stage is “Qualified”');
});

test('the mover of velocity is the factor with the largest part', () => {
  expect(said().join('\n')).toContain('“Average won amount” with −CN¥9,180 a day');
});

test('money without a rate is told first, with the remedy, once it bends the sums', () => {
  const run = (orders: number) => {
    const tables = new Map(fullRun().tables);
    tables.set('overview/no_rate', tableOf('overview/no_rate', [['GBP', orders, 0, 6551, 20]]));
    return said({ tables });
  };
  expect(run(6551)[0]).toBe(
    '6,551 orders (99.7% of all) are in a currency without a rate (GBP): their money is in no sum below. Add it in the Rates tab, or set base_currency, now CNY, in Settings.',
  );
  expect(run(6551)).toHaveLength(6);
  expect(run(3).join('\n')).not.toContain('GBP');
});

test('nothing is said under the sample floor', () => {
  const lines = said({ sampleFloor: 1000 });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('The pipeline turns into');
  expect(lines[1]).toContain('Worth most now');
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
  expect(lines[5]).toContain('推进或放弃（Brewer for Old Mill，Ann Sample）');
  for (const line of lines) expect(line).toMatch(/。$/);
});
