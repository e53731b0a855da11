import { describe, expect, test } from 'vitest';
import { refusal, workspace } from '../client.ts';

describe('spreadsheets', () => {
  test('a new one has one tab; create takes title, tabs and cells', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const { data } = await sheets.spreadsheets.get({ spreadsheetId });
    expect(Object.keys(data)).toEqual(['spreadsheetId', 'properties', 'sheets', 'spreadsheetUrl']);
    expect(data.sheets).toEqual([
      {
        properties: {
          sheetId: 0,
          title: 'Sheet1',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 1000, columnCount: 26 },
        },
      },
    ]);
    const rowData = [{ values: [{ userEnteredValue: { stringValue: 'cell' } }] }];
    const made = await sheets.spreadsheets.create({
      requestBody: {
        properties: { title: 'Made', locale: 'zh_CN' },
        sheets: [{ properties: { title: 'One' }, data: [{ startRow: 1, rowData }] }],
      },
    });
    expect(made.data.properties).toMatchObject({ title: 'Made', locale: 'zh_CN' });
    const read = await sheets.spreadsheets.values.get({
      spreadsheetId: made.data.spreadsheetId!,
      range: 'One!A2',
    });
    expect(read.data.values).toEqual([['cell']]);
  });

  test.each([
    ['sheets.properties.tabColorStyle', { sheets: [{ properties: {} }] }],
    ['sheets/properties/title', { sheets: [{ properties: { title: 'Sheet1' } }] }],
    [
      'sheets(properties(title,index))',
      { sheets: [{ properties: { title: 'Sheet1', index: 0 } }] },
    ],
    ['sheets.data.rowData.values.note', { sheets: [{ data: [{}] }] }],
    ['namedRanges', {}],
  ])('the mask %s cuts the answer', async (fields, answer) => {
    const { sheets, spreadsheetId } = await workspace();
    expect((await sheets.spreadsheets.get({ spreadsheetId, fields })).data).toEqual(answer);
  });

  test('an unknown path in a mask is refused and named', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const { error } = await refusal(
      sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.sheetProperties' }),
    );
    expect(error.message).toBe('Request contains an invalid argument.');
    expect(error.details?.[0]?.fieldViolations).toMatchObject([
      {
        description:
          "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.sheetProperties'.",
      },
    ]);
  });

  test('a batch answers with the workbook after it, its ranges and cells', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const { data } = await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      fields: 'replies,updatedSpreadsheet.sheets.data(startRow,rowData.values.userEnteredValue)',
      requestBody: {
        includeSpreadsheetInResponse: true,
        responseIncludeGridData: true,
        responseRanges: ['Sheet1!A2:A9', 'B2'],
        requests: [
          {
            updateCells: {
              start: { sheetId: 0, rowIndex: 1, columnIndex: 0 },
              rows: [
                {
                  values: [
                    { userEnteredValue: { stringValue: '=not a formula' } },
                    { userEnteredValue: { formulaValue: '=A1' } },
                  ],
                },
              ],
              fields: 'userEnteredValue',
            },
          },
        ],
      },
    });
    const cell = (userEnteredValue: object) => [{ values: [{ userEnteredValue }] }];
    expect(data.replies).toEqual([{}]);
    expect(data.updatedSpreadsheet!.sheets![0]!.data).toEqual([
      { startRow: 1, rowData: cell({ stringValue: '=not a formula' }) },
      { startRow: 1, rowData: cell({ formulaValue: '=A1' }) },
    ]);
  });

  test('a batch that fails part-way leaves everything as it was', async () => {
    const { sheets, spreadsheetId, server } = await workspace();
    const before = (await sheets.spreadsheets.get({ spreadsheetId, includeGridData: true })).data;
    const { status, error } = await refusal(
      sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: {
          requests: [
            { addSheet: { properties: { title: 'Other' } } },
            {
              appendCells: {
                sheetId: 0,
                rows: [{ values: [{ userEnteredValue: { numberValue: 1 }, note: 'n' }] }],
                fields: '*',
              },
            },
            { updateSheetProperties: { properties: { sheetId: 77 }, fields: 'title' } },
          ],
        },
      }),
    );
    expect(status).toBe(400);
    expect(error.message).toBe('Invalid requests[2].updateSheetProperties: No sheet with id: 77');
    const after = (await sheets.spreadsheets.get({ spreadsheetId, includeGridData: true })).data;
    expect(after).toEqual(before);
    expect(server.stats.count('batchUpdate')).toBe(1);
  });

  test('unknown fields and wrong types are refused before anything is done', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const send = (request: object) =>
      refusal(
        sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [request] } }),
      );
    expect((await send({ x: {} })).error.message).toBe(
      'Invalid JSON payload received. Unknown name "x" at \'requests[0]\': Cannot find field.',
    );
    expect((await send({ addSheet: { properties: { sheetId: 'a' } } })).error.message).toBe(
      'Invalid value at \'requests[0].add_sheet.properties.sheet_id\' (TYPE_INT32), "a"',
    );
    expect((await send({ addSlicer: { slicer: {} } })).error.message).toMatch(
      /^Invalid requests\[0\]\.addSlicer: The local workspace does not support/,
    );
  });

  test('the last visible tab stays, and the cell limit holds', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const update = (properties: object, fields: string) =>
      refusal(
        sheets.spreadsheets.batchUpdate({
          spreadsheetId,
          requestBody: { requests: [{ updateSheetProperties: { properties, fields } }] },
        }),
      );
    expect((await update({ sheetId: 0, hidden: true }, 'hidden')).error.message).toBe(
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    );
    const gridProperties = { rowCount: 400_000, columnCount: 26 };
    expect((await update({ sheetId: 0, gridProperties }, 'gridProperties')).error.message).toBe(
      'Invalid requests[0].updateSheetProperties: This action would increase the number of cells ' +
        'in the workbook above the limit of 10000000 cells.',
    );
  });

  test('copyTo carries cells and formats into another workbook', async () => {
    const { sheets, spreadsheetId } = await workspace();
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['2020-01-01']] },
    });
    const made = await sheets.spreadsheets.create({ requestBody: {} });
    const { data } = await sheets.spreadsheets.sheets.copyTo({
      spreadsheetId,
      sheetId: 0,
      requestBody: { destinationSpreadsheetId: made.data.spreadsheetId! },
    });
    expect(data).toMatchObject({ title: 'Copy of Sheet1', index: 1 });
    const read = await sheets.spreadsheets.values.get({
      spreadsheetId: made.data.spreadsheetId!,
      range: "'Copy of Sheet1'!A1",
    });
    expect(read.data.values).toEqual([['2020-01-01']]);
  });
});

