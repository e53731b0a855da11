/** What single pages make of their reports. */

import { describe, expect, test } from 'vitest';
import { layoutPages, type RunFacts } from '../../../pipeline/dashboards/index.ts';
import type { Block, Table, Tiles } from '../../../pipeline/dashboards/page.ts';
import { columnsOf } from '../../../pipeline/reports/index.ts';
import type { ReportCell } from '../../../pipeline/reports/report.ts';
import { DASHBOARDS, type DashboardKey } from '../../../src/crm/schema.ts';
import { emptyRun, fullRun, tableOf } from './fixture.ts';

/** The blocks of a page, those that stand beside each other too. */
function blocksOf(key: DashboardKey, facts: RunFacts): Block[] {
  return layoutPages(facts, [key])[0]!.blocks.flatMap((block) =>
    block.kind === 'beside' ? block.parts.map((part) => part.block) : [block],
  );
}

/** The page of a run in which one report has these rows. */
function pageWith(key: DashboardKey, report: string, rows: readonly (readonly ReportCell[])[]) {
  const tables = new Map(fullRun().tables).set(report, tableOf(report, rows));
  const blocks = blocksOf(key, fullRun({ tables }));
  const named = (title: string) =>
    blocks.find((block): block is Table => block.kind === 'table' && block.title === title)!;
  return { blocks, named };
}

test('every page but the own reports begins with one line of four tiles, or two', () => {
  for (const key of DASHBOARDS.filter((one) => one !== 'custom')) {
    const first = blocksOf(key, fullRun())[0] as Tiles;
    expect([key, first.kind, first.tiles.length % 4]).toEqual([key, 'tiles', 0]);
  }
});

/** These have a line a factor, stage, channel or status, whatever the reports hold. */
const FIXED: ReadonlySet<string> = new Set([
  ...['Sales velocity', 'Stage conversion', 'Customers by channel', 'Customers by status'],
]);

test('no list has more lines than a page shows, and each says how many more there are', () => {
  const many = new Map(
    [...fullRun().tables].map(([name, table]) => [
      name,
      {
        ...table,
        rows: Array.from({ length: 60 }, () => table.rows)
          .flat()
          .slice(0, 60),
      },
    ]),
  );
  for (const key of DASHBOARDS) {
    for (const block of blocksOf(key, fullRun({ tables: many }))) {
      if (block.kind !== 'table' || FIXED.has(block.title)) continue;
      const most = key === 'custom' ? 25 : 17;
      expect([key, block.title, block.rows.length <= most]).toEqual([key, block.title, true]);
    }
  }
});

test('a page of a company that has only begun says how to begin and what is missing', () => {
  const [words, table, ...others] = blocksOf('overview', emptyRun());
  expect(words).toMatchObject({ lines: [expect.stringContaining('npx leadsheet import')] });
  expect(others).toEqual([]);
  expect(table).toMatchObject({
    kind: 'table',
    title: 'Nothing to show yet',
    rows: [[expect.stringContaining('Headline numbers'), 'No rows yet in Deals']],
  });
});

