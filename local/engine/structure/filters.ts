/** The form in which sheets keep filters: criteria by column and as a list, both, as Google shows. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { checkCondition } from '../conditions.ts';
import { invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';
import { fullRange } from './regions.ts';

type Filter = sheets_v4.Schema$BasicFilter & sheets_v4.Schema$FilterView;

/** Checks a filter and completes it; `filterSpecs` wins over the older `criteria`. */
export function checkedFilter<T extends Filter>(workbook: Workbook, given: T): T {
  const { criteria: byColumn, filterSpecs: specs, sortSpecs, ...filter } = given;
  if (filter.tableId) throw invalid('The local workspace does not support tables (tableId).');
  const range = fullRange(workbook, filter.range);
  const entries = specs?.length
    ? specs.map((spec) => [spec.columnIndex ?? 0, spec.filterCriteria ?? {}] as const)
    : Object.entries(byColumn ?? {}).map(([key, one]) => [Number(key), one] as const);
  const columns = [...entries.map(([column]) => column), ...indexesOf(sortSpecs)];
  for (const column of columns) {
    if (!(column >= range.startColumnIndex! && column < range.endColumnIndex!)) {
      throw invalid(`The column ${column} is outside of the range of the filter.`);
    }
  }
  for (const [, criteria] of entries) {
    const colours = Object.keys(criteria).filter((name) => name.startsWith('visible'));
    if (colours.length > 0) {
      throw invalid(`The local workspace does not support filters by ${colours.join(', ')}.`);
    }
    if (criteria.condition) checkCondition(criteria.condition, 'filter');
  }
  const filterSpecs = entries.map(([columnIndex, filterCriteria]) => {
    return { columnIndex, filterCriteria };
  });
  return structuredClone({
    ...filter,
    range,
    ...(sortSpecs?.length ? { sortSpecs } : {}),
    ...(entries.length > 0 ? { criteria: Object.fromEntries(entries), filterSpecs } : {}),
  }) as T;
}

function indexesOf(specs: Filter['sortSpecs']): number[] {
  return (specs ?? []).map(({ dimensionIndex }) => dimensionIndex ?? 0);
}
