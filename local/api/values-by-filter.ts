/** spreadsheets.values of ranges that data filters pick: batchGet, batchUpdate, batchClear. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { filterBoxes } from '../engine/data-filter.ts';
import { printRange } from '../engine/range.ts';
import { clearValues } from '../engine/values/clear.ts';
import { updateAnswer, writeValues } from '../engine/values/write.ts';
import { type Method, workbookOf } from './method.ts';
import { inList, totals } from './values-batch.ts';
import { fromBody, inputOption, reader, rowsOf } from './values-options.ts';

const batchGetByDataFilter: Method = {
  name: 'values.batchGetByDataFilter',
  verb: 'POST',
  path: '/{spreadsheetId}/values:batchGetByDataFilter',
  kind: 'read',
  request: 'BatchGetValuesByDataFilterRequest',
  response: 'BatchGetValuesByDataFilterResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const { dataFilters } = call.body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
    const read = reader(workbook, fromBody(call));
    const valueRanges = (dataFilters ?? []).flatMap((filter) =>
      filterBoxes(workbook, filter).map((box) => ({
        valueRange: read(box),
        dataFilters: [filter],
      })),
    );
    return { spreadsheetId: workbook.spreadsheetId, valueRanges };
  },
};

const batchUpdateByDataFilter: Method = {
  name: 'values.batchUpdateByDataFilter',
  verb: 'POST',
  path: '/{spreadsheetId}/values:batchUpdateByDataFilter',
  kind: 'write',
  request: 'BatchUpdateValuesByDataFilterRequest',
  response: 'BatchUpdateValuesByDataFilterResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const body = call.body as sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
    const input = inputOption(fromBody(call));
    const data = (body.data ?? []).map((given, index) => ({
      filter: given.dataFilter ?? {},
      rows: rowsOf(given, `data[${index}].values`),
    }));
    const show = reader(workbook, fromBody(call), true);
    return workbook.transaction(() => {
      const all = data.flatMap(({ filter, rows }, index) =>
        inList(`data[${index}]`, () =>
          filterBoxes(workbook, filter).map((box) => ({
            filter,
            written: writeValues(workbook, box, rows, input),
          })),
        ),
      );
      const responses = all.map(({ filter, written }) => {
        const { spreadsheetId: _, ...counts } = updateAnswer('', written);
        const { box } = written;
        return {
          ...counts,
          dataFilter: filter,
          ...(body.includeValuesInResponse && {
            updatedData: show({ ...box, anchor: false, whole: false }),
          }),
        };
      });
      const { spreadsheetId } = workbook;
      return { spreadsheetId, ...totals(all.map(({ written }) => written)), responses };
    });
  },
};

const batchClearByDataFilter: Method = {
  name: 'values.batchClearByDataFilter',
  verb: 'POST',
  path: '/{spreadsheetId}/values:batchClearByDataFilter',
  kind: 'write',
  request: 'BatchClearValuesByDataFilterRequest',
  response: 'BatchClearValuesByDataFilterResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const { dataFilters } = call.body as sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
    const boxes = (dataFilters ?? []).flatMap((filter) => filterBoxes(workbook, filter));
    workbook.transaction(() => boxes.forEach(clearValues));
    return { spreadsheetId: workbook.spreadsheetId, clearedRanges: boxes.map(printRange) };
  },
};

export const valuesByFilter: readonly Method[] = [
  batchGetByDataFilter,
  batchUpdateByDataFilter,
  batchClearByDataFilter,
];
