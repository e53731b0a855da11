/**
 * Refusals in the real server's words, through the real client: recordings and live probes that
 * others published, and those of wire.md. What is not among them is listed in docs/google.md.
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

const range = (
  top: number,
  bottom: number | undefined,
  left: number,
  right: number | undefined,
) => ({
  sheetId: 0,
  startRowIndex: top,
  startColumnIndex: left,
  ...(bottom === undefined ? {} : { endRowIndex: bottom }),
  ...(right === undefined ? {} : { endColumnIndex: right }),
});

describe('ranges of a batch', () => {
  const bold = { cell: { userEnteredFormat: { textFormat: { bold: true } } } };
  const fields = 'userEnteredFormat.textFormat.bold';
  const repeat = (over: sheets_v4.Schema$GridRange) => ({
    repeatCell: { range: over, ...bold, fields },
  });

  test.each([
    ['rows from the row count, open', range(1000, undefined, 0, 2), 'A1001:B'],
    ['rows from beyond it, open', range(1005, undefined, 0, 2), 'A1006:B'],
    ['one row past the grid', range(1000, 1001, 0, 2), 'A1001:B1001'],
    ['one column past the grid', range(0, 2, 26, 27), 'AA1:AA2'],
    ['columns from the column count, open', range(0, 2, 26, undefined), 'AA1:2'],
  ])('%s: refused with the range named', async (_, over, named) => {
    const { status, error } = await refusal(batch(repeat(over)));
    expect([status, error.message]).toEqual([
      400,
      `Invalid requests[0].repeatCell: Range (Sheet1!${named}) exceeds grid limits. ` +
        'Max rows: 1000, max columns: 26',
    ]);
  });

  test.each([
    ['the last row, open', range(999, undefined, 0, 2)],
    ['rows that end past the grid', range(999, 1003, 0, 2)],
    ['columns that end past the grid', range(0, 1, 25, 28)],
    ['no row', range(3, 3, 0, 2)],
    ['no column', range(0, 2, 3, 3)],
  ])('%s: taken, and the grid stays as it is', async (_, over) => {
    expect((await batch(repeat(over))).status).toBe(200);
    const { data } = await here.sheets.spreadsheets.get({ spreadsheetId: here.spreadsheetId });
    expect(data.sheets![0]!.properties!.gridProperties).toEqual({
      rowCount: 1000,
      columnCount: 26,
    });
  });
});

const chart = (spec: object, position: object = {}) => ({
  addChart: { chart: { spec, position } },
});
const pie = { pieChart: { series: { sourceRange: { sources: [range(0, 9, 0, 1)] } } } };
const metadata = (developerMetadata: object) => ({
  createDeveloperMetadata: { developerMetadata },
});
const gradient = (gradientRule: object) => ({
  addConditionalFormatRule: { rule: { ranges: [range(0, 9, 0, 2)], gradientRule } },
});
const visibility = 'DOCUMENT';
const rename = (title: string) => ({
  updateSheetProperties: { properties: { sheetId: 0, title }, fields: 'title' },
});

test.each<[string, sheets_v4.Schema$Request]>([
  [
    'addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    { addSheet: { properties: { title: 'Sheet1' } } },
  ],
  [
    'addSheet: The sheet name cannot be greater than 100 characters.',
    { addSheet: { properties: { title: 'x'.repeat(101) } } },
  ],
  ['updateSheetProperties: The sheet name cannot be empty.', rename('')],
  [
    'updateSheetProperties: No sheet with id: 5',
    {
      updateSheetProperties: { properties: { sheetId: 5, title: 'x' }, fields: 'title' },
    },
  ],
  ["deleteSheet: You can't remove all the sheets in a document.", { deleteSheet: { sheetId: 0 } }],
  [
    'insertDimension: No grid with id: 99',
    {
      insertDimension: { range: { sheetId: 99, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
    },
  ],
  [
    "deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    {
      deleteDimension: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 },
      },
    },
  ],
  [
    "repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    { repeatCell: { range: range(0, 1, 0, 1), cell: {} } },
  ],
  [
    'updateCells: GridCoordinate.rowIndex[1000] is after last row in grid[999]',
    { updateCells: { start: { sheetId: 0, rowIndex: 1000 }, rows: [{}], fields: 'note' } },
  ],
  [
    'updateCells: GridCoordinate.columnIndex[26] is after last column in grid[25]',
    { updateCells: { start: { sheetId: 0, columnIndex: 26 }, rows: [{}], fields: 'note' } },
  ],
  [
    'addChart: GridCoordinate.rowIndex[99998] is after last row in grid[999]',
    chart(pie, { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 99_998 } } }),
  ],
  [
    'addChart: One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
    chart(pie),
  ],
  [
    'addChart: One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.',
    chart({ title: 'x' }, { overlayPosition: {} }),
  ],
  [
    'deleteEmbeddedObject: No embedded object with id: 7',
    { deleteEmbeddedObject: { objectId: 7 } },
  ],
  ['updateChartSpec: No chart with id: 7', { updateChartSpec: { chartId: 7, spec: pie } }],
  [
    'deleteProtectedRange: No protected range with id: 404',
    { deleteProtectedRange: { protectedRangeId: 404 } },
  ],
  [
    'deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 5',
    { deleteConditionalFormatRule: { sheetId: 0, index: 5 } },
  ],
  [
    'createDeveloperMetadata: Developer metadata must always have a key specified.',
    metadata({ location: { spreadsheet: true }, visibility }),
  ],
  [
    'createDeveloperMetadata: Developer metadata must always have visibility specified.',
    metadata({ metadataKey: 'k', location: { spreadsheet: true } }),
  ],
  [
    'createDeveloperMetadata: Developer metadata must always have a location specified.',
    metadata({ metadataKey: 'k', visibility }),
  ],
  [
    'createDeveloperMetadata: DimensionRange must represent a single row or column.',
    metadata({
      metadataKey: 'k',
      visibility,
      location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
    }),
  ],
  [
    'insertDimension: DimensionRange indexes must be >= 0',
    {
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: -1, endIndex: 3 } },
    },
  ],
  [
    'addProtectedRange: ProtectedRange is warningOnly. Editors cannot be set on it.',
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0 },
          warningOnly: true,
          editors: { users: ['ada@example.com'] },
        },
      },
    },
  ],
  [
    'addConditionalFormatRule: No interpolationPointType specified.',
    gradient({ minpoint: { type: 'MIN' } }),
  ],
  [
    'addConditionalFormatRule: InterpolationPoint.value is required.',
    gradient({ minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } }),
  ],
  [
    "setBasicFilter: ConditionType 'ONE_OF_LIST' is not supported in filters.",
    {
      setBasicFilter: {
        filter: {
          range: range(0, 9, 0, 2),
          criteria: {
            '0': { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'East' }] } },
          },
        },
      },
    },
  ],
])('%s', async (message, request) => {
  const { status, error } = await refusal(batch(request));
  expect([status, error.message]).toEqual([400, `Invalid requests[0].${message}`]);
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

test('names of ranges stand once', async () => {
  const named = { addNamedRange: { namedRange: { name: 'Guard', range: range(0, 1, 0, 1) } } };
  await batch(named);
  expect((await refusal(batch(named))).error.message).toBe(
    'Invalid requests[0].addNamedRange: Cannot add named range with name Guard, a named range with that name already exists.',
  );
});

test('ids of metadata stand once', async () => {
  const location = { spreadsheet: true };
  const entry = metadata({ metadataId: 12, metadataKey: 'k', visibility, location });
  await batch(entry);
  expect((await refusal(batch(entry))).error.message).toBe(
    'Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [12] because developer metadata with that ID already exists.',
  );
});

test('a sheet is protected as a whole once', async () => {
  const guard = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };
  await batch(guard);
  expect((await refusal(batch(guard))).error.message).toBe(
    'Invalid requests[0].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
  );
});

test('the least and the greatest of a colour scale have no value', async () => {
  const point = (type: string) => ({ type, value: '2', color: { red: 1 } });
  await batch(gradient({ minpoint: point('MIN'), maxpoint: point('MAX') }));
  const { data } = await here.sheets.spreadsheets.get({ spreadsheetId: here.spreadsheetId });
  const { minpoint, maxpoint } = data.sheets![0]!.conditionalFormats![0]!.gradientRule!;
  expect([minpoint?.value, maxpoint?.value]).toEqual([undefined, undefined]);
});

test('colours alternate once', async () => {
  const colour = { red: 1 };
  const bandedRange = {
    range: range(0, 9, 0, 2),
    rowProperties: { firstBandColor: colour, secondBandColor: colour },
  };
  await batch({ addBanding: { bandedRange } });
  expect((await refusal(batch({ addBanding: { bandedRange } }))).error.message).toBe(
    'Invalid requests[0].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.',
  );
});

test('a chart of nothing is the server’s own fault', async () => {
  const request = chart({ basicChart: { chartType: 'BAR' } }, { overlayPosition: {} });
  expect(await refusal(batch(request))).toMatchObject({
    status: 500,
    error: { message: 'Internal error encountered.', status: 'INTERNAL' },
  });
});

describe('bodies and values', () => {
  const { sheets } = { sheets: () => here.sheets.spreadsheets };

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

test('what follows a sort and a deletion: metadata its row, a chart what is left of it', async () => {
  const values = [[3], [1], [2]];
  await here.sheets.spreadsheets.values.update({
    spreadsheetId: here.spreadsheetId,
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values },
  });
  const at = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
  const series = [0, 1].map((column) => ({
    series: { sourceRange: { sources: [range(0, 3, column, column + 1)] } },
  }));
  const basicChart = { chartType: 'COLUMN', series };
  await batch(
    metadata({ metadataKey: 'three', metadataId: 3, location: { dimensionRange: at }, visibility }),
    chart({ basicChart }, { overlayPosition: { anchorCell: { sheetId: 0, columnIndex: 4 } } }),
    {
      sortRange: {
        range: range(0, 3, 0, 1),
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
      },
    },
    {
      deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
    },
  );
  const { spreadsheetId } = here;
  const { data } = await here.sheets.spreadsheets.developerMetadata.get({
    spreadsheetId,
    metadataId: 3,
  });
  expect(data.location?.dimensionRange).toMatchObject({ startIndex: 2, endIndex: 3 });
  const book = await here.sheets.spreadsheets.get({ spreadsheetId });
  expect(book.data.sheets?.[0]?.charts?.[0]?.spec?.basicChart?.series).toEqual([
    {
      series: {
        sourceRange: {
          sources: [{ startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 }],
        },
      },
    },
  ]);
});
