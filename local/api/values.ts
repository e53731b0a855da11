/** spreadsheets.values of one range: get, update, append, clear. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../engine/errors.ts';
import { printRange, readRange } from '../engine/range.ts';
import { appendValues } from '../engine/values/append.ts';
import { clearValues } from '../engine/values/clear.ts';
import { updateAnswer, writeValues } from '../engine/values/write.ts';
import { type Call, flag, type Method, parameter, workbookOf } from './method.ts';
import { fromQuery, inputOption, insertsRows, reader, rowsOf } from './values-options.ts';

const get: Method = {
  name: 'values.get',
  verb: 'GET',
  path: '/{spreadsheetId}/values/{range}',
  kind: 'read',
  query: ['dateTimeRenderOption', 'majorDimension', 'valueRenderOption'],
  response: 'ValueRange',
  run: (call) => {
    const workbook = workbookOf(call);
    return reader(workbook, fromQuery(call))(readRange(workbook, rangeText(call)));
  },
};

const update: Method = {
  name: 'values.update',
  verb: 'PUT',
  path: '/{spreadsheetId}/values/{range}',
  kind: 'write',
  query: [
    'includeValuesInResponse',
    'responseDateTimeRenderOption',
    'responseValueRenderOption',
    'valueInputOption',
  ],
  request: 'ValueRange',
  response: 'UpdateValuesResponse',
  run: (call) => {
    const { workbook, rows, input, range } = givenTo(call);
    return workbook.transaction(() => {
      const written = writeValues(workbook, range, rows, input);
      return { ...updateAnswer(workbook.spreadsheetId, written), ...echo(call, written.box) };
    });
  },
};

const append: Method = {
  name: 'values.append',
  verb: 'POST',
  path: '/{spreadsheetId}/values/{range}:append',
  kind: 'write',
  query: [
    'includeValuesInResponse',
    'insertDataOption',
    'responseDateTimeRenderOption',
    'responseValueRenderOption',
    'valueInputOption',
  ],
  request: 'ValueRange',
  response: 'AppendValuesResponse',
  run: (call) => {
    const { workbook, rows, input, range } = givenTo(call);
    const insert = insertsRows(fromQuery(call));
    return workbook.transaction(() => {
      const { table, written } = appendValues(workbook, range, rows, input, insert, call.user);
      const { spreadsheetId } = workbook;
      return {
        spreadsheetId,
        ...(table ? { tableRange: printRange(table) } : {}),
        updates: { ...updateAnswer(spreadsheetId, written), ...echo(call, written.box) },
      };
    });
  },
};

const clear: Method = {
  name: 'values.clear',
  verb: 'POST',
  path: '/{spreadsheetId}/values/{range}:clear',
  kind: 'write',
  request: 'ClearValuesRequest',
  response: 'ClearValuesResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const box = readRange(workbook, rangeText(call));
    workbook.transaction(() => clearValues(box));
    return { spreadsheetId: workbook.spreadsheetId, clearedRange: printRange(box) };
  },
};

/** What a write of one range is given; the body is looked at before the range, as Google does. */
function givenTo(call: Call) {
  const workbook = workbookOf(call);
  const rows = rowsOf(call.body as sheets_v4.Schema$ValueRange, 'data.values');
  const input = inputOption(fromQuery(call));
  const range = readRange(workbook, rangeText(call));
  const { range: again } = call.body as sheets_v4.Schema$ValueRange;
  if (again && printRange(readRange(workbook, again)) !== printRange(range)) {
    throw invalid(`Request range[${rangeText(call)}] does not match value's range[${again}]`);
  }
  return { workbook, rows, input, range };
}

function rangeText(call: Call): string {
  return parameter(call, 'range') ?? '';
}

/** The written range as it reads now, when it was asked for. */
function echo(call: Call, box: Parameters<typeof printRange>[0]): object {
  if (!flag(call, 'includeValuesInResponse')) return {};
  const read = reader(workbookOf(call), fromQuery(call), true);
  return { updatedData: read({ ...box, anchor: false, whole: false }) };
}

export const values: readonly Method[] = [get, update, append, clear];
