/** What a person typed or pasted, written as the grid's editor writes it, and the edit it was. */

import type { EditEvent } from '../host/index.ts';
import type { CallRequest, EditRequest } from './wire.ts';

type Call = (request: CallRequest) => unknown;

/** Writes the cells and gives the event for the triggers. @throws ApiError */
export function enter(call: Call, edit: EditRequest): EditEvent {
  const { sheetId, startRow, startColumn, values } = edit;
  const columns = Math.max(...values.map((row) => row.length));
  const area = {
    sheetId,
    row: startRow + 1,
    column: startColumn + 1,
    rows: values.length,
    columns,
  };
  const gridRange = {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: startRow + values.length,
    startColumnIndex: startColumn,
    endColumnIndex: startColumn + columns,
  };
  // Google tells old and new value of an edit of one cell only.
  const single = values.length === 1 && columns === 1;
  const old = single ? valueAt(call, gridRange) : undefined;
  call({
    method: 'values.batchUpdateByDataFilter',
    body: {
      valueInputOption: 'USER_ENTERED',
      data: [{ dataFilter: { gridRange }, majorDimension: 'ROWS', values }],
    },
  });
  const value = single ? valueAt(call, gridRange) : undefined;
  return {
    area,
    ...(value === undefined ? {} : { value }),
    ...(old === undefined ? {} : { oldValue: old }),
  };
}

/** A cell's value as an edit event has it: text, dates by serial number; undefined for none. */
function valueAt(call: Call, gridRange: object): string | undefined {
  const { valueRanges } = call({
    method: 'values.batchGetByDataFilter',
    body: { dataFilters: [{ gridRange }], valueRenderOption: 'UNFORMATTED_VALUE' },
  }) as { valueRanges: { valueRange: { values?: unknown[][] } }[] };
  const value = valueRanges[0]?.valueRange.values?.[0]?.[0];
  if (value === undefined || value === '') return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
