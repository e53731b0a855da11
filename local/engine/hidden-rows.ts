/** The rows a sheet's basic filter hides. */

import { conditionTest } from './condition-test.ts';
import { formattedValue } from './rendering.ts';
import type { Sheet } from './sheet.ts';
import { keptBox } from './structure/regions.ts';
import { today } from './today.ts';
import type { Workbook } from './workbook.ts';

type Hides = (row: number) => boolean;

/**
 * Whether the filter hides a row: one of its values is unchecked, or a condition is not met. The
 * first row of the range is its header and stays. A custom formula hides nothing here: only Google
 * computes it. Google looks at the cells when the filter is set or applied anew, this at every
 * reading.
 */
export function hiddenByFilter(workbook: Workbook, sheet: Sheet): Hides {
  const filter = sheet.basicFilter;
  const specs = filter?.filterSpecs ?? [];
  if (!filter || specs.length === 0) return () => false;
  const { top, bottom } = keptBox(workbook, filter.range);
  const context = { locale: workbook.properties.locale ?? 'en_US', today: today(workbook) };
  const columns = specs.map(({ columnIndex, filterCriteria }) => {
    const { hiddenValues, condition } = filterCriteria ?? {};
    return {
      column: columnIndex ?? 0,
      unchecked: new Set(hiddenValues),
      test: condition ? conditionTest(condition, context) : null,
    };
  });
  return (row) => {
    if (row <= top || row >= bottom) return false;
    const cells = sheet.grid.row(row);
    return columns.some(({ column, unchecked, test }) => {
      const cell = cells[column] ?? null;
      const text = formattedValue(workbook, cell);
      return unchecked.has(text) || (test !== null && !test(cell, text));
    });
  };
}
