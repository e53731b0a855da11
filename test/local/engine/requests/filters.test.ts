import { describe, expect, test } from 'vitest';
import { box, served, stretch } from './batch.ts';

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
