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
