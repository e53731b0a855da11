import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

describe('tabs and the spreadsheet', () => {
  test('a duplicate has everything under new ids', async () => {
    const book = await served([['x', 1]]);
    await book.run(
      { mergeCells: { range: box(3, 4, 0, 2), mergeType: 'MERGE_ALL' } },
      { addProtectedRange: { protectedRange: { range: box(0, 1, 0, 1), protectedRangeId: 8 } } },
    );
    const [reply] = await book.run({
      duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 77 },
    });
    expect(reply?.duplicateSheet?.properties).toMatchObject({
      sheetId: 77,
      title: 'Copy of Sheet1',
      index: 1,
    });
    expect(await book.values("'Copy of Sheet1'")).toEqual([['x', 1]]);
    const copy = await book.sheet(1);
    expect(copy.merges).toMatchObject([{ sheetId: 77 }]);
    expect(copy.protectedRanges?.[0]?.protectedRangeId).not.toBe(8);
    await book.enter('A1', [['changed']]);
    expect(await book.values("'Copy of Sheet1'")).toEqual([['x', 1]]);
    expect(await book.refused({ duplicateSheet: { sourceSheetId: 0, newSheetId: 77 } })).toContain(
      'Sheet with id 77 already exists.',
    );
  });

  test('the last tab, and the last one seen, cannot be deleted', async () => {
    const book = await served();
    expect(await book.refused({ deleteSheet: { sheetId: 0 } })).toBe(
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    );
    expect(await book.refused({ deleteSheet: { sheetId: 4 } })).toBe(
      'Invalid requests[0].deleteSheet: No sheet with id: 4',
    );
    const anchorCell = { sheetId: 4, rowIndex: 0 };
    const spec = { pieChart: { series: { sourceRange: { sources: [box(0, 3, 0, 1)] } } } };
    await book.run(
      { addSheet: { properties: { sheetId: 4, title: 'b' } } },
      { addChart: { chart: { spec, position: { overlayPosition: { anchorCell } } } } },
      { deleteSheet: { sheetId: 0 } },
    );
    const [chart] = (await book.sheet()).charts!;
    expect(chart?.spec?.pieChart?.series?.sourceRange?.sources).toEqual([]);
    expect((await book.book()).sheets?.map(({ properties }) => properties?.title)).toEqual(['b']);
  });

  test('title, locale and time zone', async () => {
    const book = await served();
    const set = (properties: object, fields: string) => ({
      updateSpreadsheetProperties: { properties, fields },
    });
    const properties = { title: '客户', locale: 'zh_CN', timeZone: 'Asia/Shanghai' };
    await book.run(set(properties, 'title,locale,timeZone'));
    expect((await book.book()).properties).toMatchObject(properties);
    expect(await book.refused(set({ timeZone: 'Mars/Base' }, 'timeZone'))).toContain(
      'Invalid time zone: Mars/Base',
    );
    expect(await book.refused(set({ locale: 'de_DE' }, 'locale'))).toContain('locale de_DE');
  });

  test('what is not supported is refused by name', async () => {
    const book = await served();
    expect(await book.refused({ addSlicer: {} })).toBe(
      'Invalid requests[0].addSlicer: The local workspace does not support this kind of request.',
    );
  });
});
