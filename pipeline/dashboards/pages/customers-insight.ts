/** Customer insight: who is there, who stays, what they lack and what they buy together. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, type Section } from '../sections.ts';
import { cohortBlocks } from './cohorts.ts';

const HAPPENED: Section = {
  heading: 'section.happened',
  items: [
    {
      report: 'customers_insight/counts',
      table: {
        columns: ['channel', 'status', 'customers', 'active', 'new', 'lapsing'],
        scales: { lapsing: 'alarm' },
      },
    },
    {
      report: 'customers_insight/rfm',
      chart: { form: 'bar', domain: 'segment', series: ['revenue'] },
      table: {
        columns: ['segment', 'customers', 'share', 'revenue', 'recency', 'frequency'],
        spans: { segment: 2 },
      },
    },
  ],
};

const WHY: Section = {
  heading: 'section.why',
  items: [
    {
      report: 'customers_insight/rhythm',
      chart: { form: 'column', domain: 'weekday', series: ['orders'] },
      table: { columns: ['weekday', 'orders', 'revenue', 'customers'], spans: { weekday: 2 } },
    },
    {
      report: 'customers_insight/basket',
      table: {
        columns: ['product', 'other', 'customers', 'of_product', 'of_other', 'lift'],
        scales: { lift: 'heat' },
        longest: 10,
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
        columns: ['name', 'owner', 'segment', 'recency', 'frequency', 'money', 'r', 'f', 'm'],
        spans: { name: 2, owner: 2, segment: 2 },
        longest: 10,
      },
    },
    {
      report: 'customers_insight/next_need',
      table: {
        columns: ['name', 'owner', 'stated', 'next_need', 'alike', 'lift'],
        scales: { lift: 'heat' },
        longest: 10,
      },
    },
    {
      report: 'customers_insight/lifetime',
      table: {
        columns: [
          ...['name', 'owner', 'repeats', 'last_order', 'alive'],
          ...['orders_13', 'orders_52', 'order_value', 'value'],
        ],
        scales: { alive: 'heat' },
      },
    },
    {
      report: 'customers_insight/needs',
      table: {
        columns: ['need', 'product', 'met', 'unmet', 'open', 'lost', 'met_rate'],
        scales: { lost: 'alarm' },
        longest: 12,
      },
    },
  ],
};

export function customersInsight(board: Board): Block[] {
  return [
    ...layOutSections(board, [HAPPENED]),
    ...cohortBlocks(board),
    ...layOutSections(board, [WHY, DO]),
  ];
}
