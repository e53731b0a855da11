import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
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

  describe('the rows a filter hides', () => {
    const rows: (string | number)[][] = [
      ['name', 'n', 'day'],
      ['Ann', 5, '2026-01-01'],
      ['bo', 12, '2026-02-01 10:30'],
      ['Cy', 12.5, '2026-03-01'],
      ['', 'none', ''],
    ];
    const hidden = async (criteria: Record<string, sheets_v4.Schema$FilterCriteria>) => {
      const book = await served(rows);
      const range = box(0, 5, 0, 3);
      await book.run({ setBasicFilter: { filter: { range, criteria } } });
      const marks = await book.rowsMetadata('A1:C6');
      return marks.flatMap(({ hiddenByFilter }, row) => (hiddenByFilter ? [row] : []));
    };
    const when = (column: number, type: string, ...values: string[]) =>
      hidden({
        [column]: {
          condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        },
      });

    test('unchecked values, as they are shown', async () => {
      expect(await hidden({ '1': { hiddenValues: ['12', 'none'] } })).toEqual([2, 4]);
      expect(await hidden({ '0': { hiddenValues: [''] } })).toEqual([4]);
    });

    test.each<[number, string, string[], number[]]>([
      [1, 'NUMBER_GREATER', ['5'], [1, 4]],
      [1, 'NUMBER_BETWEEN', ['5', '12'], [3, 4]],
      [1, 'NUMBER_EQ', ['12.50'], [1, 2, 4]],
      [2, 'DATE_EQ', ['2026-02-01'], [1, 3, 4]],
      [2, 'DATE_AFTER', ['1/1/2026'], [1, 4]],
      [0, 'TEXT_STARTS_WITH', ['B'], [1, 3, 4]],
      [0, 'TEXT_NOT_CONTAINS', ['n'], [1]],
      [0, 'NOT_BLANK', [], [4]],
      [0, 'BLANK', [], [1, 2, 3]],
      // Only Google computes it: nothing is hidden on a guess.
      [0, 'CUSTOM_FORMULA', ['=B2>5'], []],
    ])('column %i %s %j', async (column, type, values, rows) => {
      expect(await when(column, type, ...values)).toEqual(rows);
    });

    test('relative dates count from today in the time zone of the workbook', async () => {
      const book = await served([['day'], ['2026-11-22'], ['2026-11-23'], ['2026-11-24']]);
      await book.run({
        setBasicFilter: {
          filter: {
            range: box(0, 4, 0, 1),
            criteria: {
              '0': { condition: { type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] } },
            },
          },
        },
      });
      const marks = await book.rowsMetadata('A1:A4');
      expect(marks.map(({ hiddenByFilter }) => hiddenByFilter ?? false)).toEqual([
        false,
        false,
        true,
        true,
      ]);
    });

    test('go with their columns, and come back with the filter gone', async () => {
      const book = await served(rows);
      const criteria = { '1': { hiddenValues: ['5'] }, '0': { hiddenValues: ['Cy'] } };
      await book.run(
        { setBasicFilter: { filter: { range: box(0, 5, 0, 3), criteria } } },
        { insertDimension: { range: stretch('COLUMNS', 0, 1) } },
        { insertDimension: { range: stretch('ROWS', 0, 2) } },
      );
      const marks = async () =>
        (await book.rowsMetadata('A1:D7')).map(({ hiddenByFilter }) => hiddenByFilter ?? false);
      expect(await marks()).toEqual([false, false, false, true, false, true, false]);
      await book.run({ clearBasicFilter: { sheetId: 0 } });
      expect(await marks()).toEqual(Array(7).fill(false));
    });

    test('by colour is refused by name', async () => {
      const criteria = { '0': { visibleBackgroundColor: { red: 1 } } };
      const book = await served(rows);
      expect(
        await book.refused({ setBasicFilter: { filter: { range: box(0, 5, 0, 3), criteria } } }),
      ).toContain('does not support filters by visibleBackgroundColor');
    });
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
