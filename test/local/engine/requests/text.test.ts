import { describe, expect, test } from 'vitest';
import { box, served } from './batch.ts';

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
