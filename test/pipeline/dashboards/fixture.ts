/** Finished reports as a night would give them, small and made up. */

import type { RunFacts } from '../../../pipeline/dashboards/index.ts';
import { columnsOf, listReports } from '../../../pipeline/reports/index.ts';
import type { ReportCell, ReportColumn, ReportTable } from '../../../pipeline/reports/report.ts';

const NAMES = {
  people: new Map([
    ['ann@example.com', 'Ann Sample'],
    ['bob@example.com', 'Bob Sample'],
  ]),
  steps: new Map([['first-call', 'Make the first call']]),
};
const STAGES = ['New lead', 'Qualified', 'Proposal', 'Negotiation', 'Won'];
const HEADLINE: readonly (readonly ReportCell[])[] = [
  ['revenue', 'money', 18_237_450_000, 16_100_000_000, 412],
  ['won_amount', 'money', 12_400_000_000, 13_900_000_000, 61],
  ['won_deals', 'integer', 61, 58, 148],
  ['win_rate', 'share', 0.412, 0.39, 148],
  ['average_deal', 'money', 203_278_688, 239_655_172, 61],
  ['cycle', 'days', 34.2, 37.9, 61],
  ['new_deals', 'integer', 190, 201, 190],
  ['open_deals', 'integer', 233, 221, 233],
];
const MONTHS = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`);

function action(
  kind: string,
  owner: string,
  deal: string | null,
  detail: number,
  stake: number,
  gain: number,
  tab: string | null,
  row: number | null,
): readonly ReportCell[] {
  const who = tab === null ? [null, null, owner] : ['C-1', 'Old Mill', 'Brewer for Old Mill'];
  return [kind, owner, deal, ...who, detail, stake, gain, Math.round(stake * gain), tab, row];
}

const ROWS: Readonly<Record<string, readonly (readonly ReportCell[])[]>> = {
  'overview/headline': HEADLINE,
  'sales/win_rate': [
    ['now', 61, 87, 148, 0.412, 0.336, 0.493, 12_400_000_000, 15_000_000_000, 0.452, 233, 44e9, 0],
    [
      'before',
      58,
      91,
      149,
      0.39,
      0.315,
      0.47,
      13_900_000_000,
      16_000_000_000,
      0.465,
      null,
      null,
      0,
    ],
  ],
  'sales/revenue_by_month': MONTHS.map((month, at) => [
    month,
    (900 + 130 * ((at * 7) % 5) + 40 * at) * 1e7,
    at < 6 ? null : 8e9,
    30 + at,
    20 + at,
    0,
  ]),
  'sales/waterfall': [
    [0, 'start', 40e9, 200],
    [1, 'created', 12e9, 60],
    [2, 'pulled_in', 3e9, 11],
    [3, 'increased', 1.5e9, 9],
    [4, 'reopened', 0.4e9, 2],
    [5, 'won', -12.4e9, 61],
    [6, 'lost', -9e9, 87],
    [7, 'decreased', -1e9, 7],
    [8, 'pushed_out', -2.5e9, 13],
    [9, 'moved_away', 0, 0],
    [10, 'end', 32e9, 120],
  ],
  'funnel/conversion': ['New business', 'Renewal'].flatMap((funnel) =>
    ['all', 'settled'].flatMap((basis) => {
      const reached = basis === 'all' ? [400, 260, 150, 90, 61] : [210, 160, 100, 75, 61];
      return STAGES.map((stage, at) => {
        const [here, next] = [reached[at]!, reached[at + 1] ?? null];
        const rate = next === null ? null : next / here;
        const [low, high] = rate === null ? [null, null] : [rate - 0.06, rate + 0.06];
        const share = here / reached[0]!;
        const cells = [funnel, stage, at + 1, basis, here, next, rate, low, high];
        return [...cells, reached[0]!, share, share - 0.05, share + 0.05, basis === 'all' ? 40 : 0];
      });
    }),
  ),
  'funnel/time_in_stage': STAGES.slice(0, 4).flatMap((stage, at) =>
    ['visit', 'total'].map((measure) => {
      return ['New business', stage, at + 1, measure, 90, 70, 2.5, 6.25 * (at + 1), 19.5, 14];
    }),
  ),
  'funnel/ledger': STAGES.map((stage, at) => {
    return ['New business', stage, at + 1, 100, 96, 50, 5, 20, 5, 1, 19, 2];
  }),
  'overview/changes': (
    [
      ['unseen', 'amount', 'inferred', 4, 4, -9_000_000],
      ['new', 'stage', 'menu', 31, 28, null],
      ['new', 'amount', 'edit', 12, 11, 52_000_000],
      ['late', 'created', 'import', 3, 3, null],
      ['edited', 'stage', 'menu', 2, 1, null],
      ['deleted', '', '', 1, 0, null],
    ] as const
  ).map((row) => [...row, '2026-03-30T02:15:00']),
  'overview/no_rate': [],
  'quality/summary': [
    ['not_a_number', 'error', 'orders', 'amount', 31, 58, 'correct_cell'],
    ['required_missing', 'error', 'deals', 'expected_close', 4, 95, 'fill_in'],
    ['unknown_owner', 'warning', 'tasks', 'owner', 7, 83, 'add_to_team'],
  ],
  'forecast/range': MONTHS.slice(0, 6).map((_, at) => {
    return [`2026-0${at + 3}`, at ? 0 : 2e9, 3e9, 4.5e9, 6e9, 30 - at];
  }),
  'sales/coverage': [
    ['ann@example.com', 'Ann Sample', 8e9, 40, 9e9, 4e9, 5e9, 1.6],
    ['bob@example.com', 'Bob Sample', 4e9, 21, 9e9, 9.5e9, 0, null],
  ],
  'actions/next': [
    action('stalled', 'ann@example.com', 'D-1', 33.6, 155_050_000, 0.048, 'deals', 12),
    action('rotting', 'ann@example.com', 'D-1', 6, 155_050_000, 0.04, 'deals', 12),
    action('lapsing_customer', 'bob@example.com', null, 280, 72_310_000, 0.1, 'customers', 9),
    action('quota_gap', 'bob@example.com', null, 0.63, 162_300_000, 0.05, null, null),
  ],
  'process/completion': [
    ['now', 140, 119, 0.85, 0.78, 0.9, 101, 0.72, 0.64, 0.79, 60, 1.15],
    ['before', 131, 105, 0.8, 0.73, 0.86, 98, 0.748, 0.67, 0.81, 55, 1.31],
  ],
  'customers_insight/cohorts': MONTHS.flatMap((month, first) =>
    MONTHS.slice(first).map((_, since) => {
      const kept = since === 0 ? 1 : 0.6 / since ** 0.5;
      return [month, since, 80, Math.round(80 * kept), kept, 9e8 * kept];
    }),
  ),
  'sales/velocity': [
    ['velocity', 57_059.4, 54_565.3, 24_941_000, 61],
    ['open', 233, 221, 29_500_000, 233],
    ['amount', 20_327.87, 23_965.52, -91_800_000, 61],
    ['win_rate', 0.412, 0.39, 30_600_000, 148],
    ['days', 34.2, 37.9, 56_641_000, 61],
  ],
};

/** Plausible cells for a column whose report has no rows above. */
function cellFor({ key, kind }: ReportColumn, at: number): ReportCell {
  if (key === 'stage') return STAGES[at % STAGES.length]!;
  if (key === 'funnel') return 'New business';
  if (kind === 'share') return 0.1 + (0.13 * at) / (1 + at / 4);
  if (kind === 'money') return (at + 1) * 12_345_678;
  if (kind === 'days' || kind === 'number') return 3.25 * (at + 1);
  if (kind === 'integer') return 100 - 13 * at;
  if (kind === 'date') return `2026-03-1${at}`;
  if (kind === 'datetime') return `2026-03-1${at}T10:30:00`;
  if (kind === 'month') return `2025-0${at + 1}`;
  return `${key.replaceAll('_', ' ')} ${'ABCDEFG'[at]}`;
}

export function tableOf(report: string, rows = ROWS[report]): ReportTable {
  const columns = columnsOf(report);
  const made = () =>
    Array.from({ length: 6 }, (_, at) => columns.map((column) => cellFor(column, at)));
  return { report, columns, rows: rows ?? made() };
}

/** A run with every report there is. */
export function fullRun(changes: Partial<RunFacts> = {}): RunFacts {
  const definitions = new Map(listReports().map((one) => [one.report, one]));
  const tables = new Map([...definitions.keys()].map((name) => [name, tableOf(name)]));
  return {
    asOf: '2026-03-31',
    language: 'en',
    currency: 'CNY',
    sampleFloor: 10,
    definitions,
    tables,
    choices: new Map(),
    names: NAMES,
    ...changes,
  };
}

/** A run of a company that has only begun: every report has its reason and no rows. */
export function emptyRun(changes: Partial<RunFacts> = {}): RunFacts {
  const tables = new Map(
    listReports().map(({ report }) => [
      report,
      { ...tableOf(report, []), gap: { key: 'report.gap.needs', blanks: { tables: 'deals' } } },
    ]),
  );
  return fullRun({ tables, ...changes });
}
