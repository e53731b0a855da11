/** What a report could hold besides: measures beside those it has, and reports that say why. */

import type { TextKey } from '../../src/text/index.ts';
import type { ReportColumn } from '../reports/report.ts';
import type { Description } from './sales-report.ts';

export interface Suggestion {
  readonly kind: 'measure' | 'source';
  /** A measure as the `reports` tab writes it, or the name of a report. */
  readonly name: string;
  /** Why, as a text key with its blanks. */
  readonly reason: TextKey;
  readonly blanks: Readonly<Record<string, string | number>>;
}

/** Column of a report to the report that tells more of it. */
const SOURCES: Readonly<Record<string, string>> = {
  owner: 'sales/leaderboard',
  stage: 'funnel/time_in_stage',
  month: 'forecast/range',
  product: 'customers_insight/basket',
  channel: 'sales/revenue_by_channel',
  customer: 'customers_insight/rfm_customers',
  customer_id: 'customers_insight/rfm_customers',
};

/** A trend is worth a look where the order of the rows explains half of a column. */
const STRONG = Math.SQRT1_2;

export function suggestionsFor(
  columns: readonly ReportColumn[],
  described: readonly Description[],
): Suggestion[] {
  const integers = columns.some(({ kind }) => kind === 'integer');
  const measures = described.flatMap(({ key, kind, mean, median, outliers }): Suggestion[] => {
    const blanks = { column: key, n: outliers.length };
    const found: Suggestion[] = [];
    if (kind === 'money' && !integers) {
      found.push({ kind: 'measure', name: 'count', reason: 'suggest.count', blanks });
    }
    if (outliers.length > 0 && Math.abs(mean - median) > Math.abs(median) / 4) {
      found.push({ kind: 'measure', name: `max(${key})`, reason: 'suggest.outliers', blanks });
    }
    return found;
  });
  const lacking = described
    .filter(({ missing, count }) => missing > count / 10)
    .map(({ key, missing }): Suggestion => {
      const blanks = { column: key, n: missing };
      return { kind: 'source', name: 'quality/list', reason: 'suggest.missing', blanks };
    });
  const moving = described
    .filter(({ trend }) => trend !== null && Math.abs(trend.r) >= STRONG)
    .filter(() => columns[0]?.kind === 'month')
    .map(({ key }): Suggestion => {
      const blanks = { column: key };
      return { kind: 'source', name: 'sales/velocity', reason: 'suggest.trend', blanks };
    });
  const sources = columns.flatMap(({ key }): Suggestion[] => {
    const name = SOURCES[key];
    const blanks = { column: key };
    return name === undefined ? [] : [{ kind: 'source', name, reason: 'suggest.source', blanks }];
  });
  return [...measures, ...lacking, ...moving, ...sources];
}
