/** The parts that pages are put together from: a table, a chart, a tile of a report. */

import type { TextKey } from '../../src/text/index.ts';
import type { ReportTable } from '../reports/report.ts';
import { type Board, kindOf, type Row } from './board.ts';
import type { Chart, ChartForm, Empty, Scale, Table, Tile } from './page.ts';
import { noRate } from './sentences/no-rate.ts';
import { trendOf } from './trend.ts';

/** A page shows the head of a list; `leadsheet report NAME` gives all of it. */
const LONGEST = 15;
/** Grid columns a table has; more columns than this are left to the command line. */
const WIDEST = 9;

/** Columns that hold a person's address. */
const PEOPLE: ReadonlySet<string> = new Set(['owner', 'responsible']);

/** Which rows of a report are meant, and a title other than the report's name. */
export interface View {
  readonly where?: Row;
  readonly title?: string;
}

export interface TableChoice extends View {
  /** Column keys from left to right; all of the report's when left out. */
  readonly columns?: readonly string[];
  readonly scales?: Readonly<Record<string, Scale>>;
  readonly spans?: Readonly<Record<string, number>>;
  /** The column whose cells lead to the row that the report names by its tab and row. */
  readonly linked?: string;
  /** What to mind when reading it. */
  readonly remark?: TextKey;
  readonly longest?: number;
}

/** A report as a table, or the reason why it has no rows. */
export function tableBlock(board: Board, report: string, choice: TableChoice = {}): Table | Empty {
  const table = viewOf(board, report, choice);
  if (!table || table.rows.length === 0) return board.empty(report);
  const keys = (choice.columns ?? table.columns.map(({ key }) => key)).filter((key) =>
    table.columns.some((column) => column.key === key),
  );
  const shown = keys.slice(0, choice.columns ? keys.length : WIDEST);
  const longest = choice.longest ?? LONGEST;
  const note = board.note(report);
  const caution = choice.remark ? board.say(choice.remark) : '';
  const remark = [caution, remarkOf(board, table, longest)].filter(Boolean).join(' ');
  return {
    kind: 'table',
    title: choice.title ?? board.title(report),
    ...(note && { note }),
    columns: shown.map((key) => {
      const [scale, span] = [choice.scales?.[key], choice.spans?.[key]];
      const kind = key === 'weekday' ? 'text' : kindOf(table, key);
      const head = { header: board.header(key, report), kind };
      return { ...head, ...(scale && { scale }), ...(span && { span }) };
    }),
    rows: table.rows
      .slice(0, longest)
      .map((row) => shown.map((key) => valueAt(board, table, row, key))),
    ...(choice.linked && { links: linksOf(board, table, shown.indexOf(choice.linked), longest) }),
    ...(remark && { remark }),
  };
}

/** Where the rows of a report stand, if it says so. */
function linksOf(board: Board, table: ReportTable, column: number, longest: number) {
  const [tab, row] = ['tab', 'row_no'].map((key) =>
    table.columns.findIndex((one) => one.key === key),
  );
  const to = table.rows
    .slice(0, longest)
    .map((cells) => board.link(String(cells[tab!]), Number(cells[row!])));
  return { column, to };
}

