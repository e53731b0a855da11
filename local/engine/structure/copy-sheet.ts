/** A copy of a tab with everything on it, under a new sheet id and with new ids for its objects. */

import type { Sheet, SheetState } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { objectId } from './object-ids.ts';

/** Copies within one workbook; named ranges and developer metadata of the spreadsheet stay put. */
export function copiedSheet(
  workbook: Workbook,
  source: Sheet,
  sheetId: number,
  title: string,
): Sheet {
  const { grid, ...state } = source;
  const from = source.properties.sheetId;
  const copy = retargeted(state, from, sheetId) as SheetState;
  copy.properties = { ...copy.properties, sheetId, title };
  for (const chart of copy.charts) {
    chart.chartId = objectId(workbook, null, 'chart', (sheet) =>
      sheet.charts.map((one) => one.chartId),
    );
  }
  for (const range of copy.protectedRanges) {
    range.protectedRangeId = objectId(workbook, null, 'protected range', (sheet) =>
      sheet.protectedRanges.map((one) => one.protectedRangeId),
    );
  }
  for (const band of copy.bandedRanges) {
    band.bandedRangeId = objectId(workbook, null, 'banded range', (sheet) =>
      sheet.bandedRanges.map((one) => one.bandedRangeId),
    );
  }
  for (const view of copy.filterViews) {
    view.filterViewId = objectId(workbook, null, 'filter view', (sheet) =>
      sheet.filterViews.map((one) => one.filterViewId),
    );
  }
  copyMetadata(workbook, from, sheetId);
  return { ...copy, grid: grid.copyTo(workbook.store) };
}

/** JSON with every sheetId of the one sheet replaced by that of the other. */
function retargeted(value: unknown, from: number, to: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => retargeted(item, from, to));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'sheetId' && inner === from ? to : retargeted(inner, from, to),
    ]),
  );
}

/** Metadata of the sheet, its rows and its columns goes along, under new ids. */
function copyMetadata(workbook: Workbook, from: number, to: number): void {
  const own = workbook.developerMetadata.filter(
    ({ location }) => location?.sheetId === from || location?.dimensionRange?.sheetId === from,
  );
  for (const entry of own) {
    const metadataId = workbook.newId((id) =>
      workbook.developerMetadata.some((one) => one.metadataId === id),
    );
    workbook.developerMetadata.push({ ...(retargeted(entry, from, to) as object), metadataId });
  }
}
