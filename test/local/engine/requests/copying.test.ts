import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };

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
      ['', '', '=C5', '', 6],
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
