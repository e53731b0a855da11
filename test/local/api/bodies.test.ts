/**
 * Refusals of bodies, parameters, masks and values, before or while they are read: in the real
 * server's words where recordings, published probes or the API's reference have them.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, type Workspace, workspace } from '../client.ts';

let here: Workspace;
beforeEach(async () => {
  here = await workspace({ quota: false });
});

const batch = (...requests: sheets_v4.Schema$Request[]) =>
  here.sheets.spreadsheets.batchUpdate({
    spreadsheetId: here.spreadsheetId,
    requestBody: { requests },
  });
const sheets = () => here.sheets.spreadsheets;
const range = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const visibility = 'DOCUMENT';
const metadata = (developerMetadata: object) => ({
  createDeveloperMetadata: { developerMetadata },
});

// The unions are named by the API's reference; the sentence is that of every Google API.
test.each<[string, sheets_v4.Schema$Request]>([
  [
    "requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    { addSheet: {}, deleteSheet: { sheetId: 0 } },
  ],
  [
    "requests[0].add_conditional_format_rule.rule' (oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'",
    { addConditionalFormatRule: { rule: { booleanRule: {}, gradientRule: {} } } },
  ],
  [
    "requests[0].update_conditional_format_rule' (oneof), oneof field 'instruction' is already set. Cannot set 'newIndex'",
    { updateConditionalFormatRule: { rule: {}, newIndex: 0 } },
  ],
  [
    "requests[0].update_cells' (oneof), oneof field 'area' is already set. Cannot set 'range'",
    { updateCells: { start: {}, range: range(0, 1, 0, 1), fields: 'note' } },
  ],
  [
    "requests[0].find_replace' (oneof), oneof field 'scope' is already set. Cannot set 'allSheets'",
    { findReplace: { find: 'x', sheetId: 0, allSheets: true } },
  ],
])("Invalid value at '%s", async (rest, request) => {
  const { status, error } = await refusal(batch(request));
  const message = `Invalid value at '${rest}`;
  expect([status, error.message]).toEqual([400, message]);
  const field = message.slice("Invalid value at '".length, message.indexOf("' (oneof)"));
  expect(error.details?.[0]?.fieldViolations).toEqual([{ field, description: message }]);
});

test.each<[string, sheets_v4.Schema$Request]>([
  [
    'repeatCell: Invalid field mask: userEnteredFormat.colour',
    {
      repeatCell: {
        range: range(0, 1, 0, 1),
        cell: {},
        fields: 'userEnteredFormat(textFormat.bold,colour)',
      },
    },
  ],
  [
    'updateSheetProperties: Invalid field mask: gridProperties.rows',
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 7 } },
        fields: 'gridProperties.rowCount,gridProperties.rows',
      },
    },
  ],
  [
    'updateCells: Invalid field mask: rows',
    { updateCells: { start: { sheetId: 0 }, rows: [{}], fields: 'rows.values.note' } },
  ],
])('a mask names fields of its message: %s', async (message, request) => {
  const { status, error } = await refusal(batch(request));
  expect([status, error.message]).toEqual([400, `Invalid requests[0].${message}`]);
  const { data } = await here.sheets.spreadsheets.get({ spreadsheetId: here.spreadsheetId });
  expect(data.sheets![0]!.properties!.gridProperties!.rowCount).toBe(1000);
});

test('of a union what is null was not given', async () => {
  const spare = { deleteSheet: null } as unknown as sheets_v4.Schema$Request;
  expect((await batch({ ...spare, addSheet: { properties: { title: 'B' } } })).status).toBe(200);
});

describe('bodies and values', () => {
  test('no request, a request that is none', async () => {
    expect((await refusal(batch())).error.message).toBe('Must specify at least one request.');
    const text = ['repeatCell'] as unknown as sheets_v4.Schema$Request[];
    expect((await refusal(batch(...text))).error.message).toBe(
      `Invalid value at 'requests[0]' (type.googleapis.com/google.apps.sheets.v4.BatchUpdateSpreadsheetRequest.Request), "repeatCell"`,
    );
  });

  test('a range to clear outside the grid is named by its place', async () => {
    const { spreadsheetId } = here;
    const ranges = ['Sheet1!A1', 'Sheet1!A1001:ZZ'];
    const call = sheets().values.batchClear({ spreadsheetId, requestBody: { ranges } });
    expect((await refusal(call)).error.message).toBe(
      'Invalid range[1]: Range (Sheet1!A1001:ZZ) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
  });

  const update = (at: string, requestBody: sheets_v4.Schema$ValueRange) =>
    sheets().values.update({
      spreadsheetId: here.spreadsheetId,
      range: at,
      valueInputOption: 'RAW',
      requestBody,
    });

  test.each([
    ['valueInputOption', 'Text', 'value_input_option', 'ValueInputOption'],
    ['responseValueRenderOption', 'x', 'response_value_render_option', 'ValueRenderOption'],
  ])('a word that the option %s does not know', async (name, word, field, type) => {
    const call = sheets().values.update({
      spreadsheetId: here.spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      requestBody: { values: [[1]] },
      [name]: word,
    });
    const { status, error } = await refusal(call);
    const message = `Invalid value at '${field}' (type.googleapis.com/google.apps.sheets.v4.${type}), "${word}"`;
    expect([status, error.message]).toEqual([400, message]);
    const { data } = await sheets().values.get({ spreadsheetId: here.spreadsheetId, range: 'A1' });
    expect(data.values).toBeUndefined();
  });

  test('a body that is no message, a parameter nobody knows', async () => {
    const address = `${here.server.url}/v4/spreadsheets/${here.spreadsheetId}`;
    const said = async (path: string, init?: RequestInit) => {
      const answer = (await (await fetch(`${address}${path}`, init)).json()) as {
        error: { code: number; message: string; details: object[] };
      };
      return answer.error;
    };
    const list = 'Invalid JSON payload received. Unknown name "": Root element must be a message.';
    expect(await said(':batchUpdate', { method: 'POST', body: '[]' })).toMatchObject({
      code: 400,
      message: list,
      details: [{ fieldViolations: [{ description: list }] }],
    });
    expect(await said('?rangs=A1')).toMatchObject({
      code: 400,
      message: `Invalid JSON payload received. Unknown name "rangs": Cannot bind query parameter. Field 'rangs' could not be found in request message.`,
    });
  });

  test('comments are refused by name', async () => {
    const mode = { commentsViewMode: 'COMMENTS_VIEW_MODE_ALL' };
    const call = sheets().get({ spreadsheetId: here.spreadsheetId, ...mode });
    expect((await refusal(call)).error.message).toBe(
      'The local workspace does not support comments (commentsViewMode).',
    );
  });

  test('lists that hold nothing are not told', async () => {
    const { spreadsheetId } = here;
    const { values } = sheets();
    const none = { spreadsheetId, requestBody: {} };
    expect((await values.batchGet({ spreadsheetId })).data).toEqual({ spreadsheetId });
    expect((await values.batchClear(none)).data).toEqual({ spreadsheetId });
    expect((await values.batchGetByDataFilter(none)).data).toEqual({ spreadsheetId });
    const requestBody = { valueInputOption: 'RAW' };
    expect((await values.batchUpdate({ spreadsheetId, requestBody })).data).toEqual({
      spreadsheetId,
    });
  });

  test('a majorDimension that is none', async () => {
    const majorDimension = 'DIAGONALS';
    const { spreadsheetId } = here;
    const call = sheets().values.get({ spreadsheetId, range: 'A1', majorDimension });
    expect((await refusal(call)).error.message).toBe(
      `Invalid value at 'major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "DIAGONALS"`,
    );
  });

  test('a body that names another range than the address', async () => {
    const body = { range: 'Sheet1!ZZ998', values: [[1]] };
    expect(
      (await refusal(update('Sheet1!A1', { ...body, range: 'Sheet1!B2' }))).error.message,
    ).toBe("Request range[Sheet1!A1] does not match value's range[Sheet1!B2]");
    expect((await update('Sheet1!A1:B2', { range: "'Sheet1'!A1:B2", values: [[1]] })).status).toBe(
      200,
    );
  });

  test('a cell that is a list or an object is printed as the server sees it', async () => {
    const list = { values: [['a'], [[1, 'x']]] } as unknown as sheets_v4.Schema$ValueRange;
    expect((await refusal(update('A1', list))).error.message).toBe(
      'Invalid values[1][0]: list_value \t {\n  values {\n    number_value: 1.0\n  }\n' +
        '  values {\n    string_value: "x"\n  }\n}\n',
    );
    const object = { values: [[{ a: true }]] } as unknown as sheets_v4.Schema$ValueRange;
    expect((await refusal(update('A1', object))).error.message).toBe(
      'Invalid values[0][0]: struct_value {\n  fields {\n    key: "a"\n    value {\n' +
        '      bool_value: true\n    }\n  }\n}\n',
    );
  });

  test('developer metadata is searched by a filter, and the spreadsheet meets nothing by chance', async () => {
    const search = (dataFilters: sheets_v4.Schema$DataFilter[]) =>
      sheets().developerMetadata.search({
        spreadsheetId: here.spreadsheetId,
        requestBody: { dataFilters },
      });
    expect((await refusal(search([]))).error.message).toBe(
      'At least one data filter must be specified.',
    );
    const metadataLocation = { spreadsheet: true };
    const locationMatchingStrategy = 'INTERSECTING_LOCATION';
    const lookup = { metadataLocation, locationMatchingStrategy };
    expect((await refusal(search([{ developerMetadataLookup: lookup }]))).error.message).toBe(
      'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING.',
    );
    await batch(
      metadata({ metadataKey: 'book', location: { spreadsheet: true }, visibility }),
      metadata({ metadataKey: 'tab', location: { sheetId: 0 }, visibility }),
    );
    const { data } = await search([{ developerMetadataLookup: { metadataLocation } }]);
    const keys = data.matchedDeveloperMetadata?.map((one) => one.developerMetadata?.metadataKey);
    expect(keys).toEqual(['book']);
  });
});
