/** The filter over a sheet: put there, taken away, and what it asks of a column. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { criteriaOf } from '../book/filter.ts';
import { gridRange } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { change } from './structure.ts';

/** Takes the filter away, or puts one over the sheet with its header in the last frozen row. */
export async function toggleFilter(desk: Desk): Promise<void> {
  const view = desk.view.value;
  if (!view) return;
  const { sheetId, sheet, rowCount, columnCount } = view;
  if (sheet.basicFilter) {
    await change(desk, [{ clearBasicFilter: { sheetId } }]);
    return;
  }
  const header = Math.max(0, (sheet.properties?.gridProperties?.frozenRowCount ?? 0) - 1);
  const box = { top: header, left: 0, bottom: rowCount, right: columnCount };
  await change(desk, [{ setBasicFilter: { filter: { range: gridRange(sheetId, box) } } }]);
}

/** Shows the rows whose cell in a column is none of the hidden values and meets the condition. */
export async function filterColumn(
  desk: Desk,
  view: View,
  column: number,
  hidden: readonly string[],
  condition: sheets_v4.Schema$BooleanCondition | null,
): Promise<void> {
  const filter = view.sheet.basicFilter;
  if (!filter) return;
  const { [String(column)]: _, ...others } = criteriaOf(filter);
  const own = {
    ...(hidden.length > 0 ? { hiddenValues: [...hidden] } : {}),
    ...(condition ? { condition } : {}),
  };
  const asked = Object.keys(own).length > 0 ? { ...others, [column]: own } : others;
  await change(desk, [{ setBasicFilter: { filter: { range: filter.range!, criteria: asked } } }]);
}