describe('the funnel', () => {
  test('a bar a stage: settled deals, then those still open, together all', () => {
    const chart = blocksOf('funnel', fullRun()).find(
      (block) => block.kind === 'chart' && block.form === 'funnel',
    );
    expect(chart).toMatchObject({
      title: 'Deals that came so far',
      series: [{ label: 'Settled' }, { label: 'Still open' }],
      rows: [
        ['New lead', 210, 190],
        ['Qualified', 160, 100],
        ['Proposal', 100, 50],
        ['Negotiation', 75, 15],
        ['Won', 61, 0],
      ],
    });
  });

  test('a rate on too few is said to be, the last stage has none', () => {
    const line = (
      stage: string,
      at: number,
      basis: string,
      reached: number,
      rate: number | null,
    ) => {
      const next = rate === null ? null : Math.round(reached * rate);
      return ['Sales', stage, at, basis, reached, next, rate, null, null, 40, 0.5, null, null, 0];
    };
    const { named } = pageWith('funnel', 'funnel/conversion', [
      line('Lead', 1, 'all', 40, 0.5),
      line('Won', 2, 'all', 20, null),
      line('Lead', 1, 'settled', 8, null),
      line('Won', 2, 'settled', 4, null),
    ]);
    const rows = named('Stage conversion').rows;
    expect(rows[0]!.slice(1, 7)).toEqual([40, 0.5, 0.5, 8, 'too few', 0.5]);
    expect(rows[1]!.slice(1, 7)).toEqual([20, null, 0.5, 4, null, 0.5]);
  });

  test('lost reasons: a line a reason, and where most were lost', () => {
    const { named } = pageWith('funnel', 'funnel/lost_reasons', [
      ['New business', 'Proposal', 3, 'Price', 12, 9e8, 0.4],
      ['New business', 'New lead', 1, '', 10, 1e8, 0.3],
      ['New business', 'Qualified', 2, 'Price', 8, 2e8, 0.3],
    ]);
    expect(named('Lost reasons').rows).toEqual([
      ['Price', 20, 11e8, 20 / 30, 'Proposal'],
      ['(blank)', 10, 1e8, 10 / 30, 'New lead'],
    ]);
  });
});

test('cohorts: a share of too few is said once, what has not been stays blank', () => {
  const { named } = pageWith('customers_insight', 'customers_insight/cohorts', [
    ['2026-01', 0, 8, 8, 1, 9e8],
    ['2026-01', 1, 8, 2, 0.25, 2e8],
    ['2026-01', 2, 8, 1, 0.125, 1e8],
    ['2026-02', 0, 20, 20, 1, 9e8],
    ['2026-02', 1, 20, 5, 0.25, 3e8],
    ['2026-03', 0, 20, 20, 1, 9e8],
  ]);
  const blank = (count: number) => Array.from({ length: count }, () => '');
  expect(named('Cohorts').rows).toEqual([
    ['2026-01', 8, 'too few', ...blank(9)],
    ['2026-02', 20, 0.25, ...blank(9)],
  ]);
  expect(named('Cohorts by revenue').rows[0]).toEqual(['2026-01', 8, 2e8, 1e8, ...blank(8)]);
});

test('customers are counted by channel and by status', () => {
  const { blocks, named } = pageWith('customers_insight', 'customers_insight/counts', [
    ['online', 'active', 30, 20, 6, 10],
    ['online', 'lead', 10, 5, 5, 0],
    ['', 'active', 5, 1, 1, 2],
  ]);
  expect((blocks[0] as Tiles).tiles.map(({ value }) => value)).toEqual([45, 26, 12, 12]);
  expect(named('Customers by channel').rows).toEqual([
    ['Online', 40, 25, 11, 10],
    ['(blank)', 5, 1, 1, 2],
  ]);
  expect(named('Customers by status').rows.map((row) => row[1])).toEqual([35, 10]);
});

test('only good customers about to be lost are to be won back', () => {
  const row = (name: string, segment: string, at: number) => {
    return ['C-1', name, null, segment, 90, 3, 5e8, 2, 4, 4, 'customers', at];
  };
  const { named } = pageWith('customers_insight', 'customers_insight/rfm_customers', [
    row('Best', 'champions', 2),
    row('Leaving', 'cannot_lose', 3),
  ]);
  expect(named('Good customers about to be lost').rows).toEqual([
    ['Leaving', 'No owner', 'Cannot lose', 90, 3, 5e8],
  ]);
});

