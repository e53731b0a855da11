/** Filters name their columns by number, besides their range. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Sheet } from '../sheet.ts';
import type { Shift } from './shift.ts';

type Filter = sheets_v4.Schema$BasicFilter | sheets_v4.Schema$FilterView;

/** Moves the criteria and sort orders of all filters of a sheet along with its columns. */
export function shiftFilterColumns(sheet: Sheet, shift: Shift): void {
  if (sheet.basicFilter) shiftColumns(sheet.basicFilter, shift);
  for (const view of sheet.filterViews) shiftColumns(view, shift);
}

function shiftColumns(filter: Filter, shift: Shift): void {
  const column = (index: number | null | undefined) =>
    shift.range(index ?? 0, (index ?? 0) + 1)?.[0];
  if (filter.criteria) {
    filter.criteria = Object.fromEntries(
      Object.entries(filter.criteria).flatMap(([key, criteria]) => {
        const to = column(Number(key));
        return to === undefined ? [] : [[String(to), criteria]];
      }),
    );
  }
  if (filter.filterSpecs) {
    filter.filterSpecs = filter.filterSpecs.flatMap((spec) => {
      const columnIndex = column(spec.columnIndex);
      return columnIndex === undefined ? [] : { ...spec, columnIndex };
    });
  }
  if (filter.sortSpecs) {
    filter.sortSpecs = filter.sortSpecs.flatMap((spec) => {
      const dimensionIndex = column(spec.dimensionIndex);
      return dimensionIndex === undefined ? [] : { ...spec, dimensionIndex };
    });
  }
}
