/** The rows a sheet's filter hides. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { meetsCondition } from './conditions.ts';
import { boxOf } from './ranges.ts';
import type { View } from './view.ts';

type Criteria = Record<string, sheets_v4.Schema$FilterCriteria>;

/** What the filter asks of each column, whichever of the API's two forms it is kept in. */
export function criteriaOf(filter: sheets_v4.Schema$BasicFilter): Criteria {
  const specs = (filter.filterSpecs ?? []).flatMap(({ columnIndex, filterCriteria }) =>
    filterCriteria ? [[String(columnIndex ?? 0), filterCriteria] as const] : [],
  );
  return { ...(filter.criteria as Criteria | undefined), ...Object.fromEntries(specs) };
}

/** Null where nothing is hidden. All rows of the sheet must be here. */
export function filteredRows(view: View): ReadonlySet<number> | null {
  const filter = view.sheet.basicFilter;
  const criteria = filter ? Object.entries(criteriaOf(filter)) : [];
  if (!filter || criteria.length === 0) return null;
  const { top, bottom } = boxOf(filter.range ?? {}, view.rowCount, view.columnCount);
  const hidden = new Set<number>();
  for (let row = top + 1; row < bottom; row++) {
    const kept = criteria.every(([column, { hiddenValues, condition }]) => {
      const cell = view.blocks.cell(row, Number(column));
      const text = view.text(row, Number(column));
      if (hiddenValues?.includes(text)) return false;
      return !condition || meetsCondition(cell, condition, true, text);
    });
    if (!kept) hidden.add(row);
  }
  return hidden;
}