/** How many rows are not shown, then what the report itself says is missing. */
function remarkOf(board: Board, table: ReportTable, longest: number): string {
  const more = table.rows.length - longest;
  const { report } = table;
  return [
    more > 0 ? board.say('page.more_rows', { more, report }) : '',
    table.gap ? board.empty(report).text : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export interface ChartChoice extends View {
  readonly form: ChartForm;
  readonly domain: string;
  readonly series: readonly string[];
  readonly height?: number;
  readonly longest?: number;
  /** Waterfalls: rows that are levels. Steps of nothing between them are left out. */
  readonly totals?: readonly number[];
}

/** A report as a chart; fewer than two points are no picture. */
export function chartBlock(board: Board, report: string, choice: ChartChoice): Chart | Empty {
  const table = viewOf(board, report, choice);
  if (!table || table.rows.length < 2) return board.empty(report);
  const unknown = unmeasured(board, table, choice.series);
  if (unknown) return { ...board.empty(report), text: unknown };
  const note = board.note(report);
  const named = (key: string) => ({ label: board.header(key, report), kind: kindOf(table, key) });
  const keys = [choice.domain, ...choice.series];
  const value = table.columns.findIndex(({ key }) => key === choice.series[0]);
  const shown = table.rows
    .slice(0, choice.longest ?? 60)
    .map((row, at) => [row, at] as const)
    .filter(([row, at]) => !choice.totals || choice.totals.includes(at) || row[value]);
  return {
    kind: 'chart',
    key: [report, choice.form, ...choice.series, ...Object.values(choice.where ?? {})].join(' '),
    form: choice.form,
    title: choice.title ?? board.title(report),
    ...(note && { note }),
    domain: named(choice.domain),
    series: choice.series.map(named),
    rows: shown.map(([row]) => keys.map((key) => valueAt(board, table, row, key))),
    ...(choice.totals && {
      totals: shown.flatMap(([, at], index) => (choice.totals!.includes(at) ? [index] : [])),
    }),
    ...(choice.height && { height: choice.height }),
  };
}

/** Why a chart of money would be bare: rows there are, but none with a currency rate. */
function unmeasured(board: Board, table: ReportTable, series: readonly string[]) {
  const at = series.map((key) => table.columns.findIndex((column) => column.key === key));
  if (!at.every((index) => table.columns[index]?.kind === 'money')) return undefined;
  if (table.rows.some((row) => at.some((index) => row[index]))) return undefined;
  return noRate(board) && board.say('page.no_money');
}

export interface TileChoice {
  readonly report: string;
  readonly label: string;
  readonly kind: Tile['kind'];
  readonly value: number | null;
  readonly before?: number | null;
  /** How many rows the value stands on, where that is known. */
  readonly sample?: number;
  /** Whether more is better; left out, a change has no colour. */
  readonly better?: 'more' | 'less';
  readonly trend?: readonly (number | null)[];
}

/**
 * A tile. A share changes by points, everything else by a share of what it was; nothing is said
 * where either side is missing or the base is zero.
 */
export function tileOf(board: Board, choice: TileChoice): Tile {
  const { value, kind } = choice;
  const change = changeOf(board, choice);
  const trend = trendOf(choice.trend ?? []);
  const note = board.note(choice.report);
  return {
    label: choice.label,
    kind,
    value: value ?? missing(board, choice),
    ...(change && { change }),
    ...(trend && { trend }),
    ...(note && { note }),
  };
}

/** Too few rows for a rate is said; a sum or count that is not there is only a dash. */
function missing(board: Board, { kind, sample }: TileChoice): string | null {
  if (
    sample === 0 ||
    (kind === 'money' && sample !== undefined && sample >= board.facts.sampleFloor)
  )
    return null;
  return board.say('page.too_few');
}

function changeOf(board: Board, { kind, value, before, better }: TileChoice): Tile['change'] {
  if (value === null || before === null || before === undefined) return undefined;
  if (kind !== 'share' && before === 0) return undefined;
  const delta = kind === 'share' ? value - before : (value - before) / Math.abs(before);
  const by = board.figures.signed(
    kind === 'share' ? delta * 100 : delta,
    kind === 'share' ? 'number' : 'share',
  );
  const was = kind === 'money' ? board.figures.amount(before) : board.figures.of(before, kind);
  const good =
    better === undefined || delta === 0
      ? 'flat'
      : delta > 0 === (better === 'more')
        ? 'good'
        : 'bad';
  const text = board.say(kind === 'share' ? 'change.points' : 'change.share', { by, was });
  return { text, tone: good };
}

/** The report with the rows that are meant. */
function viewOf(board: Board, report: string, { where }: View): ReportTable | undefined {
  const table = board.take(report);
  if (!table || !where) return table;
  const wanted = Object.entries(where).map(
    ([key, value]) => [table.columns.findIndex((column) => column.key === key), value] as const,
  );
  const rows = table.rows.filter((row) => wanted.every(([at, value]) => row[at] === value));
  return { ...table, rows };
}

/** A cell of a report as a page shows it: days of the week and our codes in words. */
function valueAt(board: Board, table: ReportTable, row: ReportTable['rows'][number], key: string) {
  const value = row[table.columns.findIndex((column) => column.key === key)] ?? null;
  if (key === 'weekday' && typeof value === 'number') return board.word(`weekday_${value}`);
  if (value === '') return board.say('page.blank');
  if (PEOPLE.has(key) && typeof value === 'string') return board.person(value);
  return typeof value === 'string' ? board.word(value, key) : value;
}
