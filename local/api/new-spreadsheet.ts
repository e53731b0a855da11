import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../engine/errors.ts';
import type { RequestContext } from '../engine/requests/handler.ts';
import { HANDLERS } from '../engine/requests/index.ts';
import type { Workbook } from '../engine/workbook.ts';

/** Fields of a Sheet that create takes; others are refused by name. */
const TAKEN = new Set(['properties', 'data']);

/** Gives a new workbook the properties and sheets of a Spreadsheet; one tab if it has none. */
export function newSpreadsheet(
  workbook: Workbook,
  given: sheets_v4.Schema$Spreadsheet,
  context: RequestContext,
): void {
  const { properties, sheets, spreadsheetId: _own, spreadsheetUrl: _url, ...others } = given;
  refuse(Object.keys(others));
  Object.assign(workbook.properties, properties);
  if (!sheets || sheets.length === 0) return;
  workbook.sheets[0]!.grid.destroy();
  workbook.sheets = [];
  for (const { properties: tab, data, ...rest } of sheets) {
    refuse(Object.keys(rest).filter((name) => !TAKEN.has(name)));
    const id = tab?.sheetId ?? (workbook.sheets.length === 0 ? 0 : undefined);
    const made = { ...tab, ...(id === undefined ? {} : { sheetId: id }) };
    HANDLERS.addSheet!(workbook, { properties: made }, context);
    const { sheetId } = workbook.sheets.at(-1)!.properties;
    for (const { startRow, startColumn, rowData } of data ?? []) {
      const start = { sheetId, rowIndex: startRow ?? 0, columnIndex: startColumn ?? 0 };
      const rows = rowData ?? [];
      HANDLERS.updateCells!(workbook, { start, rows, fields: '*' }, context);
    }
  }
}

function refuse(names: readonly string[]): void {
  if (names.length === 0) return;
  throw invalid(`The local workspace does not support create with ${names.join(', ')}.`);
}
