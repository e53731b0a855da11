import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

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
