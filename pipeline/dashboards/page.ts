/** A dashboard as data: what a page says, and nothing about cells. */

import type { DashboardKey } from '../../src/crm/schema.ts';
import type { ReportCell, ReportKind } from '../reports/report.ts';
import type { PeriodChoice } from './period.ts';

export interface Page {
  readonly key: DashboardKey;
  readonly title: string;
  /** The line under the title: as of when, which days, which currency. */
  readonly subtitle: string;
  /** Absent on a page whose numbers follow no period. */
  readonly selector?: Selector;
  readonly blocks: readonly Block[];
}

/** The cell in which people choose the period. */
export interface Selector {
  readonly label: string;
  readonly chosen: PeriodChoice;
  /** The words of every choice, in the order of the list. */
  readonly choices: Readonly<Record<PeriodChoice, string>>;
  readonly note: string;
}

export type Block = Heading | Words | Tiles | Table | Chart | Beside | Empty;

/** A question the blocks under it answer. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

/** Sentences, one a line. */
export interface Words {
  readonly kind: 'words';
  readonly lines: readonly string[];
}

/** One number with what it was before and how it went. */
export interface Tile {
  readonly label: string;
  readonly kind: ReportKind;
  readonly value: ReportCell;
  /** Before money: the currency. */
  readonly symbol?: string;
  /** "+12.0 % on the 90 days before"; absent when there is nothing to compare with. */
  readonly change?: { readonly text: string; readonly tone: 'good' | 'bad' | 'flat' };
  /** Bars of text, see `trend.ts`, and which months they are of. */
  readonly trend?: { readonly bars: string; readonly note: string };
  readonly note?: string;
}

export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
}

/** `heat` colours from paper to accent; `alarm` from paper to red. */
export type Scale = 'heat' | 'alarm';

export interface TableColumn {
  readonly header: string;
  readonly kind: ReportKind;
  /** A number already put in words: lined up like figures. */
  readonly figure?: true;
  /** Decimals other than the usual ones of the kind. */
  readonly decimals?: number;
  /** Grid columns; texts left without share what is left over. */
  readonly span?: number;
  readonly note?: string;
  /** Columns of the same scale are coloured as one range when they stand side by side. */
  readonly scale?: Scale;
}

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Where the cells of one column lead, a line a row. */
  readonly links?: {
    readonly column: number;
    readonly to: readonly (string | undefined)[];
  };
  /** Notes of single cells, as the rows have them: the interval of a rate. */
  readonly notes?: readonly (readonly (string | undefined)[])[];
  /** Said under the last row: how many more there are, or what to mind. */
  readonly remark?: string;
}

export type ChartForm =
  | 'column'
  | 'bar' // horizontal, the first row on top
  | 'funnel' // a bar a stage in their order, its parts end to end: each step shorter
  | 'line'
  | 'area'
  | 'fan' // what was won, then P10, P50 and P90, the outer two dotted
  | 'scatter' // the second series is the diagonal it should lie on
  | 'histogram' // counts by steps of equal width, the series on top of each other
  | 'waterfall';

export interface Series {
  readonly label: string;
  readonly kind: ReportKind;
}

export interface Chart {
  readonly kind: 'chart';
  /** Names the chart within its page for ever: the same key keeps the same chart. */
  readonly key: string;
  readonly form: ChartForm;
  readonly title: string;
  readonly note?: string;
  readonly domain: Series;
  readonly series: readonly Series[];
  /** One row a point: the domain's value, then one value a series. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Waterfalls: rows that are levels, not changes. */
  readonly totals?: readonly number[];
  /** Height in rows of the grid; 11 when left out. */
  readonly height?: number;
}

/** Blocks next to each other; spans add up to at most twelve. */
export interface Beside {
  readonly kind: 'beside';
  readonly parts: readonly { readonly span: number; readonly block: Exclude<Block, Beside> }[];
}

/** Why there is nothing to see. */
export interface Empty {
  readonly kind: 'empty';
  readonly title: string;
  readonly note?: string;
  readonly text: string;
}