describe('developer metadata', () => {
  test('is made, found, read, changed and deleted', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const batch = async (request: object) =>
      (
        await sheets.spreadsheets.batchUpdate({
          spreadsheetId,
          requestBody: { requests: [request] },
        })
      ).data.replies![0]!;
    const made = await batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'commit',
          metadataValue: '1',
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    });
    const { metadataId } = made.createDeveloperMetadata!.developerMetadata!;
    const filter = { developerMetadataLookup: { metadataKey: 'commit' } };
    await batch({
      updateDeveloperMetadata: {
        dataFilters: [filter],
        developerMetadata: { metadataValue: '2' },
        fields: 'metadataValue',
      },
    });
    const found = await sheets.spreadsheets.developerMetadata.search({
      spreadsheetId,
      requestBody: { dataFilters: [filter] },
    });
    expect(found.data.matchedDeveloperMetadata).toMatchObject([
      { developerMetadata: { metadataValue: '2' }, dataFilters: [filter] },
    ]);
    const get = () =>
      sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: metadataId! });
    expect((await get()).data).toEqual({
      metadataId,
      metadataKey: 'commit',
      metadataValue: '2',
      location: { locationType: 'SPREADSHEET', spreadsheet: true },
      visibility: 'DOCUMENT',
    });
    await batch({ deleteDeveloperMetadata: { dataFilter: filter } });
    expect((await refusal(get())).status).toBe(404);
  });

  test('getByDataFilter gives the sheets that a filter picks', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const { data } = await sheets.spreadsheets.getByDataFilter({
      spreadsheetId,
      fields: 'sheets(properties.title,data.startColumn)',
      requestBody: { dataFilters: [{ gridRange: { sheetId: 0, startColumnIndex: 3 } }] },
    });
    expect(data).toEqual({
      sheets: [{ properties: { title: 'Sheet1' }, data: [{ startColumn: 3 }] }],
    });
  });
});
