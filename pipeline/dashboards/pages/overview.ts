/** Overview: the headline numbers, what they mean in sentences, why, and what to do first. */

import { wilson } from '../../reports/models/wilson.ts';
import type { Board } from '../board.ts';
import type { Block, Tile } from '../page.ts';
import { tileOf } from '../parts/tile.ts';
import { numberAt, type Row, sumOf, textAt } from '../row.ts';
import { layOutSections, type Section } from '../sections.ts';
import { sentences } from '../sentences/index.ts';
import { noRate } from '../sentences/no-rate.ts';
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
const ACROSS = 4;
const ACTIONS = 5;
const HEADLINE = 'overview/headline';
const COUNTS = 'customers_insight/counts';
const NEXT = 'actions/next';

const happened = (board: Board): Section => ({
  heading: 'section.happened',
  items: [
    {
      report: 'overview/trend',
      chart: {
        form: 'column',
        domain: 'month',
        series: ['revenue', 'won_amount'],
        titled: board.peek('overview/trend').some((row) => row['won_amount'])
          ? 'overview.months'
          : 'overview.revenue',
      },
      table: 'none',
    },
    {
      report: 'overview/changes',
      table: {
        columns: ['came', 'field', 'source', 'events', 'deals', 'amount_change'],
        longest: 6,
      },
    },
  ],
});

export function overview(board: Board): Block[] {
  board.take('overview/no_rate'); // told in words
  const warning = noRate(board);
  const lines = sentences(board).filter((line) => line !== warning);
  return [
    ...words(warning ? [warning] : []),
    ...headline(board),
    ...words(lines),
    ...layOutSections(board, [happened(board)]),
    ...widest(board),
    ...doFirst(board),
  ];
}

const words = (lines: readonly string[]): Block[] =>
  lines.length > 0 ? [{ kind: 'words', lines }] : [];

/** What there are figures of; a company without deals sees its customers instead. */
function headline(board: Board): Block[] {
  if (!board.has(HEADLINE)) return [];
  const rows = board.rows(HEADLINE);
  const known = rows.filter((row) => numberAt(row, 'value') !== null || numberAt(row, 'sample'));
  const tiles = known.slice(0, TILES).map((row) => measure(board, row));
  const spare = tiles.length < ACROSS ? people(board).slice(0, ACROSS - tiles.length) : [];
  const all = [...tiles, ...spare];
  if (all.length > 0) return [{ kind: 'tiles', tiles: all }];
  return [...words([board.say('page.start')]), board.empty(HEADLINE)];
}

function measure(board: Board, row: Row): Tile {
  const name = textAt(row, 'measure');
  const [value, n] = [numberAt(row, 'value'), numberAt(row, 'sample') ?? 0];
  const kind = textAt(row, 'kind') as Tile['kind'];
  const rate = kind === 'share' && value !== null;
  return tileOf(board, {
    report: HEADLINE,
    label: board.word(name),
    kind,
    value,
    ...(rate && { interval: wilson(value * n, n) }),
    before: numberAt(row, 'before'),
    sample: n,
    trend: name,
    better: BETTER[name],
  });
}

function people(board: Board): Tile[] {
  const rows = board.peek(COUNTS);
  if (rows.length === 0) return [];
  return (['active', 'new', 'lapsing', 'customers'] as const).map((key) => {
    const [label, value] = [board.say(`tile.${key}`), sumOf(rows, key)];
    return tileOf(board, { report: COUNTS, label, kind: 'integer', value });
  });
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
  const text = [board.say('section.why'), name].join('  ·  ');
  return [{ kind: 'heading', text }, ...conversionBlocks(board, name, board.say('funnel.reached'))];
}

/** The first actions; the page of actions has the others. */
function doFirst(board: Board): Block[] {
  if (!board.has(NEXT)) return [];
  if (board.rows(NEXT).length === 0) return [board.empty(NEXT)];
  const heading = { kind: 'heading' as const, text: board.say('section.do') };
  return [heading, actionTable(board, ACTIONS)];
}
