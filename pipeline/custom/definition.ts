/** What a report of a user's own says of itself: what was asked for, word for word. */

import type { ResultRow } from '../reports/finish.ts';
import type { Definition } from '../reports/report.ts';

export const formulaOf = (row: ResultRow) =>
  ['columns', 'filter', 'group_by', 'measures']
    .flatMap((key) => (row[key] ? [`${key}: ${row[key]}`] : []))
    .join('; ');

export function definitionOf(
  report: string,
  title: string,
  formula: string,
  source: string,
): Definition {
  const both = (text: string) => ({ en: text, zh: text });
  return {
    report,
    name: both(title),
    formula: both(formula),
    unit: '',
    open: 'as the filter says',
    source,
  };
}
