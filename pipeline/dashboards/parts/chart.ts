/** A report as a chart. */

import type { ReportCell, ReportTable } from '../../reports/report.ts';
import { type Board, kindOf } from '../board.ts';
import type { Chart, ChartForm, Empty } from '../page.ts';
import { noRate } from '../sentences/no-rate.ts';
import { endOf, placeOf, titleOf, type View, valueAt, viewOf } from './view.ts';

/** Points a chart has at most. */
const LONGEST = 60;

export interface ChartChoice extends View {
  readonly form: ChartForm;
  readonly domain: string;
  /** Further columns that name a point, said after the first. */
  readonly also?: readonly string[];
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
  const series = choice.series.filter((key) =>
    table.rows.some((row) => row[placeOf(table, key)] !== null),
  );
  const shown = endOf(table, choice.domain, choice.longest ?? LONGEST)
    .map((row, at) => [row, at] as const)
    .filter(([row, at]) => isDrawn(table, row, at, choice));
  const labelOf = (row: readonly ReportCell[]) =>
    choice.also?.length
      ? [choice.domain, ...choice.also].map((key) => valueAt(board, table, row, key)).join(' · ')
      : valueAt(board, table, row, choice.domain);
  if (series.length === 0 || shown.length < 2) return board.empty(report);
  return {
    kind: 'chart',
    key: [report, choice.form, ...choice.series, ...Object.values(choice.where ?? {})].join(' '),
    form: choice.form,
    title: titleOf(board, report, choice),
    ...(note && { note }),
    domain: named(choice.domain),
    series: series.map(named),
    rows: shown.map(([row]) => [
      labelOf(row),
      ...series.map((key) => valueAt(board, table, row, key)),
    ]),
    ...(choice.totals && {
      totals: shown.flatMap(([, at], index) => (choice.totals!.includes(at) ? [index] : [])),
    }),
    ...(choice.height && { height: choice.height }),
  };
}

/** A step or bar of nothing only takes room; a month of nothing is one of its line. */
function isDrawn(
  table: ReportTable,
  row: readonly ReportCell[],
  at: number,
  { form, series, totals }: ChartChoice,
): boolean {
  if (form !== 'bar' && form !== 'waterfall') return true;
  return totals?.includes(at) || series.some((key) => row[placeOf(table, key)]);
}

/** Why a chart of money would be bare: rows there are, but none with a currency rate. */
function unmeasured(board: Board, table: ReportTable, series: readonly string[]) {
  const at = series.map((key) => placeOf(table, key));
  if (!at.every((index) => table.columns[index]?.kind === 'money')) return undefined;
  if (table.rows.some((row) => at.some((index) => row[index]))) return undefined;
  return noRate(board) && board.say('page.no_money');
}
