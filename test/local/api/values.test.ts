import { describe, expect, test } from 'vitest';
import { refusal, type Workspace, workspace } from '../client.ts';

async function written(values: unknown[][], range = 'Sheet1!A1'): Promise<Workspace> {
  const space = await workspace();
  await space.sheets.spreadsheets.values.update({
    spreadsheetId: space.spreadsheetId,
    range,
    valueInputOption: 'RAW',
    requestBody: { values },
  });
  return space;
}

describe('values.get', () => {
  test('trims rows and cells within the range, and leaves values out when there are none', async () => {
    const { sheets, spreadsheetId } = await written([['a', '', 'c', ''], [], [1, true]]);
    const get = async (range: string) =>
      (await sheets.spreadsheets.values.get({ spreadsheetId, range })).data;
    expect(await get("'Sheet1'")).toEqual({
      range: 'Sheet1!A1:Z1000',
      majorDimension: 'ROWS',
      values: [['a', '', 'c'], [], ['1', 'TRUE']],
    });
    expect((await get('A1:B2')).values).toEqual([['a']]);
    expect(await get('D5')).toEqual({ range: 'Sheet1!D5', majorDimension: 'ROWS' });
  });

  test.each([
    ['A:A', 'Sheet1!A1:A1000'],
    ['A1:1', 'Sheet1!A1:Z1'],
    ['2:2', 'Sheet1!A2:Z2'],
    ['A1:C', 'Sheet1!A1:C1000'],
    ['D4:A1', 'Sheet1!A1:D4'],
    ['Sheet1!$D$4', 'Sheet1!D4'],
  ])('normalises %s to %s', async (range, shown) => {
    const { sheets, spreadsheetId } = await workspace();
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range });
    expect(data.range).toBe(shown);
  });

  test('renders as asked: formatted, unformatted, formula; a formula is never computed', async () => {
    const { sheets, spreadsheetId } = await workspace();
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['2020-01-01', '=1+1', '0042', true]] },
    });
    const get = async (options: object) =>
      (await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1:D1', ...options })).data
        .values![0];
    expect(await get({})).toEqual(['2020-01-01', '=1+1', '42', 'TRUE']);
    const plain = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(await get(plain)).toEqual([43831, '=1+1', 42, true]);
    expect(await get({ ...plain, dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
      '2020-01-01',
      '=1+1',
      42,
      true,
    ]);
    expect(await get({ valueRenderOption: 'FORMULA' })).toEqual([43831, '=1+1', 42, true]);
  });

  test('refuses ranges with the words of the real server', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const get = (range: string, id = spreadsheetId) =>
      refusal(sheets.spreadsheets.values.get({ spreadsheetId: id, range }));
    expect((await get('NOPE!A5:F15')).error).toEqual({
      code: 400,
      message: 'Unable to parse range: NOPE!A5:F15',
      status: 'INVALID_ARGUMENT',
    });
    expect((await get('Sheet1!AA1')).error.message).toBe(
      'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(await get('A1', 'nowhere')).toEqual({
      status: 404,
      error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
    });
  });
});

