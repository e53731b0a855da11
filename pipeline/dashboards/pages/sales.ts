/** Sales: what came in, what moved it, what is still to win. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import {
  type Item,
  layOutSections,
  layOutTiles,
  type Section,
  type TileSource,
} from '../sections.ts';
import { velocityBlocks } from './velocity.ts';

const now = { period: 'now' };
const before = { period: 'before' };
const rate = { report: 'sales/win_rate', where: now, before } as const;

const TILES: readonly TileSource[] = [
  { ...rate, label: 'tile.win_rate', value: 'rate', kind: 'share', better: 'more' },
  { ...rate, label: 'tile.win_rate_value', value: 'value_rate', kind: 'share', better: 'more' },
  { ...rate, label: 'tile.won_amount', value: 'won_amount', kind: 'money', better: 'more' },
  {
    report: rate.report,
    where: now,
    label: 'tile.open_amount',
    value: 'open_amount',
    kind: 'money',
  },
];

const HAPPENED: Section = {
  heading: 'section.happened',
  items: [
    {
      report: 'sales/revenue_by_month',
      chart: { form: 'column', domain: 'month', series: ['revenue', 'year_before'] },
      table: 'none',
    },
    {
      report: 'sales/win_rate',
      table: {
        columns: ['period', 'won', 'lost', 'rate', 'rate_low', 'rate_high', 'value_rate'],
      },
    },
  ],
};

/** Revenue by one dimension: the table and its bars. */
const by = (dimension: string): Item => ({
  report: `sales/revenue_by_${dimension}`,
  chart: { form: 'bar', domain: dimension, series: ['revenue'], longest: 8 },
  table: {
    columns: [dimension, 'revenue', 'before', 'share', 'orders', 'customers'],
    scales: { share: 'heat' },
    spans: { [dimension]: 2 },
    longest: 8,
  },
});

const WHY: Section = {
  heading: 'section.why',
  items: [
    {
      report: 'sales/waterfall',
      chart: {
        form: 'waterfall',
        domain: 'part',
        series: ['amount'],
        totals: [0, 10],
        height: 12,
      },
      table: { columns: ['part', 'amount', 'deals'], spans: { part: 2 } },
    },
    by('product'),
    by('channel'),
    by('region'),
  ],
};

const DO: Section = {
  heading: 'section.do',
  items: [
    {
      report: 'sales/attainment',
      table: {
        columns: ['owner', 'quota', 'won_amount', 'revenue', 'attainment'],
        scales: { attainment: 'heat' },
      },
    },
    {
      report: 'sales/coverage',
      table: {
        columns: ['owner', 'quota', 'won_amount', 'gap', 'open', 'open_amount', 'coverage'],
      },
    },
    {
      report: 'sales/leaderboard',
      table: {
        columns: [
          ...['owner', 'won', 'closed', 'rate', 'rate_low', 'rate_high'],
          ...['won_amount', 'average', 'cycle'],
        ],
      },
    },
    by('owner'),
  ],
};

export function sales(board: Board): Block[] {
  return [
    ...layOutTiles(board, TILES),
    ...layOutSections(board, [HAPPENED]),
    ...velocityBlocks(board),
    ...layOutSections(board, [WHY, DO]),
  ];
}
