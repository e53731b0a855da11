import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, type Scalar, served } from './batch.ts';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };

describe('formats and validation', () => {
  test('repeatCell writes the masked fields alone', async () => {
    const book = await served([
      [1, 2],
      [3, 4],
    ]);
    const fields = 'userEnteredFormat.textFormat.bold,note';
    await book.run({
      repeatCell: { range: box(0, 2, 0, 2), cell: { ...bold, note: 'n' }, fields },
    });
    const [row] = await book.cells('A2:B2');
    expect(row?.[1]).toMatchObject({ userEnteredValue: { numberValue: 4 }, note: 'n' });
    expect(row?.[1]?.userEnteredFormat).toEqual(bold.userEnteredFormat);
    expect(await book.refused({ repeatCell: { range: box(0, 1, 0, 1), cell: bold } })).toBe(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. " +
        "(Use '*' to indicate all fields.)",
    );
    const range = { ...box(0, 1, 0, 1), sheetId: 7 };
    expect(await book.refused({ repeatCell: { range, cell: bold, fields: '*' } })).toBe(
      'Invalid requests[0].repeatCell: No grid with id: 7',
    );
  });

  test('borders around a range, and off again', async () => {
    const book = await served();
    const line = { style: 'SOLID' };
    await book.run({
      updateBorders: { range: box(0, 2, 0, 1), top: line, bottom: line, innerHorizontal: line },
    });
    const [[upper], [lower]] = (await book.cells('A1:A2')) as [[never], [never]];
    expect(upper).toMatchObject({ userEnteredFormat: { borders: { top: line, bottom: line } } });
    expect(lower).toMatchObject({ userEnteredFormat: { borders: { top: line, bottom: line } } });
    const none = { style: 'NONE' };
    await book.run({
      updateBorders: { range: box(0, 2, 0, 1), top: none, bottom: none, innerHorizontal: none },
    });
    expect(JSON.stringify(await book.cells('A1:A2'))).not.toContain('borders');
  });

  test('a validation rule is kept, and API writes are not held to it', async () => {
    const book = await served();
    const values = [{ userEnteredValue: 'new' }, { userEnteredValue: 'won' }];
    const rule = { condition: { type: 'ONE_OF_LIST', values }, strict: true, showCustomUi: true };
    await book.run({ setDataValidation: { range: box(0, 3, 0, 1), rule } });
    await book.enter('A1', [['other']]);
    expect((await book.cells('A1'))[0]?.[0]?.dataValidation).toEqual(rule);
    expect(await book.values()).toEqual([['other']]);
    await book.run({ setDataValidation: { range: box(0, 3, 0, 1) } });
    expect((await book.cells('A1'))[0]?.[0]?.dataValidation).toBeUndefined();
    const bad = { condition: { type: 'ONE_OF_LIST' } };
    expect(
      await book.refused({ setDataValidation: { range: box(0, 1, 0, 1), rule: bad } }),
    ).toContain('ONE_OF_LIST requires at least 1 ConditionValues');
  });
});

