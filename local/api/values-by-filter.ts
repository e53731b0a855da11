/** spreadsheets.values of ranges that data filters pick: batchGet, batchUpdate, batchClear. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { filterBoxes } from '../engine/data-filter.ts';
import { printRange } from '../engine/range.ts';
import { clearValues } from '../engine/values/clear.ts';
import { listed, type Method, workbookOf } from './method.ts';
import { fromBody, reader, rowsOf } from './values-options.ts';
import { writeAll } from './values-written.ts';

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
    return { spreadsheetId: workbook.spreadsheetId, ...listed({ valueRanges }) };
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
    const { data } = call.body as sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
    const given = (data ?? []).map((one, index) => ({
      rows: rowsOf(one, `data[${index}].values`),
      boxes: () => filterBoxes(workbookOf(call), one.dataFilter ?? {}),
      also: { dataFilter: one.dataFilter ?? {} },
    }));
    return writeAll(call, given);
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
    const clearedRanges = boxes.map(printRange);
    return { spreadsheetId: workbook.spreadsheetId, ...listed({ clearedRanges }) };
  },
};

export const valuesByFilter: readonly Method[] = [
  batchGetByDataFilter,
  batchUpdateByDataFilter,
  batchClearByDataFilter,
];
