import { describe, expect, test } from 'vitest';
import { box, served, stretch } from './batch.ts';

const red = { red: 1 };

describe('conditional formats', () => {
  const rule = (value: string) => ({
    ranges: [box(0, 5, 0, 1)],
    booleanRule: {
      condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] },
      format: { backgroundColor: red },
    },
  });

  test('added, moved, replaced, deleted by index', async () => {
    const book = await served();
    const order = async () => {
      const { conditionalFormats } = await book.sheet();
      return conditionalFormats?.map(
        (one) => one.booleanRule?.condition?.values?.[0]?.userEnteredValue,
      );
    };
    await book.run(
      { addConditionalFormatRule: { rule: rule('a') } },
      { addConditionalFormatRule: { rule: rule('b'), index: 1 } },
    );
    const [moved] = await book.run({
      updateConditionalFormatRule: { sheetId: 0, index: 1, newIndex: 0 },
    });
    expect(moved?.updateConditionalFormatRule).toMatchObject({ oldIndex: 1, newIndex: 0 });
    expect(await order()).toEqual(['b', 'a']);
    const [replaced] = await book.run({
      updateConditionalFormatRule: { index: 1, rule: rule('c') },
    });
    expect(replaced?.updateConditionalFormatRule).toMatchObject({
      newIndex: 1,
      oldRule: { booleanRule: rule('a').booleanRule },
    });
    await book.run({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
    expect(await order()).toEqual(['c']);
    expect(await book.refused({ deleteConditionalFormatRule: { sheetId: 0, index: 5 } })).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 5',
    );
  });
});

describe('filters', () => {
  test('the basic filter of a whole sheet covers its grid', async () => {
    const book = await served([
      ['name', 'n'],
      ['b', 2],
      ['a', 1],
    ]);
    await book.run({ setBasicFilter: { filter: { range: { sheetId: 0 } } } });
    expect((await book.sheet()).basicFilter?.range).toEqual({
      startRowIndex: 0,
      endRowIndex: 1000,
      startColumnIndex: 0,
      endColumnIndex: 26,
    });
    const criteria = { '1': { hiddenValues: ['2'] } };
    const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }];
    await book.run({ setBasicFilter: { filter: { range: box(0, 3, 0, 2), criteria, sortSpecs } } });
    expect((await book.sheet()).basicFilter).toMatchObject({
      criteria,
      filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['2'] } }],
    });
    expect((await book.values()).map(([name]) => name)).toEqual(['name', 'a', 'b']);
    await book.run({ insertDimension: { range: stretch('COLUMNS', 0, 1) } });
    expect((await book.sheet()).basicFilter?.criteria).toEqual({ '2': { hiddenValues: ['2'] } });
    await book.run({ clearBasicFilter: { sheetId: 0 } });
    expect((await book.sheet()).basicFilter).toBeUndefined();
  });

  test('filter views', async () => {
    const book = await served();
    const filter = { title: 'Open', range: box(0, 9, 0, 3), filterViewId: 5 };
    await book.run({ addFilterView: { filter } });
    const [copy] = await book.run({ duplicateFilterView: { filterId: 5 } });
    expect(copy?.duplicateFilterView?.filter?.title).toBe('Copy of Open');
    await book.run(
      { updateFilterView: { filter: { filterViewId: 5, title: 'Won' }, fields: 'title' } },
      { deleteFilterView: { filterId: copy!.duplicateFilterView!.filter!.filterViewId! } },
    );
    expect((await book.sheet()).filterViews).toMatchObject([{ filterViewId: 5, title: 'Won' }]);
    expect(await book.refused({ addFilterView: { filter } })).toContain('already exists');
  });
});

