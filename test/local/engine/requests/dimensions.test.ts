import { expect, test } from 'vitest';
import { box, served, stretch } from './batch.ts';

const TABLE = [
  ['a', 'b', 'c'],
  [1, 2, 3],
  [4, 5, 6],
];

test('inserted rows push everything down, and deleting them brings it all back', async () => {
  const book = await served(TABLE);
  await book.run(
    { mergeCells: { range: box(1, 3, 4, 6), mergeType: 'MERGE_ALL' } },
    { addNamedRange: { namedRange: { name: 'numbers', range: box(1, 3, 0, 3) } } },
    { addProtectedRange: { protectedRange: { range: box(1, 2, 0, 1), warningOnly: true } } },
    { setBasicFilter: { filter: { range: box(0, 3, 0, 3) } } },
    { addDimensionGroup: { range: stretch('ROWS', 1, 3) } },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: stretch('ROWS', 1, 2) },
        },
      },
    },
    {
      addChart: {
        chart: {
          spec: { pieChart: { series: { sourceRange: { sources: [box(1, 3, 0, 1)] } } } },
          position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2 } } },
        },
      },
    },
  );
  const before = JSON.stringify(await book.book()).replaceAll('"rowCount":1000', '');
  await book.run({ insertDimension: { range: stretch('ROWS', 1, 3) } });
  const sheet = await book.sheet();
  expect(await book.values()).toEqual([TABLE[0], [], [], TABLE[1], TABLE[2]]);
  expect(sheet.merges).toEqual([
    { startRowIndex: 3, endRowIndex: 5, startColumnIndex: 4, endColumnIndex: 6 },
  ]);
  expect(sheet.basicFilter?.range).toMatchObject({ startRowIndex: 0, endRowIndex: 5 });
  expect(sheet.protectedRanges?.[0]?.range).toMatchObject({ startRowIndex: 3, endRowIndex: 4 });
  expect(sheet.rowGroups?.[0]?.range).toMatchObject({ startIndex: 3, endIndex: 5 });
  expect(sheet.charts?.[0]?.position?.overlayPosition?.anchorCell?.rowIndex).toBe(4);
  const source = sheet.charts?.[0]?.spec?.pieChart?.series?.sourceRange?.sources?.[0];
  expect(source).toMatchObject({ startRowIndex: 3, endRowIndex: 5 });
  await book.run({ deleteDimension: { range: stretch('ROWS', 1, 3) } });
  expect(await book.values()).toEqual(TABLE);
  expect(JSON.stringify(await book.book()).replaceAll('"rowCount":1000', '')).toBe(before);
});

test('an inherited column takes format and validation, an unticked box', async () => {
  const book = await served([['x']]);
  const rule = { condition: { type: 'BOOLEAN' } };
  await book.run(
    { setDataValidation: { range: box(0, 1, 0, 1), rule } },
    {
      repeatCell: {
        range: box(0, 1, 0, 1),
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat.bold',
      },
    },
    { insertDimension: { range: stretch('COLUMNS', 1, 2), inheritFromBefore: true } },
  );
  const [cell] = (await book.cells('B1'))[0]!;
  expect(cell?.dataValidation).toMatchObject(rule);
  expect(cell?.userEnteredFormat?.textFormat?.bold).toBe(true);
  expect(cell?.userEnteredValue).toEqual({ boolValue: false });
});

test('moving rows and appending them', async () => {
  const book = await served(TABLE);
  await book.run({ moveDimension: { source: stretch('ROWS', 0, 1), destinationIndex: 3 } });
  expect(await book.values()).toEqual([TABLE[1], TABLE[2], TABLE[0]]);
  await book.run({ moveDimension: { source: stretch('COLUMNS', 2, 3), destinationIndex: 0 } });
  expect(await book.values('A1:C1')).toEqual([[3, 1, 2]]);
  await book.run({ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 4 } });
  expect((await book.sheet()).properties?.gridProperties).toMatchObject({
    rowCount: 1000,
    columnCount: 30,
  });
});

