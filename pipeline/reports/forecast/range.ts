/** Finishes `forecast/range`: draws the open pipeline many times. */

import { dateOfDays } from '../../../src/crm/time.ts';
import type { Model } from '../finish.ts';
import { closingMonths } from '../models/closing-months.ts';
import { seeded } from '../models/random.ts';
import { simulate } from '../models/simulate.ts';
import { latenessOf, lotsOf } from './lots.ts';

const DRAWS = 10_000;
const MONTHS = 6;

export const range: Model = (rows, { params }) => {
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const deals = of('deal');
  const won = Number(of('won')[0]?.['amount'] ?? 0);
  if (deals.length === 0 && won === 0) return [];
  const asOf = Number(params['as_of_no']);
  const lateness = latenessOf(of('late'), Number(params['sample_floor']));
  const lots = lotsOf(deals, (day) => closingMonths(lateness, asOf, day, MONTHS));
  const ranges = simulate(lots, MONTHS, won, DRAWS, seeded(asOf));
  return ranges.map((month, i) => ({
    month: monthAfter(dateOfDays(asOf), i),
    won: i === 0 ? won : 0,
    ...month,
    deals: deals
      .filter((row) => row['months'] === i)
      .reduce((sum, row) => sum + Number(row['deals']), 0),
  }));
};

function monthAfter(day: string, months: number): string {
  const no = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + months;
  return `${Math.floor(no / 12)}-${String((no % 12) + 1).padStart(2, '0')}`;
}
