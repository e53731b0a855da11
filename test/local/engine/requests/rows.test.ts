import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, type Scalar, served } from './batch.ts';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };

describe('rows in order', () => {
  const sorted = (order: string) => ({
    sortRange: { range: box(0, 6, 0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder: order }] },
  });

  test('numbers, texts, truth values, and empty cells last both ways', async () => {
    const column: Scalar[][] = [['b'], [true], [2], [null], ['a'], [1]];
    const book = await served(column);
    await book.run(sorted('ASCENDING'));
    expect((await book.values()).flat()).toEqual([1, 2, 'a', 'b', true]);
    await book.run(sorted('DESCENDING'));
    expect((await book.values()).flat()).toEqual([true, 'b', 'a', 2, 1]);
    await book.run({ mergeCells: { range: box(0, 2, 1, 2), mergeType: 'MERGE_ALL' } });
    expect(await book.refused(sorted('ASCENDING'))).toBe(
      "Invalid requests[0].sortRange: You can't sort a range containing vertical merges. " +
        'There is a vertical merge at B1:B2',
    );
  });

  test('notes and formats go with their row, widths and metadata stay', async () => {
    const book = await served([
      [2, 'two'],
      [1, 'one'],
    ]);
    const location = {
      dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    };
    const developerMetadata = { metadataKey: 'k', visibility: 'DOCUMENT', location };
    await book.run(
      { repeatCell: { range: box(0, 1, 0, 1), cell: { ...bold, note: 'n' }, fields: '*' } },
      { createDeveloperMetadata: { developerMetadata } },
    );
    await book.enter('A1', [[2]]);
    await book.run({
      sortRange: { range: box(0, 2, 0, 2), sortSpecs: [{ dimensionIndex: 0 }] },
    });
    expect(await book.values()).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect((await book.cells('A1:A2'))[1]?.[0]).toMatchObject({ ...bold, note: 'n' });
  });

  test('a sort is a permutation, in order, and does nothing the second time', async () => {
    const value = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('a', 'b', true, false));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 8 }), async (column) => {
        const book = await served(column.map((one, at) => [one, at]));
        const request = {
          sortRange: { range: box(0, column.length, 0, 2), sortSpecs: [{ dimensionIndex: 0 }] },
        };
        await book.run(request);
        const once = await book.values();
        expect(once.map(([, at]) => at).sort()).toEqual(column.map((_, at) => at));
        for (const [one, at] of once) expect(one).toBe(column[at as number]);
        await book.run(request);
        expect(await book.values()).toEqual(once);
      }),
      { numRuns: 15 },
    );
  });

  test('duplicates go, case making no difference; a shuffle loses nothing', async () => {
    const book = await served([
      ['a', 1],
      ['A', 1],
      ['b', 2],
      ['a', 1],
      ['tail', 9],
    ]);
    const [reply] = await book.run({ deleteDuplicates: { range: box(0, 4, 0, 2) } });
    expect(reply?.deleteDuplicates).toEqual({ duplicatesRemovedCount: 2 });
    expect(await book.values()).toEqual([['a', 1], ['b', 2], [], [], ['tail', 9]]);
    await book.run({ randomizeRange: { range: box(0, 5, 0, 2) } });
    const rows = (await book.values('A1:B5')).filter((row) => row.length > 0);
    expect(rows.map(([name]) => name).sort()).toEqual(['a', 'b', 'tail']);
  });
});
