/** spreadsheets: create, get, getByDataFilter, batchUpdate. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { spreadsheetAnswer, withoutZeroIds } from '../engine/answers/spreadsheet.ts';
import { filterBoxes } from '../engine/data-filter.ts';
import { invalid } from '../engine/errors.ts';
import { type Mask, under } from '../engine/mask.ts';
import { readRange } from '../engine/range.ts';
import { handleRequest } from '../engine/requests/index.ts';
import type { Workbook } from '../engine/workbook.ts';
import { checkRequestMask } from '../schema/request-mask.ts';
import { type Call, flag, type Method, parameter, workbookOf } from './method.ts';
import { newSpreadsheet } from './new-spreadsheet.ts';

const create: Method = {
  name: 'create',
  verb: 'POST',
  path: '',
  kind: 'write',
  request: 'Spreadsheet',
  response: 'Spreadsheet',
  run: ({ shelf, body, mask, user }) => {
    const given = body as sheets_v4.Schema$Spreadsheet;
    const workbook = shelf.create(given.properties?.title ?? undefined);
    workbook.transaction(() => newSpreadsheet(workbook, given, { user }));
    return spreadsheetAnswer(workbook, { mask, includeGridData: false, boxes: [] });
  },
};

const get: Method = {
  name: 'get',
  verb: 'GET',
  path: '/{spreadsheetId}',
  kind: 'read',
  query: ['commentsViewMode', 'excludeTablesInBandedRanges', 'includeGridData', 'ranges'],
  response: 'Spreadsheet',
  run: (call) => {
    const workbook = workbookOf(call);
    if (parameter(call, 'commentsViewMode')) {
      throw invalid('The local workspace does not support comments (commentsViewMode).');
    }
    const ranges = call.parameters.get('ranges') ?? [];
    return spreadsheetAnswer(workbook, {
      mask: call.mask,
      includeGridData: wantsGrid(call, flag(call, 'includeGridData')),
      boxes: ranges.map((text) => readRange(workbook, text)),
    });
  },
};

const getByDataFilter: Method = {
  name: 'getByDataFilter',
  verb: 'POST',
  path: '/{spreadsheetId}:getByDataFilter',
  kind: 'read',
  request: 'GetSpreadsheetByDataFilterRequest',
  response: 'Spreadsheet',
  run: (call) => {
    const workbook = workbookOf(call);
    const body = call.body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
    return spreadsheetAnswer(workbook, {
      mask: call.mask,
      includeGridData: wantsGrid(call, body.includeGridData === true),
      boxes: (body.dataFilters ?? []).flatMap((filter) => filterBoxes(workbook, filter)),
    });
  },
};

const batchUpdate: Method = {
  name: 'batchUpdate',
  verb: 'POST',
  path: '/{spreadsheetId}:batchUpdate',
  kind: 'write',
  request: 'BatchUpdateSpreadsheetRequest',
  response: 'BatchUpdateSpreadsheetResponse',
  run: (call) => {
    const workbook = workbookOf(call);
    const body = call.body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
    const requests = body.requests ?? [];
    if (requests.length === 0) throw invalid('Must specify at least one request.');
    const { user, mask } = call;
    return workbook.transaction(() => {
      const replies = requests.map((one, index) => {
        checkRequestMask(one, index);
        return handleRequest(workbook, one, index, { user });
      });
      return {
        spreadsheetId: workbook.spreadsheetId,
        replies: withoutZeroIds(replies),
        ...(body.includeSpreadsheetInResponse && {
          updatedSpreadsheet: updated(
            workbook,
            body,
            under(mask, 'updatedSpreadsheet') ?? new Map(),
          ),
        }),
      };
    });
  },
};

/** The workbook after the batch, asked for with the batch; refused ranges undo it. */
function updated(
  workbook: Workbook,
  body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
  mask: Mask,
) {
  return spreadsheetAnswer(workbook, {
    mask,
    includeGridData: body.responseIncludeGridData === true,
    boxes: (body.responseRanges ?? []).map((text) => readRange(workbook, text)),
  });
}

/** With a mask the parameter is ignored: the mask says whether cells are wanted. */
function wantsGrid(call: Call, included: boolean): boolean {
  return parameter(call, 'fields') ? under(call.mask, 'sheets', 'data') !== undefined : included;
}

export const spreadsheets: readonly Method[] = [create, get, getByDataFilter, batchUpdate];
