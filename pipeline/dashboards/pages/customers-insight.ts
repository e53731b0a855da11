/** Customer insight: who is there, who stays, what they lack and what they buy together. */

import type { TextKey } from '../../../src/text/index.ts';
import type { Board } from '../board.ts';
import type { Block, Table } from '../page.ts';
import { tileOf } from '../parts/tile.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';
import { beside, type Item, layOut, layOutSections, type Section } from '../sections.ts';
import { cohortBlocks } from './cohorts.ts';

const COUNTS = 'customers_insight/counts';
const MEASURES = ['customers', 'active', 'new', 'lapsing'] as const;
const BEFORE: Readonly<Record<string, string>> = { customers: 'known_before', new: 'new_before' };
/** Segments whose good customers are about to be lost. */
const LEAVING: ReadonlySet<unknown> = new Set(['cannot_lose', 'at_risk']);

const SEGMENTS: Item = {
  report: 'customers_insight/rfm',
  chart: { form: 'bar', domain: 'segment', series: ['revenue'] },
  table: {
    columns: ['segment', 'customers', 'share', 'revenue', 'recency', 'frequency'],
    spans: { segment: 2 },
  },
};

const WHY: Section = {
  heading: 'section.why',
  items: [
    {
      report: 'customers_insight/rhythm',
      chart: { form: 'bar', domain: 'weekday', series: ['orders'] },
      table: { columns: ['weekday', 'orders', 'revenue', 'customers'], spans: { weekday: 4 } },
    },
    {
      report: 'customers_insight/basket',
      table: {
        columns: ['product', 'other', 'customers', 'of_product', 'of_other', 'lift'],
        scales: { lift: 'heat' },
      },
    },
    {
      report: 'customers_insight/needs',
      table: {
        columns: ['need', 'product', 'met', 'unmet', 'open', 'met_rate', 'lost'],
        scales: { lost: 'alarm' },
      },
    },
  ],
};

const DO: Section = {
  heading: 'section.do',
  items: [
    {
      report: 'customers_insight/rfm_customers',
      table: {
        columns: ['name', 'owner', 'segment', 'recency', 'frequency', 'money'],
        spans: { name: 4, owner: 3, segment: 2 },
        linked: 'name',
        only: (row) => LEAVING.has(row['segment']),
        titled: 'customers.win_back',
      },
    },
    {
      report: 'customers_insight/next_need',
      table: {
        columns: ['name', 'owner', 'stated', 'next_need', 'alike', 'lift'],
        spans: { name: 3, owner: 2 },
      },
    },
    {
      report: 'customers_insight/lifetime',
      table: {
        columns: [
          ...['name', 'owner', 'repeats', 'last_order', 'alive'],
          ...['orders_13', 'orders_52', 'order_value', 'value'],
        ],
        spans: { name: 3, owner: 2 },
        scales: { alive: 'heat' },
      },
    },
  ],
};

export function customersInsight(board: Board): Block[] {
  return [
    ...counts(board),
    ...(board.has(SEGMENTS.report) ? layOut(board, SEGMENTS) : []),
    ...cohortBlocks(board),
    ...layOutSections(board, [WHY, DO]),
  ];
}

/** The tiles, then who they are by channel and by status: each customer is in one of each. */
function counts(board: Board): Block[] {
  if (!board.has(COUNTS)) return [];
  const rows = board.rows(COUNTS);
  if (rows.length === 0) return [board.empty(COUNTS)];
  const tiles = MEASURES.map((key) => {
    const label = board.say(`tile.${key}` as TextKey);
    const value = sumOf(rows, key);
    return tileOf(board, { report: COUNTS, label, kind: 'integer', value, ...beforeOf(rows, key) });
  });
  const told = rows.some((row) => textAt(row, 'channel') || textAt(row, 'status'));
  return [
    { kind: 'tiles', tiles },
    { kind: 'heading', text: board.say('section.happened') },
    ...(told ? beside([6, countedBy(board, 'channel')], [6, countedBy(board, 'status')]) : []),
  ];
}

/** Of customers we know since when; whether somebody was active back then is not kept. */
function beforeOf(rows: readonly Row[], key: (typeof MEASURES)[number]) {
  const column = BEFORE[key];
  const known = column && rows.some((row) => numberAt(row, column) !== null);
  return {
    ...(known && { before: sumOf(rows, column), better: 'more' as const }),
    ...(key === 'new' && { trend: 'new_customers' }),
  };
}

function countedBy(board: Board, side: 'channel' | 'status'): Table {
  const note = board.note(COUNTS);
  const groups = [...Map.groupBy(board.peek(COUNTS), (row) => textAt(row, side))];
  return {
    kind: 'table',
    title: board.say(`customers.by_${side}`),
    ...(note && { note }),
    columns: [
      { header: board.header(side), kind: 'text', span: 2 },
      ...MEASURES.map((key) => ({ header: board.header(key), kind: 'integer' as const })),
    ],
    rows: groups
      .map(([name, those]) => [
        name === '' ? board.say('page.blank') : board.word(name, side),
        ...MEASURES.map((key) => sumOf(those, key)),
      ])
      .sort((a, b) => Number(b[1]) - Number(a[1])),
  };
}
