/** Sales: what came in, what moved it, what is still to win. */

import type { Board } from '../board.ts';
import type { Block } from '../page.ts';
import { layOutSections, layOutTiles, type Section, type TileSource } from '../sections.ts';

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

const SECTIONS: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [
      {
        report: 'sales/revenue_by_month',
        chart: { form: 'column', domain: 'month', series: ['revenue'] },
        table: 'none',
      },
      { report: 'sales/win_rate' },
    ],
  },
  {
    heading: 'section.why',
    items: [
      { report: 'sales/velocity' },
      {
        report: 'sales/waterfall',
        chart: { form: 'waterfall', domain: 'part', series: ['amount'], height: 13 },
      },
      {
        report: 'sales/revenue_by_product',
        chart: { form: 'bar', domain: 'product', series: ['revenue'], longest: 10 },
      },
    ],
  },
  {
    heading: 'section.do',
    items: [{ report: 'sales/attainment' }, { report: 'sales/coverage' }],
  },
];

export function sales(board: Board): Block[] {
  return [...layOutTiles(board, TILES), ...layOutSections(board, SECTIONS)];
}
