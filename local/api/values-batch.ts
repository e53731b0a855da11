/** spreadsheets.values of several ranges: batchGet, batchUpdate, batchClear. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { printRange, readRange } from '../engine/range.ts';
import { clearValues } from '../engine/values/clear.ts';
import { listed, type Method, workbookOf } from './method.ts';
import { fromQuery, reader, rowsOf } from './values-options.ts';
import { inList, writeAll } from './values-written.ts';

const batchGet: Method = {
  name: 'values.batchGet',
  verb: 'GET',
  path: '/{spreadsheetId}/values:batchGet',
  kind: 'read',
  query: ['dateTimeRenderOption', 'majorDimension', 'ranges', 'valueRenderOption'],
  response: 'BatchGetValuesResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const ranges = call.parameters.get('ranges') ?? [];
    const boxes = ranges.map((text) => readRange(workbook, text));
    const valueRanges = boxes.map(reader(workbook, fromQuery(call)));
    return { spreadsheetId: workbook.spreadsheetId, ...listed({ valueRanges }) };
  },
};

const batchUpdate: Method = {
  name: 'values.batchUpdate',
  verb: 'POST',
  path: '/{spreadsheetId}/values:batchUpdate',
  kind: 'write',
  request: 'BatchUpdateValuesRequest',
  response: 'BatchUpdateValuesResponse',
  run: (call) => {
    const { data } = call.body as sheets_v4.Schema$BatchUpdateValuesRequest;
    const given = (data ?? []).map((one, index) => ({
      rows: rowsOf(one, `data[${index}].values`),
      boxes: () => [readRange(workbookOf(call), one.range ?? '')],
    }));
    return writeAll(call, given);
  },
};

const batchClear: Method = {
  name: 'values.batchClear',
  verb: 'POST',
  path: '/{spreadsheetId}/values:batchClear',
  kind: 'write',
  request: 'BatchClearValuesRequest',
  response: 'BatchClearValuesResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const { ranges } = call.body as sheets_v4.Schema$BatchClearValuesRequest;
    const boxes = (ranges ?? []).map((text, index) =>
      inList(`range[${index}]`, () => readRange(workbook, text)),
    );
    workbook.transaction(() => boxes.forEach(clearValues));
    const clearedRanges = boxes.map(printRange);
    return { spreadsheetId: workbook.spreadsheetId, ...listed({ clearedRanges }) };
  },
};

export const valuesBatch: readonly Method[] = [batchGet, batchUpdate, batchClear];