describe('merges', () => {
  test('rows, then all: the later takes the place of the earlier', async () => {
    const book = await served([
      [1, 2],
      [3, 4],
    ]);
    await book.run({ mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_ROWS' } });
    expect((await book.sheet()).merges).toHaveLength(2);
    expect(await book.values()).toEqual([[1], [3]]);
    await book.run({ mergeCells: { range: box(0, 2, 0, 2), mergeType: 'MERGE_ALL' } });
    expect((await book.sheet()).merges).toHaveLength(1);
    expect(await book.refused({ unmergeCells: { range: box(0, 1, 0, 2) } })).toBe(
      'Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or ' +
        'unmerge them.',
    );
    await book.run({ unmergeCells: { range: box(0, 2, 0, 2) } });
    expect((await book.sheet()).merges).toBeUndefined();
  });
});

describe('copying', () => {
  test('a source is repeated over a multiple of it, formulas pointing along', async () => {
    const book = await served([
      [1, '=A1*$B$2'],
      ['x', 2],
    ]);
    await book.run({ copyPaste: { source: box(0, 1, 0, 2), destination: box(2, 4, 0, 2) } });
    expect((await book.values()).slice(2)).toEqual([
      [1, '=A3*$B$2'],
      [1, '=A4*$B$2'],
    ]);
    await book.run({
      copyPaste: {
        source: box(0, 2, 0, 1),
        destination: box(5, 6, 0, 1),
        pasteOrientation: 'TRANSPOSE',
      },
    });
    expect((await book.values('A6:B6'))[0]).toEqual([1, 'x']);
    expect(
      await book.refused({
        copyPaste: {
          source: box(0, 1, 1, 2),
          destination: box(8, 9, 0, 1),
          pasteType: 'PASTE_VALUES',
        },
      }),
    ).toContain('does not compute formulas');
  });

  test('format alone', async () => {
    const book = await served([[1, 2]]);
    await book.run(
      { repeatCell: { range: box(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat' } },
      {
        copyPaste: {
          source: box(0, 1, 0, 1),
          destination: box(0, 1, 1, 2),
          pasteType: 'PASTE_FORMAT',
        },
      },
    );
    expect((await book.cells('B1'))[0]?.[0]).toMatchObject({
      userEnteredValue: { numberValue: 2 },
      ...bold,
    });
  });

  test('cut and pasted there and back changes nothing', async () => {
    const table = [
      [1, 'two', true],
      ['=A1', null, 6],
    ] as const;
    const book = await served(table);
    const before = await book.cells('A1:H9');
    const there = {
      source: box(0, 2, 0, 3),
      destination: { sheetId: 0, rowIndex: 4, columnIndex: 2 },
    };
    const back = { source: box(4, 6, 2, 5), destination: { sheetId: 0, rowIndex: 0 } };
    await book.run({ cutPaste: there });
    expect(await book.values()).toEqual([
      [],
      [],
      [],
      [],
      ['', '', 1, 'two', true],
      ['', '', '=A1', '', 6],
    ]);
    await book.run({ cutPaste: back });
    expect(await book.cells('A1:H9')).toEqual(before);
  });

  test('delimited text is entered as if typed', async () => {
    const book = await served();
    const coordinate = { sheetId: 0, rowIndex: 1 };
    await book.run({ pasteData: { data: 'a;1,5\n"x;y";2026-01-02', delimiter: ';', coordinate } });
    expect(await book.values('A2:B3')).toEqual([
      ['a', '1,5'],
      ['x;y', 46024],
    ]);
    expect(await book.refused({ pasteData: { data: '<p>', html: true, coordinate } })).toContain(
      'does not support pasting HTML',
    );
  });

  test('fills go on with series', async () => {
    const book = await served([
      [1, 'Item 1', '2026-01-30', 5, '=A1'],
      [3, 'Item 2', null, null, null],
    ]);
    const fill = (left: number, bottom: number) => ({
      autoFill: {
        sourceAndDestination: {
          source: box(0, bottom, left, left + 1),
          dimension: 'ROWS',
          fillLength: 4 - bottom,
        },
      },
    });
    await book.run(fill(0, 2), fill(1, 2), fill(2, 1), fill(3, 1), fill(4, 1));
    expect(await book.values()).toEqual([
      [1, 'Item 1', 46052, 5, '=A1'],
      [3, 'Item 2', 46053, 5, '=A2'],
      [5, 'Item 3', 46054, 5, '=A3'],
      [7, 'Item 4', 46055, 5, '=A4'],
    ]);
    await book.run({ autoFill: { range: box(0, 6, 0, 1) } });
    expect((await book.values('A1:A6')).flat()).toEqual([1, 3, 5, 7, 9, 11]);
  });
});

describe('text', () => {
  test('find and replace counts what it changed', async () => {
    const book = await served([['eel', 'tree'], [121, '=E1'], ['none']]);
    const [reply] = await book.run({ findReplace: { find: 'E', replacement: 'o', sheetId: 0 } });
    expect(reply?.findReplace).toEqual({
      valuesChanged: 3,
      rowsChanged: 2,
      sheetsChanged: 1,
      occurrencesChanged: 5,
    });
    const [second] = await book.run({
      findReplace: { find: '(2)1', replacement: '$1$1', searchByRegex: true, allSheets: true },
    });
    expect(second?.findReplace?.occurrencesChanged).toBe(1);
    expect(await book.values()).toEqual([['ool', 'troo'], [122, '=E1'], ['nono']]);
    expect(await book.refused({ findReplace: { find: 'x' } })).toContain('Exactly one of');
  });

  test('white space and columns out of text', async () => {
    const book = await served([['  a   b '], ['c, 5, 2026-01-02']]);
    const [reply] = await book.run({ trimWhitespace: { range: box(0, 2, 0, 1) } });
    expect(reply?.trimWhitespace).toEqual({ cellsChangedCount: 1 });
    await book.run({
      textToColumns: { source: box(0, 2, 0, 1), delimiterType: 'AUTODETECT' },
    });
    expect(await book.values()).toEqual([['a b'], ['c', 5, 46024]]);
  });
});

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