describe('charts', () => {
  const position = (rowIndex: number) => ({
    overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex: 1 }, widthPixels: 300 },
  });
  const spec = {
    title: 'Deals',
    pieChart: { domain: { sourceRange: { sources: [box(0, 3, 0, 1)] } } },
  };

  test('added, changed, moved, framed, deleted', async () => {
    const book = await served();
    const [reply] = await book.run({ addChart: { chart: { spec, position: position(4) } } });
    const id = reply!.addChart!.chart!.chartId!;
    expect(reply?.addChart?.chart?.position?.overlayPosition).toMatchObject({
      widthPixels: 300,
      heightPixels: 371,
    });
    await book.run(
      { updateChartSpec: { chartId: id, spec: { ...spec, title: 'Won deals' } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: id,
          newPosition: position(8),
          fields: 'anchorCell',
        },
      },
      {
        updateEmbeddedObjectBorder: {
          objectId: id,
          border: { colorStyle: { rgbColor: red } },
          fields: 'colorStyle',
        },
      },
    );
    expect((await book.sheet()).charts).toMatchObject([
      {
        chartId: id,
        spec: { title: 'Won deals' },
        position: { overlayPosition: { anchorCell: { rowIndex: 8 }, widthPixels: 300 } },
        border: { colorStyle: { rgbColor: red } },
      },
    ]);
    await book.run({ deleteEmbeddedObject: { objectId: id } });
    expect((await book.sheet()).charts).toBeUndefined();
    expect(await book.refused({ updateChartSpec: { chartId: 3, spec } })).toBe(
      'Invalid requests[0].updateChartSpec: No chart with id: 3',
    );
    expect(
      await book.refused({ addChart: { chart: { spec: {}, position: position(0) } } }),
    ).toContain('Exactly one kind of chart');
  });
});

describe('protected, named and banded ranges', () => {
  test('protection: the caller may edit, a warning has no editors', async () => {
    const book = await served();
    const range = { sheetId: 0 };
    const [reply] = await book.run({
      addProtectedRange: { protectedRange: { range, unprotectedRanges: [box(0, 1, 0, 1)] } },
    });
    const made = reply!.addProtectedRange!.protectedRange!;
    expect(made).toMatchObject({ requestingUserCanEdit: true, editors: {} });
    const protectedRangeId = made.protectedRangeId!;
    await book.run({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, description: 'ids' },
        fields: 'description',
      },
    });
    const [kept] = (await book.sheet()).protectedRanges!;
    expect(kept).toMatchObject({ description: 'ids', editors: { users: [expect.any(String)] } });
    await book.run({ deleteProtectedRange: { protectedRangeId } });
    expect((await book.sheet()).protectedRanges).toBeUndefined();
    expect(await book.refused({ deleteProtectedRange: { protectedRangeId } })).toBe(
      `Invalid requests[0].deleteProtectedRange: No protected range with id: ${protectedRangeId}`,
    );
  });

  test('named ranges', async () => {
    const book = await served([[1, 2]]);
    const namedRange = { name: 'deals', range: box(0, 1, 0, 2) };
    const [reply] = await book.run({ addNamedRange: { namedRange } });
    const namedRangeId = reply!.addNamedRange!.namedRange!.namedRangeId!;
    expect(namedRangeId).toMatch(/^\d+$/);
    expect(await book.values('deals')).toEqual([[1, 2]]);
    await book.run({
      updateNamedRange: { namedRange: { namedRangeId, name: 'sales' }, fields: 'name' },
    });
    expect((await book.book()).namedRanges).toMatchObject([{ name: 'sales' }]);
    expect(
      await book.refused({ addNamedRange: { namedRange: { ...namedRange, name: 'SALES' } } }),
    ).toBe(
      'Invalid requests[0].addNamedRange: Cannot add named range with name SALES, ' +
        'a named range with that name already exists.',
    );
    expect(
      await book.refused({ addNamedRange: { namedRange: { ...namedRange, name: 'A1' } } }),
    ).toContain('Invalid named range name: A1');
    await book.run({ deleteNamedRange: { namedRangeId } });
    expect((await book.book()).namedRanges).toBeUndefined();
  });

  test('banding does not overlap', async () => {
    const book = await served();
    const rowProperties = { firstBandColor: red, secondBandColor: { blue: 1 } };
    const bandedRange = { bandedRangeId: 3, range: box(0, 5, 0, 2), rowProperties };
    await book.run({ addBanding: { bandedRange } });
    expect(
      await book.refused({ addBanding: { bandedRange: { ...bandedRange, bandedRangeId: 4 } } }),
    ).toContain('already has alternating background colors');
    const range = box(2, 7, 0, 2);
    await book.run({
      updateBanding: { bandedRange: { bandedRangeId: 3, range }, fields: 'range' },
    });
    expect((await book.sheet()).bandedRanges).toMatchObject([
      { bandedRangeId: 3, range: { startRowIndex: 2, endRowIndex: 7 }, rowProperties },
    ]);
    await book.run({ deleteBanding: { bandedRangeId: 3 } });
    expect((await book.sheet()).bandedRanges).toBeUndefined();
  });
});

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
