/** Finishes `forecast/range_backtest`: the range of each past month, drawn as on its eve. */

import type { Model, ResultRow } from '../finish.ts';
import { closingMonths } from '../models/closing-months.ts';
import { seeded } from '../models/random.ts';
import { simulate } from '../models/simulate.ts';
import { latenessOf, lotsOf } from './lots.ts';

/** Fewer than the forecast's own: they move a bound of a month gone by about one part in a hundred. */
const DRAWS = 2_000;

export const rangeBacktest: Model = (rows, { params }) => {
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const late = of('late');
  const deals = Map.groupBy(of('deal'), (row) => row['month']);
  const floor = Number(params['sample_floor']);
  return of('month').flatMap((month) => {
    const from = Number(month['from_no']);
    const open = deals.get(month['month'] ?? null) ?? [];
    // Before there was anything to tell a range of, there was no forecast.
    if (open.length === 0) return [];
    const known = late.filter((row) => Number(row['from_no']) < from);
    return [backtested(month, open, latenessOf(known, floor))];
  });
};

function backtested(
  month: ResultRow,
  open: readonly ResultRow[],
  lateness: ReturnType<typeof latenessOf>,
): ResultRow {
  const from = Number(month['from_no']);
  const lots = lotsOf(open, (day) => {
    // The eve belongs to the month before: what would have closed by then is due now.
    const [overdue = 0, due = 0] = closingMonths(lateness, from - 1, day, 2);
    return [overdue + due];
  });
  // Of one month only: who wins and closes in it is drawn at once.
  const here = lots.map((lot) => ({ ...lot, chance: lot.chance * lot.when[0]!, when: [1] }));
  const range = simulate(here, 1, 0, DRAWS, seeded(from - 1))[0]!;
  const won = Number(month['amount']);
  return {
    month: month['month']!,
    open: open.reduce((sum, row) => sum + Number(row['deals']), 0),
    ...range,
    won_amount: won,
    held: won >= range.p10 && won <= range.p90 ? 'yes' : 'no',
    won_new: month['won_new']!,
  };
}