describe('values.update', () => {
  test('null leaves a cell alone and is not counted, an empty string clears it and is', async () => {
    const { sheets, spreadsheetId } = await written([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { data } = await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1:D6',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          [null, 'x', null, null],
          ['', null],
        ],
      },
    });
    expect(data).toEqual({
      spreadsheetId,
      updatedRange: 'Sheet1!A1:D2',
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 2,
    });
    const read = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1:B2' });
    expect(read.data.values).toEqual([
      ['a', 'x'],
      ['', 'd'],
    ]);
  });

  test('refuses data wider or longer than its range, and what is no list of rows', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const update = (range: string, values: unknown) =>
      refusal(
        sheets.spreadsheets.values.update({
          spreadsheetId,
          range,
          valueInputOption: 'RAW',
          requestBody: { values: values as unknown[][] },
        }),
      );
    expect((await update('A1:B1', [[1, 2, 3]])).error.message).toBe(
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    );
    const { error } = await update('not a range!!', ['X']);
    const description =
      'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"';
    expect(error.message).toBe(description);
    expect(error.details?.[0]?.fieldViolations).toEqual([{ field: 'data.values', description }]);
  });

  test('columns are written as columns', async () => {
    const { sheets, spreadsheetId } = await workspace();
    await sheets.spreadsheets.values.update({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { majorDimension: 'COLUMNS', values: [[1, 2], [3]] },
    });
    const { data } = await sheets.spreadsheets.values.batchGet({
      spreadsheetId,
      ranges: ['A1:B2', 'B:B'],
      valueRenderOption: 'UNFORMATTED_VALUE',
      majorDimension: 'COLUMNS',
    });
    expect(data.valueRanges!.map(({ values }) => values)).toEqual([[[1, 2], [3]], [[3]]]);
  });
});

describe('values.append', () => {
  const TABLES = [
    ['x', 'y', 'z'],
    ['x', 'y', 'z'],
    [],
    ['', 'a', 'b', 'c'],
    ['', 'a', 'b', 'c'],
    ['', 'a', 'b', 'c'],
  ];

  test.each([
    ['Sheet1', 'Sheet1!B7'],
    ['B4', 'Sheet1!B7'],
    ['C5:D5', 'Sheet1!B7'],
    ['B2:D4', 'Sheet1!B7'],
    ['A3:G10', 'Sheet1!B7'],
    ['A1', 'Sheet1!A3'],
    ['E4', 'Sheet1!E4'],
    ['A4', 'Sheet1!A4'],
  ])('finds the table of %s and writes at %s', async (range, at) => {
    const { sheets, spreadsheetId } = await written(TABLES);
    const { data } = await sheets.spreadsheets.values.append({
      spreadsheetId,
      range,
      valueInputOption: 'RAW',
      requestBody: { values: [['new']] },
    });
    expect(data.updates!.updatedRange).toBe(at);
    expect('tableRange' in data).toBe(!['E4', 'A4'].includes(range));
  });

  test('a blank column splits tables; the last one is taken; the grid grows', async () => {
    const { sheets, spreadsheetId } = await written([['x', '', 'z']]);
    const append = async (values: unknown[][]) =>
      (
        await sheets.spreadsheets.values.append({
          spreadsheetId,
          range: 'Sheet1',
          valueInputOption: 'RAW',
          requestBody: { values },
        })
      ).data;
    const first = await append([[1, 2, 3]]);
    expect([first.tableRange, first.updates!.updatedRange]).toEqual(['Sheet1!C1', 'Sheet1!C2:E2']);
    await append(Array.from({ length: 1200 }, (_, index) => [index]));
    const { data } = await sheets.spreadsheets.get({
      spreadsheetId,
      fields: 'sheets.properties.gridProperties.rowCount',
    });
    expect(data).toEqual({ sheets: [{ properties: { gridProperties: { rowCount: 1202 } } }] });
  });
});

test.each([
  ['OVERWRITE', [['a'], ['new'], ['below']]],
  ['INSERT_ROWS', [['a'], ['new'], [], ['below']]],
])('append with %s: what stands below', async (insertDataOption, left) => {
  const { sheets, spreadsheetId } = await written([['a'], [''], ['below']]);
  const { data } = await sheets.spreadsheets.values.append({
    spreadsheetId,
    range: 'A1',
    valueInputOption: 'RAW',
    insertDataOption,
    includeValuesInResponse: true,
    requestBody: { values: [['new']] },
  });
  expect(data).toMatchObject({
    tableRange: 'Sheet1!A1',
    updates: { updatedRange: 'Sheet1!A2', updatedData: { values: [['new']] } },
  });
  const read = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Sheet1' });
  expect(read.data.values).toEqual(left);
});

