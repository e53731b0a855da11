/** Formulas follow what they speak of, wherever they stand; the real client, over HTTP. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceTexts } from '../formula/arbitrary.ts';
import { box, served, stretch } from './batch.ts';

const TITLES = ['Sheet1', 'Big deals', "it's 1", 'A1'];

/** Formulas in column AZ of the first tab and A of the second, in rows nothing touches. */
async function withFormulas(own: readonly string[], other: readonly string[] = []) {
  const book = await served();
  await book.run(
    { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 40 } },
    ...TITLES.slice(1).map((title, at) => ({
      addSheet: { properties: { title, sheetId: at + 1 } },
    })),
  );
  if (own.length > 0)
    await book.enter(
      'Sheet1!AZ500',
      own.map((one) => [one]),
    );
  if (other.length > 0) {
    await book.enter(
      "'Big deals'!A500",
      other.map((one) => [one]),
    );
  }
  return {
    ...book,
    own: async () => (await book.values('Sheet1!AT400:BN700')).flat().filter(Boolean),
    other: async () => (await book.values("'Big deals'!A400:A600")).flat().filter(Boolean),
  };
}

const rows = (start: number, end: number) => ({ range: stretch('ROWS', start, end) });
const columns = (start: number, end: number) => ({ range: stretch('COLUMNS', start, end) });

describe('rows and columns', () => {
  test('inserted: references below and beyond go along, ranges around grow', async () => {
    const book = await withFormulas(
      ['=SUM(A2:A5)+A1+$A$3', '=B:B+3:4+C2:C', '="A3"&A3'],
      ['=Sheet1!A3+A3'],
    );
    await book.run({ insertDimension: rows(2, 4) }, { insertDimension: columns(0, 1) });
    expect(await book.own()).toEqual(['=SUM(B2:B7)+B1+$B$5', '=C:C+5:6+D2:D', '="A3"&B5']);
    expect(await book.other()).toEqual(['=Sheet1!B5+A3']);
  });

  test('deleted: what is gone is #REF!, what is left of a range stays', async () => {
    const book = await withFormulas(
      ['=A1+A2+A3', '=SUM(A1:A3)+SUM(A2:B2)', '=2:2+B:B'],
      ["='Sheet1'!A2*Sheet1!A3"],
    );
    await book.run({ deleteDimension: rows(1, 2) });
    expect(await book.own()).toEqual(['=A1+#REF!+A2', '=SUM(A1:A2)+SUM(#REF!)', '=#REF!+B:B']);
    expect(await book.other()).toEqual(['=#REF!*Sheet1!A2']);
    await book.run({ deleteDimension: columns(1, 2) });
    expect((await book.own()).at(-1)).toBe('=#REF!+#REF!');
  });

  test('moved: references go along', async () => {
    const book = await withFormulas(['=A1+A2+A3', '=SUM(A1:A9)']);
    await book.run({ moveDimension: { source: stretch('ROWS', 0, 1), destinationIndex: 3 } });
    expect(await book.own()).toEqual(['=A3+A1+A2', '=SUM(A1:A9)']);
  });

  test('of another tab: nothing changes', async () => {
    const book = await withFormulas(['=A2+Sheet1!A2'], ["=A2+'Big deals'!A2"]);
    const other = { ...stretch('ROWS', 0, 1), sheetId: 1 };
    await book.run({ insertDimension: { range: other } });
    expect(await book.own()).toEqual(['=A2+Sheet1!A2']);
    expect(await book.other()).toEqual(["=A3+'Big deals'!A3"]);
  });

  test('cells pushed down within a band: only what lies wholly in it', async () => {
    const book = await withFormulas(['=A2+C2+SUM(A1:A4)+SUM(A2:C3)']);
    await book.run({ insertRange: { range: box(1, 2, 0, 2), shiftDimension: 'ROWS' } });
    expect(await book.own()).toEqual(['=A3+C2+SUM(A1:A5)+SUM(A2:C3)']);
    await book.run({ deleteRange: { range: box(2, 3, 0, 2), shiftDimension: 'ROWS' } });
    expect(await book.own()).toEqual(['=#REF!+C2+SUM(A1:A4)+SUM(A2:C3)']);
  });

  test('cut off the end of the grid: gone', async () => {
    const book = await withFormulas([], ['=Sheet1!A900+SUM(Sheet1!A10:A900)']);
    const gridProperties = { rowCount: 800 };
    const properties = { sheetId: 0, gridProperties };
    await book.run({
      updateSheetProperties: { properties, fields: 'gridProperties.rowCount' },
    });
    expect(await book.other()).toEqual(['=#REF!+SUM(Sheet1!A10:A800)']);
  });
});