test('refusals name what is wrong', async () => {
  const book = await served(TABLE);
  const insertion = { insertDimension: { range: stretch('ROWS', 1000, 1001) } };
  expect(await book.refused(insertion)).toBe(
    'Invalid requests[0].insertDimension: range.startIndex must be less than the grid size (1000)' +
      ' if inheritFromBefore is false.',
  );
  expect(await book.refused({ deleteDimension: { range: stretch('ROWS', 1000, 1001) } })).toBe(
    "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. " +
      'Tried to delete row index 1000 but there are only 1000 rows.',
  );
  expect(await book.refused({ deleteDimension: { range: stretch('ROWS', 0, 1000) } })).toBe(
    "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
  );
  expect(
    await book.refused(
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      { deleteDimension: { range: stretch('ROWS', 1, 1000) } },
    ),
  ).toBe(
    'Invalid requests[1].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
  );
  expect(
    await book.refused({ appendDimension: { sheetId: 9, dimension: 'ROWS', length: 1 } }),
  ).toBe('Invalid requests[0].appendDimension: No grid with id: 9');
  expect((await book.sheet()).properties?.gridProperties?.frozenRowCount).toBeUndefined();
});

test('sizes, hiding, fitting and groups', async () => {
  const book = await served([['a much longer text than the column is wide']]);
  await book.run(
    {
      updateDimensionProperties: {
        range: stretch('COLUMNS', 1, 3),
        properties: { pixelSize: 42, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    { autoResizeDimensions: { dimensions: stretch('COLUMNS', 0, 1) } },
  );
  const widths = (await book.cellsMetadata('A1:D1')).map(({ pixelSize }) => pixelSize);
  expect(widths.slice(1)).toEqual([42, 42, 100]);
  expect(widths[0]).toBeGreaterThan(200);

  const [first] = await book.run({ addDimensionGroup: { range: stretch('ROWS', 1, 5) } });
  expect(first?.addDimensionGroup?.dimensionGroups).toHaveLength(1);
  await book.run(
    { addDimensionGroup: { range: stretch('ROWS', 2, 4) } },
    {
      updateDimensionGroup: {
        dimensionGroup: { range: stretch('ROWS', 2, 4), depth: 2, collapsed: true },
        fields: 'collapsed',
      },
    },
  );
  const { rowGroups, properties } = await book.sheet();
  expect(rowGroups).toMatchObject([
    { depth: 1, range: { startIndex: 1, endIndex: 5 } },
    { depth: 2, range: { startIndex: 2, endIndex: 4 }, collapsed: true },
  ]);
  expect(properties?.gridProperties?.rowGroupControlAfter).toBe(true);
  await book.run({ deleteDimensionGroup: { range: stretch('ROWS', 2, 4) } });
  const [last] = await book.run({ deleteDimensionGroup: { range: stretch('ROWS', 1, 5) } });
  expect(last).toEqual({ deleteDimensionGroup: {} });
  expect((await book.sheet()).rowGroups).toBeUndefined();
});

test('cells alone pushed down and pulled up', async () => {
  const book = await served(TABLE);
  await book.run({ insertRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } });
  expect(await book.values()).toEqual([['a', 'b', 'c'], ['', 2, 3], [1, 5, 6], [4]]);
  await book.run({ deleteRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } });
  expect(await book.values()).toEqual(TABLE);
  await book.run({ deleteRange: { range: box(0, 1, 0, 2), shiftDimension: 'COLUMNS' } });
  expect((await book.values())[0]).toEqual(['c']);
  await book.run({ mergeCells: { range: box(5, 6, 0, 2), mergeType: 'MERGE_ALL' } });
  expect(
    await book.refused({ insertRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } }),
  ).toContain('over part of a merged cell');
});

test('a grid that shrinks takes along what stood on the part cut off', async () => {
  const book = await served(TABLE);
  const size = (rowCount: number, frozenRowCount: number) => ({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { rowCount, frozenRowCount } },
      fields: 'gridProperties(rowCount,frozenRowCount)',
    },
  });
  await book.run(
    { mergeCells: { range: box(500, 502, 0, 2), mergeType: 'MERGE_ALL' } },
    { setBasicFilter: { filter: { range: box(0, 1000, 0, 3) } } },
    size(10, 2),
  );
  const sheet = await book.sheet();
  expect(sheet.merges).toBeUndefined();
  expect(sheet.basicFilter?.range?.endRowIndex).toBe(10);
  expect(await book.refused(size(2, 0))).toBe(
    'Invalid requests[0].updateSheetProperties: Sorry, it is not possible to delete all ' +
      'non-frozen rows.',
  );
});