test('proposals stand by what they would change, with the menu that accepts them', () => {
  const report = 'actions/proposals';
  const { blocks, named } = pageWith('actions', report, [
    ['probability', 'Sales', 'Offer', null, 0.5, 0.62, null, null, 0.12, 90, null],
    ['limit', 'Sales', 'Lead', null, null, null, 21, 30, null, 120, null],
    ['step', 'Sales', 'Lead', 'first-call', null, null, null, null, 0.2, 80, 'New customers'],
  ]);
  expect(blocks.some((one) => one.kind === 'heading' && one.text === 'Proposals to accept')).toBe(
    true,
  );
  expect(named('Stage probabilities that the settled deals do not bear out')).toMatchObject({
    rows: [['Sales', 'Offer', 0.5, 0.62, 90]],
    remark: 'To accept one: Leadsheet › Reports › Proposals for the funnel. It can be undone.',
  });
  expect(named('Limits of days that differ from how long three in four stays take').rows).toEqual([
    ['Sales', 'Lead', 21, 30, 120],
  ]);
  expect(named('Steps with which deals advance more often')).toMatchObject({
    rows: [['Sales', 'Lead', 'New customers', 'Make the first call', 0.2, 80]],
    remark: expect.stringContaining('Leadsheet › Process › Playbook designer'),
  });
});

test('calibration: each funnel under its name, the plot with its diagonal', () => {
  const row = (funnel: string, stage: string, typed: number, observed: number) => {
    return [funnel, stage, 1, typed, 100, 30, observed, observed, 0.2, 0.19];
  };
  const { blocks, named } = pageWith('forecast', 'forecast/calibration', [
    row('Sales', 'Lead', 0.1, 0.2),
    row('Sales', 'Offer', 0.5, 0.6),
    row('Renewals', 'Due', 0.8, 0.7),
  ]);
  expect(named('Calibrated stage probabilities').rows.map(([stage]) => stage)).toEqual([
    'Sales',
    'Lead',
    'Offer',
    'Renewals',
    'Due',
  ]);
  const plot = blocks.find((block) => block.kind === 'chart' && block.form === 'scatter');
  expect(plot).toMatchObject({
    rows: [
      [0, null, 0],
      [0.1, 0.2, 0.1],
      [0.5, 0.6, 0.5],
      [0.8, 0.7, 0.8],
      [1, null, 1],
    ],
  });
});

test('how often the range held: with its interval, and no share of too few months', () => {
  const months = (won: readonly number[]) =>
    won.map((amount, at) => {
      const month = `2025-${String(at + 1).padStart(2, '0')}`;
      const held = amount >= 20 && amount <= 60 ? 'yes' : 'no';
      return [month, 9, 20, 40, 60, amount, held, 0];
    });
  const remarkOf = (won: readonly number[]) => {
    const report = 'forecast/range_backtest';
    return pageWith('forecast', report, months(won)).named('Range backtest').remark;
  };
  expect(remarkOf([10, 20, 60, 70])).toBe(
    'What was won lay from P10 to P90 in 2 of 4 months, too few to judge the range by. Below P10: 1, above P90: 1.',
  );
  const { named } = pageWith('forecast', 'forecast/range_backtest', months([10, 20]));
  expect(named('Range backtest').rows.map((row) => row.at(-1))).toEqual(['No', 'Yes']);
  expect(remarkOf([10, 15, ...Array.from({ length: 8 }, () => 30)])).toBe(
    'What was won lay from P10 to P90 in 8 of 10 months: 80% (95 % interval 49% to 94.3%), where 80% is meant. Below P10: 2, above P90: 0.',
  );
});

test('quota gaps of many are one action, worth what they are together', () => {
  const line = (kind: string, owner: string, detail: number, value: number) => {
    const about =
      kind === 'quota_gap' ? [null, null, null, owner] : ['D-1', 'C-1', 'Old Mill', 'Brewer'];
    return [kind, owner, ...about, detail, value * 20, 0.05, value, 'deals', 12];
  };
  const { named, blocks } = pageWith('actions', 'actions/next', [
    line('stalled', 'bob@example.com', 20, 9_000),
    line('quota_gap', 'ann@example.com', 2.1, 5_000),
    line('quota_gap', 'bob@example.com', 0.4, 4_500),
    line('rotting', 'bob@example.com', 1, 400),
  ]);
  const rows = named('Next best actions').rows;
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual([
    "Build pipeline\n2 people's open deals cover only 0.4 to 2.1 times what is missing from the quarter's quota; 3 times are wanted",
    null,
    'Ann Sample and 1 more',
    190_000,
    0.05,
    9_500,
  ]);
  expect(rows[2]![0]).toBe(
    'Wake the deal up\nIdle one day beyond its limit, and nothing is planned',
  );
  expect((blocks[0] as Tiles).tiles[0]!.value).toBe(4);
});

