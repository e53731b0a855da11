/** Sales: what came in, what moved it, what is still to win. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { tileOf } from '../parts/tile.ts';
import { sumOf } from '../row.ts';
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
const rate = { report: 'sales/win_rate', where: now, before, better: 'more' } as const;

const TILES: readonly TileSource[] = [
  { ...rate, label: 'tile.won_amount', value: 'won_amount', kind: 'money', trend: 'won_amount' },
  { ...rate, label: 'tile.win_rate', value: 'rate', kind: 'share', trend: 'win_rate' },
  {
    ...rate,
    label: 'tile.win_rate_value',
    value: 'value_rate',
    kind: 'share',
    trend: 'value_rate',
  },
  {
    report: rate.report,
    where: now,
    label: 'tile.open_amount',
    value: 'open_amount',
    kind: 'money',
    trend: 'open_amount',
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
        columns: [
          ...['period', 'won', 'lost', 'rate', 'rate_low', 'rate_high'],
          ...['won_amount', 'lost_amount', 'value_rate'],
        ],
      },
    },
    ...['product', 'channel', 'region', 'owner'].map(by),
  ],
};

/** Revenue by one dimension: the table and its bars; nothing where orders do not name it. */
function by(dimension: string): Item {
  return {
    report: `sales/revenue_by_${dimension}`,
    when: (rows) => rows.some((row) => row[dimension]),
    chart: { form: 'bar', domain: dimension, series: ['revenue'], longest: 8 },
    table: {
      columns: [dimension, 'revenue', 'before', 'share', 'orders', 'customers'],
      spans: { [dimension]: 2 },
    },
  };
}

const WHY: Section = {
  heading: 'section.why',
  items: [
    {
      report: 'sales/waterfall',
      chart: { form: 'waterfall', domain: 'part', series: ['amount'], totals: [0, 10] },
      table: { columns: ['part', 'amount', 'deals'], spans: { part: 2 }, longest: 11 },
    },
    {
      report: 'sales/leaderboard',
      table: {
        columns: [
          ...['owner', 'won', 'closed', 'rate', 'rate_low', 'rate_high'],
          ...['won_amount', 'average', 'cycle'],
        ],
        only: (row) => Boolean(row['closed']),
      },
    },
  ],
};

const DO: Section = {
  heading: 'section.do',
  items: [
    {
      report: 'sales/coverage',
      chart: { form: 'bar', domain: 'owner', series: ['gap', 'open_amount'], longest: 8 },
      table: {
        columns: ['owner', 'quota', 'won_amount', 'gap', 'open_amount', 'coverage'],
        spans: { owner: 2 },
      },
    },
    {
      report: 'sales/attainment',
      chart: { form: 'bar', domain: 'owner', series: ['attainment'], longest: 8 },
      table: {
        columns: ['owner', 'quota', 'won_amount', 'revenue', 'attainment'],
        spans: { owner: 3 },
        only: (row) => Boolean(row['quota'] || row['won_amount'] || row['revenue']),
      },
    },
  ],
};

export function sales(board: Board): Block[] {
  const [why, ...causes] = layOutSections(board, [WHY]);
  const velocity = velocityBlocks(board);
  const heading = { kind: 'heading' as const, text: board.say('section.why') };
  return [
    ...tiles(board),
    ...layOutSections(board, [HAPPENED]),
    ...(why || velocity.length > 0 ? [heading, ...velocity, ...causes] : []),
    ...layOutSections(board, [DO]),
  ];
}

/** By deals; a company that sells without them sees its orders. */
function tiles(board: Board): Block[] {
  const report = 'sales/revenue_by_channel';
  const rows = board.peek(report);
  const orders = sumOf(rows, 'orders');
  if (board.peek(rate.report).length > 0 || orders === 0) return layOutTiles(board, TILES);
  const value = sumOf(rows, 'revenue');
  const few = orders < board.facts.sampleFloor;
  const money = { report, kind: 'money' } as const;
  return [
    {
      kind: 'tiles',
      tiles: [
        tileOf(board, {
          ...money,
          ...{ label: board.word('revenue'), value, trend: 'revenue', better: 'more' },
          before: rows.some((row) => row['before']) ? sumOf(rows, 'before') : null,
        }),
        tileOf(board, { report, label: board.header('orders'), kind: 'integer', value: orders }),
        tileOf(board, {
          ...money,
          ...{
            label: board.say('tile.average_order'),
            value: few ? null : Math.round(value / orders),
          },
        }),
      ],
    },
  ];
}
