import { invalid } from '../errors.ts';
import { gridSheet } from '../structure/axis.ts';
import { checkedFilter } from '../structure/filters.ts';
import { keptBox } from '../structure/regions.ts';
import type { Handler } from './handler.ts';
import { sortBox } from './sort-range.ts';

/** The one filter all users of a sheet share; its sort order is carried out at once. */
export const setBasicFilter: Handler<'setBasicFilter'> = (workbook, { filter }) => {
  if (!filter) throw invalid('No filter specified.');
  const sheet = gridSheet(workbook, filter.range?.sheetId);
  sheet.basicFilter = checkedFilter(workbook, { ...filter, range: filter.range ?? {} });
  const { range, sortSpecs } = sheet.basicFilter;
  const box = keptBox(workbook, range);
  // The first row is the filter's header and stays on top.
  if (sortSpecs?.length && box.bottom - box.top > 1) {
    sortBox(workbook, { ...box, top: box.top + 1 }, sortSpecs);
  }
};

/** Takes the shared filter away; a sheet without one is no error. */
export const clearBasicFilter: Handler<'clearBasicFilter'> = (workbook, { sheetId }) => {
  delete gridSheet(workbook, sheetId).basicFilter;
};