test('a shop without deals has tiles of its orders, and no table of what orders do not name', () => {
  const tables = new Map(emptyRun().tables);
  tables.set(
    'sales/revenue_by_channel',
    tableOf('sales/revenue_by_channel', [['online', 34e9, 18e9, 1, 6000, 2000, 0]]),
  );
  tables.set(
    'sales/revenue_by_product',
    tableOf('sales/revenue_by_product', [['', 34e9, 18e9, 1, 6000, 2000, 0]]),
  );
  const blocks = blocksOf('sales', fullRun({ tables }));
  expect((blocks[0] as Tiles).tiles.map(({ label, value }) => [label, value])).toEqual([
    ['Revenue', 34e9],
    ['Orders', 6000],
    ['Average order', 5_666_667],
  ]);
  const titles = blocks.flatMap((block) => (block.kind === 'table' ? [block.title] : []));
  expect(titles).toEqual(['Revenue by channel', 'Nothing to show yet']);
});

test('how many more there are: by the report where it says, at least where it was cut off', () => {
  const overdue = (count: number, total: number) =>
    Array.from({ length: count }, (_, at) => [
      ...[`T-${at}`, 'Call', null, 'P', 'call', null, null, '2026-03-01', 30],
      ...['yes', total, 'Brewer', 'tasks', 2 + at],
    ]);
  const remarkOf = (count: number, total: number) =>
    pageWith('process', 'process/overdue', overdue(count, total)).named('Overdue tasks').remark;
  expect(remarkOf(8, 8)).toBeUndefined();
  expect(remarkOf(20, 20)).toBe('and 12 more');
  expect(remarkOf(200, 1_200)).toBe('and 1,192 more');
  const customer = ['C-1', 'Leaving', null, 'at_risk', 90, 3, 5e8, 2, 4, 4, 'customers', 2];
  const { named } = pageWith(
    'customers_insight',
    'customers_insight/rfm_customers',
    Array.from({ length: 200 }, () => customer),
  );
  expect(named('Good customers about to be lost').remark).toBe('and at least 192 more');
});

test('a rate without columns for its interval has it as the note of its cell', () => {
  const columns = columnsOf('process/by_owner').map(({ key }) => key);
  const line = (values: Record<string, string | number>) =>
    columns.map((key) => values[key] ?? null);
  const { named } = pageWith('process', 'process/by_owner', [
    line({ owner: 'a', due: 20, completion: 0.5, completion_low: 0.3, completion_high: 0.7 }),
    line({ owner: 'b', due: 3 }),
  ]);
  const table = named('Tasks by owner');
  const at = table.columns.findIndex(({ header }) => header === 'Completion');
  expect(table.notes?.map((notes) => notes[at])).toEqual(['95 % interval: 30% to 70%', undefined]);
  expect(table.notes?.[0]?.filter(Boolean)).toHaveLength(1);
});

test('time in stage: the latest visit by its quartiles, all visits together beside', () => {
  const row = (measure: string, median: number | null) => {
    return ['New business', 'Offer', 1, measure, 12, 9, 2, median, 9, 14];
  };
  const { named } = pageWith('funnel', 'funnel/time_in_stage', [
    row('visit', 5),
    row('total', 7.5),
  ]);
  const { columns, rows } = named('Time in stage');
  expect(columns.map(({ header }) => header).slice(-2)).toEqual([
    'All visits, days',
    'Limit, days',
  ]);
  expect(rows).toEqual([['Offer', 12, 2, 5, 9, 7.5, 14]]);
});
