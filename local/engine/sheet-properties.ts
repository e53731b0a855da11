import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** The properties of a tab as the API shows them, place and size of the grid included. */
export function sheetProperties(
  workbook: Workbook,
  sheet: Sheet,
): sheets_v4.Schema$SheetProperties {
  const { sheetId, title, sheetType, gridProperties, ...others } = sheet.properties;
  const { rowCount, columnCount } = sheet.grid;
  return {
    sheetId,
    title,
    index: workbook.sheets.indexOf(sheet),
    sheetType,
    gridProperties: { rowCount, columnCount, ...gridProperties },
    ...others,
  };
}
