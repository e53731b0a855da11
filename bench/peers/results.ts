/** What both sides are asked, and our reports in the rows in which the other side tells its own. */

import type { ReportCell, ReportTable } from '../../pipeline/reports/report.ts';
import { monthNo } from '../../pipeline/warehouse/params.ts';

/** Any day: the sample is made for the day before it. */
export const AS_OF = '2026-06-30';
export const PERIOD = { from: '2025-07-01', to: '2026-07-01' };

export type Results = Readonly<Record<string, readonly (readonly ReportCell[])[]>>;

type Line = Readonly<Record<string, ReportCell>>;

const money = (cell: ReportCell | undefined) => (typeof cell === 'number' ? cell / 10_000 : null);
const month = (cell: ReportCell | undefined) => monthNo(`${cell}-01`);
const some = (cell: ReportCell | undefined) => Number(cell) > 0;

/** A report's lines in the rows to compare; null for a line the other side does not tell. */
const SHAPES: Readonly<Record<string, (line: Line) => readonly (ReportCell | undefined)[] | null>> =
  {
    'sales/revenue_by_month': ({ month: at, revenue, orders }) =>
      some(orders) ? [month(at), money(revenue), orders] : null,
    'sales/revenue_by_product': ({ product, revenue, orders }) => [product, money(revenue), orders],
    'funnel/conversion': ({ basis, funnel, reached, next_rate }) =>
      basis === 'all' && some(reached) ? [funnel, reached, next_rate] : null,
    'funnel/time_in_stage': ({ measure, funnel, stage, stays, median }) =>
      measure === 'visit' ? [funnel, stage, stays, median] : null,
    'customers_insight/rfm': ({ segment, customers, revenue }) => [
      segment,
      customers,
      money(revenue),
    ],
    'customers_insight/cohorts': ({ cohort, months_since, customers, revenue }) =>
      some(customers) ? [month(cohort), months_since, customers, money(revenue)] : null,
    'sales/leaderboard': ({ owner, won, closed, won_amount, rate_low }) =>
      some(closed) ? [owner, won, closed, money(won_amount), rate_low] : null,
  };

/** The six of the peers; revenue goes by month and by product. */
export const COMPARED = Object.keys(SHAPES);

export function rowsOf({ report, columns, rows }: ReportTable): ReportCell[][] {
  const shape = SHAPES[report]!;
  return rows.flatMap((row) => {
    const line = Object.fromEntries(columns.map(({ key }, at) => [key, row[at]!]));
    const cells = shape(line);
    return cells === null ? [] : [cells.map((cell) => cell ?? null)];
  });
}
