/** A workbook as the API's Spreadsheet, as far as the mask asks. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Box } from '../box.ts';
import { type Mask, project, under } from '../mask.ts';
import type { Sheet } from '../sheet.ts';
import { sheetProperties } from '../sheet-properties.ts';
import type { Workbook } from '../workbook.ts';
import { gridData } from './grid-data.ts';

export interface SpreadsheetQuery {
  readonly mask: Mask;
  /** Whether cells are wanted; with a mask, whether the mask names `sheets.data`. */
  readonly includeGridData: boolean;
  /** Only these; every sheet when there are none. */
  readonly boxes: readonly Box[];
}

export function spreadsheetAnswer(workbook: Workbook, query: SpreadsheetQuery) {
  const { mask, boxes } = query;
  const shown = workbook.sheets.filter(
    (sheet) => boxes.length === 0 || boxes.some((box) => box.sheet === sheet),
  );
  const attached = workbook.developerMetadata.filter(({ location }) => location?.spreadsheet);
  const answer: sheets_v4.Schema$Spreadsheet = {
    spreadsheetId: workbook.spreadsheetId,
    properties: workbook.properties,
    ...(under(mask, 'sheets') && {
      sheets: shown.map((sheet) => sheetAnswer(workbook, sheet, query)),
    }),
    ...listed('namedRanges', workbook.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
    ...listed('developerMetadata', attached),
  };
  return project(withoutZeroIds(answer), mask);
}

function sheetAnswer(workbook: Workbook, sheet: Sheet, query: SpreadsheetQuery) {
  const { mask, includeGridData, boxes } = query;
  const { rowCount, columnCount } = sheet.grid;
  const whole = { sheet, top: 0, left: 0, bottom: rowCount, right: columnCount };
  const wanted = boxes.length === 0 ? [whole] : boxes.filter((box) => box.sheet === sheet);
  const data = under(mask, 'sheets', 'data');
  const attached = workbook.developerMetadata.filter(
    ({ location }) => location?.sheetId === sheet.properties.sheetId,
  );
  return {
    properties: sheetProperties(workbook, sheet),
    ...(data && includeGridData && { data: wanted.map((box) => gridData(workbook, box, data)) }),
    ...listed('merges', sheet.merges),
    ...listed('conditionalFormats', sheet.conditionalFormats),
    ...listed('filterViews', sheet.filterViews),
    ...listed('protectedRanges', sheet.protectedRanges),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
    ...listed('charts', sheet.charts),
    ...listed('bandedRanges', sheet.bandedRanges),
    ...listed('developerMetadata', attached),
    ...listed('rowGroups', sheet.rowGroups),
    ...listed('columnGroups', sheet.columnGroups),
    ...listed('slicers', sheet.slicers),
  };
}

function listed(name: string, list: readonly unknown[]): object {
  return list.length > 0 ? { [name]: list } : {};
}

/** Keys under which a sheet id of 0 is shown; anywhere else it is left out. */
const SHOWN = new Set(['properties', 'location', 'position', 'newPosition']);
/** Large and without any sheet id. */
const SKIPPED = new Set(['rowData', 'rowMetadata']);

/** The same JSON without `sheetId: 0` in ranges, as the real server leaves default values out. */
export function withoutZeroIds(value: unknown, key = ''): unknown {
  if (value === null || typeof value !== 'object' || SKIPPED.has(key)) return value;
  if (Array.isArray(value)) return value.map((inner) => withoutZeroIds(inner, key));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => name !== 'sheetId' || inner !== 0 || SHOWN.has(key))
      .map(([name, inner]) => [name, withoutZeroIds(inner, name)]),
  );
}
