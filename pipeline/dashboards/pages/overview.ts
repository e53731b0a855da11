/** Overview: the month in sentences, the headline numbers, and where to look next. */

import type { Board } from '../board.ts';
import { numberAt, textAt } from '../board.ts';
import type { Block, Tile } from '../page.ts';
import { tileOf } from '../parts.ts';
import { layOutSections, type Section, trendIn } from '../sections.ts';
import { sentences } from '../sentences/index.ts';
import { actionTable } from './actions.ts';
import { conversionBlocks } from './conversion.ts';

/** Measures of which more is good, or less; of the others a change has no colour. */
const BETTER: Readonly<Record<string, 'more' | 'less'>> = {
  revenue: 'more',
  won_amount: 'more',
  won_deals: 'more',
  win_rate: 'more',
  average_deal: 'more',
  new_deals: 'more',
  cycle: 'less',
};

/** Eight tiles: two lines of four. */
const TILES = 8;
const ACTIONS = 5;

const HAPPENED: readonly Section[] = [
  {
    heading: 'section.happened',
    items: [
      {
        report: 'sales/revenue_by_month',
        chart: { form: 'column', domain: 'month', series: ['revenue'] },
        table: 'none',
      },
      {
        report: 'overview/changes',
        table: {
          columns: ['came', 'field', 'source', 'events', 'deals', 'amount_change'],
          longest: 8,
        },
      },
    ],
  },
];

export function overview(board: Board): Block[] {
  const lines = sentences(board);
  return [
    ...(lines.length > 0 ? [{ kind: 'words' as const, lines }] : []),
    ...headline(board),
    ...layOutSections(board, HAPPENED),
    ...widest(board),
    ...doFirst(board),
  ];
}

/** The first actions; the page of actions has the others. */
function doFirst(board: Board): Block[] {
  const report = 'actions/next';
  if (!board.has(report)) return [];
  const none = board.rows(report).length === 0;
  const list = none ? board.empty(report) : actionTable(board, ACTIONS);
  return [{ kind: 'heading', text: board.say('section.do') }, list];
}

function headline(board: Board): Block[] {
  const report = 'overview/headline';
  if (!board.has(report)) return [];
  board.rows('overview/no_rate'); // told in the words above
  const rows = board.rows(report);
  if (rows.length === 0) return [board.empty(report)];
  const tiles = rows.slice(0, TILES).map((row) => {
    const measure = textAt(row, 'measure');
    const better = BETTER[measure];
    const trend = trendIn(board, { report: 'sales/revenue_by_month', value: measure });
    return tileOf(board, {
      report,
      label: board.word(measure),
      kind: textAt(row, 'kind') as Tile['kind'],
      value: numberAt(row, 'value'),
      before: numberAt(row, 'before'),
      sample: numberAt(row, 'sample') ?? 0,
      trend,
      ...(better && { better }),
    });
  });
  return [{ kind: 'tiles', tiles }];
}

/** The funnel with the most deals. */
function widest(board: Board): Block[] {
  const report = 'funnel/conversion';
  const rows = board.peek(report).filter((row) => row['basis'] === 'all');
  const first = [...rows].sort(
    (a, b) => (numberAt(b, 'reached') ?? 0) - (numberAt(a, 'reached') ?? 0),
  )[0];
  if (!first) return board.has(report) ? [board.empty(report)] : [];
  const name = textAt(first, 'funnel');
  const heading = { kind: 'heading' as const, text: board.say('section.funnel_now') };
  return [heading, ...conversionBlocks(board, name, name)];
}
