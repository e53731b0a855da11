/** spreadsheets.values of several ranges: batchGet, batchUpdate, batchClear. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { ApiError } from '../engine/errors.ts';
import { printRange, readRange } from '../engine/range.ts';
import { clearValues } from '../engine/values/clear.ts';
import { updateAnswer, type Written, writeValues } from '../engine/values/write.ts';
import { type Method, workbookOf } from './method.ts';
import { fromBody, fromQuery, inputOption, reader, rowsOf } from './values-options.ts';

const batchGet: Method = {
  name: 'values.batchGet',
  verb: 'GET',
  path: '/{spreadsheetId}/values:batchGet',
  kind: 'read',
  response: 'BatchGetValuesResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const ranges = call.parameters.get('ranges') ?? [];
    const boxes = ranges.map((text) => readRange(workbook, text));
    const valueRanges = boxes.map(reader(workbook, fromQuery(call)));
    return { spreadsheetId: workbook.spreadsheetId, valueRanges };
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
    const workbook = workbookOf(call);
    const body = call.body as sheets_v4.Schema$BatchUpdateValuesRequest;
    const input = inputOption(fromBody(call));
    const data = (body.data ?? []).map((given, index) => ({
      text: given.range ?? '',
      rows: rowsOf(given, `data[${index}].values`),
    }));
    const show = reader(workbook, fromBody(call), true);
    return workbook.transaction(() => {
      const all = data.map(({ text, rows }, index) =>
        inList(`data[${index}]`, () =>
          writeValues(workbook, readRange(workbook, text), rows, input),
        ),
      );
      const responses = all.map((written) => ({
        ...updateAnswer(workbook.spreadsheetId, written),
        ...(body.includeValuesInResponse && {
          updatedData: show({ ...written.box, anchor: false, whole: false }),
        }),
      }));
      return { spreadsheetId: workbook.spreadsheetId, ...totals(all), responses };
    });
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
    return { spreadsheetId: workbook.spreadsheetId, clearedRanges: boxes.map(printRange) };
  },
};

/** Rows, columns and sheets counted once each, however many ranges touched them. */
export function totals(all: readonly Written[]) {
  const distinct = (pick: (written: Written) => Iterable<number>) =>
    new Set(
      all.flatMap((written) => {
        const { sheetId } = written.box.sheet.properties;
        return [...pick(written)].map((index) => `${sheetId} ${index}`);
      }),
    ).size;
  const touched = all.filter(({ cells }) => cells > 0);
  if (touched.length === 0) return {};
  return {
    totalUpdatedRows: distinct(({ rows }) => rows),
    totalUpdatedColumns: distinct(({ columns }) => columns),
    totalUpdatedCells: all.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(touched.map(({ box }) => box.sheet)).size,
  };
}

/** Names the element of a list that is refused. */
export function inList<T>(element: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw new ApiError(error.status, `Invalid ${element}: ${error.message}`, error.details);
  }
}

export const valuesBatch: readonly Method[] = [batchGet, batchUpdate, batchClear];
