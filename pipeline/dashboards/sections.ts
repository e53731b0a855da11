/** A page as sections: which reports stand under which question, and in which form. */

import type { TextKey } from '../../src/text/index.ts';
import type { Board } from './board.ts';
import type { Beside, Block, Chart, Empty, Table, Tile } from './page.ts';
import { type ChartChoice, chartBlock } from './parts/chart.ts';
import { type TableChoice, tableBlock } from './parts/table.ts';
import { tileOf } from './parts/tile.ts';
import { numberAt, type Row } from './row.ts';

export interface Section {
  /** The question the section answers. */
  readonly heading: TextKey;
  /** Said after the heading: the funnel it is about. */
  readonly about?: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly report: string;
  /** Which rows are worth showing; all when left out. */
  readonly when?: (rows: readonly Row[]) => boolean;
  readonly chart?: ChartChoice;
  /** `none` when the chart says it all. */
  readonly table?: TableChoice | 'none';
}

/** One number of a report as a tile. */
export interface TileSource {
  readonly report: string;
  readonly label: TextKey;
  readonly value: string;
  readonly kind: Tile['kind'];
  /** Which row holds it, and which one what it was before; the first row when left out. */
  readonly where?: Row;
  readonly before?: Row;
  readonly better?: 'more' | 'less';
  /** The measure of `overview/trend` that tells how it went. */
  readonly trend?: string;
}

/** A table of more columns than this stands under its chart, not beside it. */
const TABLE_SPAN = 7;
const FULL_SPAN = 12;

/** The sections whose reports were run; a section without any has no heading either. */
export function layOutSections(board: Board, sections: readonly Section[]): Block[] {
  return sections.flatMap(({ heading, about, items }): Block[] => {
    const blocks = items
      .filter(({ report }) => board.has(report))
      .map((item) => layOut(board, item));
    if (blocks.length === 0) return [];
    return [
      { kind: 'heading', text: [board.say(heading), about].filter(Boolean).join('  ·  ') },
      ...blocks.flat(),
    ];
  });
}

/** A report as its table, its chart or both. */
export function layOut(board: Board, { report, when, chart, table }: Item): Block[] {
  if (when && !when(board.peek(report))) return [board.empty(report)];
  const picture = chart && fitting(board, report, chart);
  if (!picture) return table === 'none' ? [] : [tableBlock(board, report, table)];
  const drawn = chartBlock(board, report, picture);
  if (table === 'none' || drawn.kind === 'empty') {
    return [drawn.kind === 'empty' && table !== 'none' ? tableBlock(board, report, table) : drawn];
  }
  return together(drawn, tableBlock(board, report, table));
}

/** A narrow table stands beside its chart, a wide one under it. */
function together(chart: Chart, table: Table | Empty): Block[] {
  const needed = table.kind === 'table' ? neededBy(table) : 0;
  if (needed > TABLE_SPAN) return [chart, table];
  const rows = table.kind === 'table' ? table.rows.length : 0;
  const height = Math.min(14, Math.max(LOWEST, rows + 1));
  // The waterfall's steps need the room that a narrow table leaves.
  const span = chart.form === 'waterfall' ? needed : TABLE_SPAN;
  // The table's caption says it for both; of several columns the chart names the one it shows.
  const { title: _, note: __, ...picture } = chart;
  const title = chart.series.length === 1 ? chart.series[0]!.label : '';
  return beside([span, table], [FULL_SPAN - span, { ...picture, title, height }]);
}

/** Rows of a chart beside a short table. */
const LOWEST = 7;

/** Blocks next to each other, each with its span; one that shows nothing makes no room for itself. */
export function beside(...parts: readonly (readonly [number, Exclude<Block, Beside>])[]): Block[] {
  const blocks = parts.map(([, block]) => block);
  if (blocks.some(({ kind }) => kind === 'empty')) return blocks;
  return [{ kind: 'beside', parts: parts.map(([span, block]) => ({ span, block })) }];
}

/** Grid columns a table wants: two for a text, one for anything else. */
function neededBy({ columns }: Table): number {
  return columns.reduce((sum, { kind, span }) => sum + (span ?? (kind === 'text' ? 2 : 1)), 0);
}

/** The chart with the columns the report really has; nothing when its domain or all are missing. */
function fitting(board: Board, report: string, chart: ChartChoice): ChartChoice | undefined {
  const keys = new Set(board.take(report)?.columns.map(({ key }) => key));
  const series = chart.series.filter((key) => keys.has(key));
  return keys.has(chart.domain) && series.length > 0 ? { ...chart, series } : undefined;
}

/** The tiles whose reports have rows; a missing number says "too few". */
export function layOutTiles(board: Board, sources: readonly TileSource[]): Block[] {
  const tiles = sources
    .filter(({ report }) => board.peek(report).length > 0)
    .map((source) => {
      const rows = board.rows(source.report);
      const before = source.before && find(rows, source.before);
      const row = find(rows, source.where ?? {});
      const [low, high] = ['low', 'high'].map((end) => numberAt(row, `${source.value}_${end}`));
      return tileOf(board, {
        report: source.report,
        label: board.say(source.label),
        kind: source.kind,
        value: numberAt(row, source.value),
        interval: { low: low!, high: high! },
        ...(source.before && { before: numberAt(before, source.value) }),
        better: source.better,
        trend: source.trend,
      });
    });
  return tiles.length > 0 ? [{ kind: 'tiles', tiles }] : [];
}

function find(rows: readonly Row[], where: Row): Row | undefined {
  return rows.find((row) => Object.entries(where).every(([key, value]) => row[key] === value));
}