test('inserting and deleting the same again changes no formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(referenceTexts, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(rows, columns),
      fc.nat(31),
      fc.integer({ min: 1, max: 4 }),
      async (texts, along, at, count) => {
        const formulas = texts.map((text) => `=${text}+1`);
        const book = await withFormulas(formulas, formulas);
        await book.run({ insertDimension: along(at, at + count) });
        await book.run({ deleteDimension: along(at, at + count) });
        expect([await book.own(), await book.other()]).toEqual([formulas, formulas]);
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('moving rows and moving them back changes no reference to a cell', async () => {
  const cells = referenceTexts.filter((text) => !text.includes(':'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(cells, { minLength: 1, maxLength: 8 }),
      fc.nat(20),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(30),
      async (texts, from, count, target) => {
        fc.pre(target < from || target > from + count);
        const formulas = texts.map((text) => `=${text}+1`);
        const book = await withFormulas(formulas, formulas);
        const landing = target > from ? target - count : target;
        const back = target > from ? from : from + count;
        await book.run(
          { moveDimension: { source: rows(from, from + count).range, destinationIndex: target } },
          {
            moveDimension: {
              source: rows(landing, landing + count).range,
              destinationIndex: back,
            },
          },
        );
        expect([await book.own(), await book.other()]).toEqual([formulas, formulas]);
      },
    ),
    { numRuns: 10 },
  );
}, 60_000);

describe('tabs', () => {
  const rename = (sheetId: number, title: string) => ({
    updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
  });

  test('renamed: formulas name the new title, and back again to the letter', async () => {
    const formulas = ['=SUM(\'Big deals\'!A1:B2)&"Big deals!A1"', "=A1+'Big deals'!C:C+Sheet1!A1"];
    const book = await withFormulas(formulas);
    await book.run(rename(1, 'Deals'));
    expect(await book.own()).toEqual([
      '=SUM(Deals!A1:B2)&"Big deals!A1"',
      '=A1+Deals!C:C+Sheet1!A1',
    ]);
    await book.run(rename(1, 'Big deals'));
    expect(await book.own()).toEqual(formulas);
  });

  test('deleted: nothing is left to refer to', async () => {
    const book = await withFormulas(["=SUM('big DEALS'!A1:B2)+A1"]);
    await book.run({ deleteSheet: { sheetId: 1 } });
    expect(await book.own()).toEqual(['=SUM(#REF!)+A1']);
  });
});

describe('cells cut and pasted', () => {
  test('what speaks of them follows, wholly or not at all; they keep speaking of the same', async () => {
    const book = await withFormulas(
      ['=A1+SUM(A1:B2)+SUM(A1:A9)+A:A+$B$2', '=D9'],
      ['=Sheet1!A1+A1'],
    );
    await book.enter('Sheet1!A1', [
      ['=B2+C9', 1],
      [2, 3],
    ]);
    const cut = (source: object, destination: object) => ({
      cutPaste: { source, destination, pasteType: 'PASTE_NORMAL' },
    });
    await book.run(cut(box(0, 2, 0, 2), { sheetId: 0, rowIndex: 4, columnIndex: 1 }));
    expect(await book.own()).toEqual(['=B5+SUM(B5:C6)+SUM(A1:A9)+A:A+$C$6', '=D9']);
    expect(await book.other()).toEqual(['=Sheet1!B5+A1']);
    expect(await book.values('Sheet1!B5')).toEqual([['=C6+C9']]);
    await book.run(cut(box(4, 6, 1, 3), { sheetId: 1, rowIndex: 0, columnIndex: 2 }));
    expect((await book.own())[0]).toBe(
      "='Big deals'!C1+SUM('Big deals'!C1:D2)+SUM(A1:A9)+A:A+'Big deals'!$D$2",
    );
    expect(await book.values("'Big deals'!C1")).toEqual([["='Big deals'!D2+Sheet1!C9"]]);
  });
});

describe('rules', () => {
  const formula = (text: string) => ({ values: [{ userEnteredValue: text }] });

  test('lists of a range, their own formulas and colours follow', async () => {
    const book = await withFormulas([]);
    const list = { condition: { type: 'ONE_OF_RANGE', ...formula("='Big deals'!$A$2:$A") } };
    const own = { condition: { type: 'CUSTOM_FORMULA', ...formula('=A2>B2') } };
    const everywhere = { ...box(4, 6, 0, 1) };
    const colour = {
      ranges: [box(0, 9, 0, 1)],
      booleanRule: { condition: { type: 'CUSTOM_FORMULA', ...formula('=$B2="won"') }, format: {} },
    };
    await book.run(
      { setDataValidation: { range: box(1, 3, 0, 1), rule: list } },
      { setDataValidation: { range: everywhere, rule: own } },
      { setDataValidation: { range: { ...everywhere, sheetId: 1 }, rule: own } },
      { addConditionalFormatRule: { rule: colour, index: 0 } },
      { insertDimension: { range: { ...stretch('ROWS', 0, 1), sheetId: 1 } } },
      { insertDimension: columns(0, 1) },
      {
        updateSheetProperties: { properties: { sheetId: 1, title: 'Deals' }, fields: 'title' },
      },
    );
    const rule = async (range: string) => {
      const [[cell]] = (await book.cells(range)) as [[{ dataValidation?: never }]];
      const { condition } = cell.dataValidation ?? ({} as { condition?: { values: object[] } });
      return condition?.values[0];
    };
    expect(await rule('Sheet1!B2')).toEqual({ userEnteredValue: '=Deals!$A$3:$A' });
    expect(await rule('Sheet1!B5')).toEqual({ userEnteredValue: '=B2>C2' });
    expect(await rule('Deals!A6')).toEqual({ userEnteredValue: '=A3>B3' });
    const [format] = (await book.sheet()).conditionalFormats ?? [];
    expect(format?.booleanRule?.condition?.values).toEqual([{ userEnteredValue: '=$C2="won"' }]);
  });

  test('conditions of filters follow', async () => {
    const book = await withFormulas([]);
    const criteria = { '0': { condition: { type: 'CUSTOM_FORMULA', ...formula('=A2>1') } } };
    await book.run(
      { setBasicFilter: { filter: { range: box(0, 9, 0, 3), criteria } } },
      { insertDimension: rows(0, 1) },
    );
    expect((await book.sheet()).basicFilter?.criteria?.['0']).toMatchObject({
      condition: { values: [{ userEnteredValue: '=A3>1' }] },
    });
  });
});

test('a batch that fails leaves every formula as it was', async () => {
  const book = await withFormulas(['=A5'], ['=Sheet1!A5']);
  await book.refused({ insertDimension: rows(0, 3) }, { deleteSheet: { sheetId: 99 } });
  expect([await book.own(), await book.other()]).toEqual([['=A5'], ['=Sheet1!A5']]);
});