test('an answer is printed prettily unless the caller wants it short', async () => {
  const { server, spreadsheetId } = await written([['a']]);
  const read = async (query: string) => {
    const address = `${server.url}/v4/spreadsheets/${spreadsheetId}/values/A1${query}`;
    return (await fetch(address)).text();
  };
  expect(await read('')).toBe(
    '{\n  "range": "Sheet1!A1",\n  "majorDimension": "ROWS",\n  "values": [\n    [\n      "a"\n    ]\n  ]\n}\n',
  );
  expect((await read('?prettyPrint=false')).trim()).toBe(
    '{"range":"Sheet1!A1","majorDimension":"ROWS","values":[["a"]]}',
  );
});

describe('several ranges', () => {
  test('batchUpdate counts distinct rows and columns; batchClear keeps nothing', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const { data } = await sheets.spreadsheets.values.batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'A1:D1', values: [[1, 2, 3, 4]] },
          { range: 'A4:D4', values: [[5, 6, 7, 8]] },
        ],
      },
    });
    expect(data).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 8,
      totalUpdatedSheets: 1,
    });
    const cleared = await sheets.spreadsheets.values.batchClear({
      spreadsheetId,
      requestBody: { ranges: ['A1:D1', 'A4'] },
    });
    expect(cleared.data.clearedRanges).toEqual(['Sheet1!A1:D1', 'Sheet1!A4']);
    const left = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Sheet1' });
    expect(left.data.values).toEqual([[], [], [], ['', '6', '7', '8']]);
    await sheets.spreadsheets.values.clear({ spreadsheetId, range: 'Sheet1' });
    const none = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'Sheet1' });
    expect(none.data).not.toHaveProperty('values');
  });

  test('one bad element undoes all of them and is named', async () => {
    const { sheets, spreadsheetId } = await workspace();
    const { error } = await refusal(
      sheets.spreadsheets.values.batchUpdate({
        spreadsheetId,
        requestBody: {
          valueInputOption: 'RAW',
          data: [
            { range: 'A1', values: [[1]] },
            { range: 'No!A1', values: [[2]] },
          ],
        },
      }),
    );
    expect(error.message).toBe('Invalid data[1]: Unable to parse range: No!A1');
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1' });
    expect(data.values).toBeUndefined();
  });

  test('data filters read, write and clear the column an entry marks', async () => {
    const { sheets, spreadsheetId } = await written([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            createDeveloperMetadata: {
              developerMetadata: {
                metadataKey: 'column',
                metadataValue: 'second',
                visibility: 'DOCUMENT',
                location: {
                  dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
                },
              },
            },
          },
        ],
      },
    });
    const filter = { developerMetadataLookup: { metadataKey: 'column' } };
    const read = () =>
      sheets.spreadsheets.values.batchGetByDataFilter({
        spreadsheetId,
        requestBody: { dataFilters: [filter] },
      });
    expect((await read()).data.valueRanges).toEqual([
      {
        valueRange: { range: 'Sheet1!B1:B1000', majorDimension: 'ROWS', values: [['b'], ['d']] },
        dataFilters: [filter],
      },
    ]);
    const { data } = await sheets.spreadsheets.values.batchUpdateByDataFilter({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW',
        data: [{ dataFilter: filter, values: [['B'], ['D']] }],
      },
    });
    expect(data.responses![0]).toMatchObject({ updatedRange: 'Sheet1!B1:B2', dataFilter: filter });
    const cleared = await sheets.spreadsheets.values.batchClearByDataFilter({
      spreadsheetId,
      requestBody: { dataFilters: [{ a1Range: 'A1' }] },
    });
    expect(cleared.data.clearedRanges).toEqual(['Sheet1!A1']);
    const all = await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1:B2' });
    expect(all.data.values).toEqual([
      ['', 'B'],
      ['c', 'D'],
    ]);
  });
});
