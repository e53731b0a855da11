import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask } from '../mask.ts';
import type { Sheet } from '../sheet.ts';
import { gridSheet } from '../structure/axis.ts';
import { checkedFilter } from '../structure/filters.ts';
import { findObject, objectId } from '../structure/object-ids.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

type View = sheets_v4.Schema$FilterView;

const ids = (sheet: Sheet) => sheet.filterViews.map(({ filterViewId }) => filterViewId);

/** A filter that each user turns on alone. */
export const addFilterView: Handler<'addFilterView'> = (workbook, { filter }) => {
  if (!filter) throw invalid('No filter specified.');
  return { filter: added(workbook, filter) };
};

/** Changes the masked fields of a view. */
export const updateFilterView: Handler<'updateFilterView'> = (workbook, { filter, fields }) => {
  const mask = requiredMask(fields);
  const { items, at, item } = found(workbook, filter?.filterViewId);
  const { filterViewId } = item;
  const next = assign<View>(item, filter ?? {}, mask);
  const touched = mask === true || mask.has('filterSpecs');
  // Of the two spellings of the criteria the one that was written counts.
  if (touched) delete next.criteria;
  else if (mask.has('criteria')) delete next.filterSpecs;
  items[at] = checked(workbook, { ...next, filterViewId: filterViewId! });
};

export const deleteFilterView: Handler<'deleteFilterView'> = (workbook, { filterId }) => {
  const { items, at } = found(workbook, filterId);
  items.splice(at, 1);
};

/** A copy of a view, `Copy of …`. */
export const duplicateFilterView: Handler<'duplicateFilterView'> = (workbook, { filterId }) => {
  const { filterViewId: _, ...view } = found(workbook, filterId).item;
  return { filter: added(workbook, { ...view, title: `Copy of ${view.title}` }) };
};

function added(workbook: Workbook, filter: View): View {
  const filterViewId = objectId(workbook, filter.filterViewId, 'filter view', ids);
  const { filterViews } = gridSheet(workbook, filter.range?.sheetId);
  const title = filter.title || `Filter ${filterViews.length + 1}`;
  const view = checked(workbook, { ...filter, filterViewId, title });
  filterViews.push(view);
  return structuredClone(view);
}

function checked(workbook: Workbook, view: View): View {
  if (!view.namedRangeId) return checkedFilter(workbook, view);
  const name = workbook.namedRanges.find((one) => one.namedRangeId === view.namedRangeId);
  if (!name) throw invalid(`No named range with id: ${view.namedRangeId}`);
  return checkedFilter(workbook, { ...view, range: name.range ?? {} });
}

function found(workbook: Workbook, id: number | null | undefined) {
  return findObject(
    workbook,
    id,
    'filter view',
    (sheet) => sheet.filterViews,
    ({ filterViewId }) => filterViewId,
  );
}
