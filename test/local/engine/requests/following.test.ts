/** What speaks of cells goes where they go, and by the name they are given; the real client. */

import { describe, expect, test } from 'vitest';
import { type Batch, box, served, stretch } from './batch.ts';

const at = (rowIndex: number, columnIndex: number, sheetId = 0) => ({
  sheetId,
  rowIndex,
  columnIndex,
});

const red = { type: 'NOT_BLANK' };
const format = { backgroundColor: { red: 1 } };

/** A name, a guard, a rule, a chart, a list and a filter, all on rows 2 to 5 of A and B. */
async function dressed(): Promise<Batch> {
  const book = await served([['Day', 'Sum'], ...[1, 2, 3, 4].map((day) => [day, day * 10])]);
  const source = (left: number) => ({ sourceRange: { sources: [box(1, 5, left, left + 1)] } });
  await book.run(
    { addSheet: { properties: { sheetId: 9, title: 'Other' } } },
    { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Sums', range: box(1, 5, 1, 2) } } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 7, range: box(1, 5, 1, 2) } } },
    {
      addConditionalFormatRule: {
        rule: { ranges: [box(1, 5, 0, 2)], booleanRule: { condition: red, format } },
      },
    },
    {
      addChart: {
        chart: {
          spec: {
            basicChart: {
              chartType: 'LINE',
              domains: [{ domain: source(0) }],
              series: [{ series: source(1) }],
            },
          },
          position: { overlayPosition: { anchorCell: at(0, 5) } },
        },
      },
    },
    {
      setDataValidation: {
        range: box(2, 3, 1, 2),
        rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '=$A$3' }] } },
      },
    },
    { setBasicFilter: { filter: { range: box(0, 5, 0, 2) } } },
  );
  await book.enter('Sheet1!D20', [['=SUM(Sums)+SUM(B2:B5)']]);
  return book;
}

/** The edges of a range, the sheet apart when it is the first, which answers leave out. */
const edges = (range: object | undefined) => ({ sheetId: 0, ...range });

async function state({ book }: Batch) {
  const { namedRanges, sheets } = await book();
  const [first, second] = sheets!;
  const { domains, series } = first!.charts![0]!.spec!.basicChart!;
  const drawn = [domains![0]!.domain, series![0]!.series];
  const rules = (sheet: typeof first) =>
    (sheet?.conditionalFormats ?? []).map(({ ranges }) => ranges!.map(edges));
  return {
    named: edges(namedRanges?.[0]?.range),
    guards: [first, second].map((one) => one?.protectedRanges?.map(({ range }) => edges(range))),
    rules: [first, second].map(rules),
    drawn: drawn.map((one) => edges(one?.sourceRange?.sources?.[0])),
    filter: edges(first!.basicFilter?.range),
  };
}

const conditionOf = async (book: Batch, range: string) =>
  (await book.cells(range))[0]?.[0]?.dataValidation?.condition?.values?.[0]?.userEnteredValue;

describe('cells cut and pasted', () => {
  test('on their sheet: all that lies wholly on them goes along, the filter stays', async () => {
    const book = await dressed();
    await book.run({ cutPaste: { source: box(0, 5, 0, 2), destination: at(10, 3) } });
    expect(await state(book)).toEqual({
      named: box(11, 15, 4, 5),
      guards: [[box(11, 15, 4, 5)], undefined],
      rules: [[[box(11, 15, 3, 5)]], []],
      drawn: [box(11, 15, 3, 4), box(11, 15, 4, 5)],
      filter: box(0, 5, 0, 2),
    });
    expect(await conditionOf(book, 'Sheet1!E13')).toBe('=$D$13');
    expect(await book.values('Sheet1!D20')).toEqual([['=SUM(Sums)+SUM(E12:E15)']]);
  });

  test('to another sheet', async () => {
    const book = await dressed();
    await book.run({ cutPaste: { source: box(1, 5, 0, 2), destination: at(0, 0, 9) } });
    const there = (top: number, bottom: number, left: number, right: number) => ({
      ...box(top, bottom, left, right),
      sheetId: 9,
    });
    expect(await state(book)).toEqual({
      named: there(0, 4, 1, 2),
      guards: [undefined, [there(0, 4, 1, 2)]],
      rules: [[], [[there(0, 4, 0, 2)]]],
      drawn: [there(0, 4, 0, 1), there(0, 4, 1, 2)],
      filter: box(0, 5, 0, 2),
    });
    expect(await book.values('Sheet1!D20')).toEqual([['=SUM(Sums)+SUM(Other!B1:B4)']]);
  });

  test('a part: ranges stay, rules are parted', async () => {
    const book = await dressed();
    const before = await state(book);
    await book.run({ cutPaste: { source: box(2, 3, 0, 2), destination: at(10, 0) } });
    expect(await state(book)).toEqual({
      ...before,
      rules: [[[box(1, 2, 0, 2), box(3, 5, 0, 2), box(10, 11, 0, 2)]], []],
    });
  });

  test('over cells with rules: theirs give way', async () => {
    const book = await dressed();
    await book.run({ cutPaste: { source: box(20, 22, 0, 1), destination: at(1, 1) } });
    expect((await state(book)).rules).toEqual([[[box(1, 3, 0, 1), box(3, 5, 0, 2)]], []]);
  });

  test('formats alone: nothing but the rules goes along', async () => {
    const book = await dressed();
    const before = await state(book);
    await book.run({
      cutPaste: { source: box(1, 5, 0, 2), destination: at(10, 0), pasteType: 'PASTE_FORMAT' },
    });
    expect(await state(book)).toEqual({ ...before, rules: [[[box(10, 14, 0, 2)]], []] });
  });
});

describe('rows and columns moved', () => {
  test('rows with all that lies wholly on them', async () => {
    const book = await dressed();
    await book.run({ moveDimension: { source: stretch('ROWS', 1, 5), destinationIndex: 10 } });
    const [sums, both] = [box(6, 10, 1, 2), box(6, 10, 0, 2)];
    expect(await state(book)).toEqual({
      named: sums,
      guards: [[sums], undefined],
      rules: [[[both]], []],
      drawn: [box(6, 10, 0, 1), sums],
      filter: box(0, 1, 0, 2),
    });
    expect(await conditionOf(book, 'Sheet1!B8')).toBe('=$A$8');
    expect(await book.values('Sheet1!D20')).toEqual([['=SUM(Sums)+SUM(B7:B10)']]);
  });

  test('a column to the front; one moved into a range makes it wider', async () => {
    const book = await dressed();
    await book.run({ moveDimension: { source: stretch('COLUMNS', 1, 2), destinationIndex: 0 } });
    const [days, sums] = [box(1, 5, 1, 2), box(1, 5, 0, 1)];
    expect(await state(book)).toEqual({
      named: sums,
      guards: [[sums], undefined],
      rules: [[[box(1, 5, 0, 2)]], []],
      drawn: [days, sums],
      filter: box(0, 5, 0, 2),
    });
    await book.run({ moveDimension: { source: stretch('COLUMNS', 6, 7), destinationIndex: 1 } });
    expect((await state(book)).rules).toEqual([[[box(1, 5, 0, 3)]], []]);
  });
});

describe('a range by another name', () => {
  const rename = (name: string) => ({
    updateNamedRange: { namedRange: { namedRangeId: 'n', name }, fields: 'name' },
  });

  test('formulas of cells, lists and rules take it over', async () => {
    const book = await dressed();
    const rule = {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=COUNT(sums)>1' }] },
    };
    await book.enter('Other!A1', [['=SUMS(Sums)&"Sums"&Sums2&sums']]);
    await book.run({ setDataValidation: { range: box(30, 31, 0, 1), rule } }, rename('Totals'));
    expect(await book.values('Sheet1!D20')).toEqual([['=SUM(Totals)+SUM(B2:B5)']]);
    expect(await book.values('Other!A1')).toEqual([['=SUMS(Totals)&"Sums"&Sums2&Totals']]);
    expect(await conditionOf(book, 'Sheet1!A31')).toBe('=COUNT(Totals)>1');
  });

  test('a function and a tab of that name are something else', async () => {
    const book = await dressed();
    await book.run({ addSheet: { properties: { title: 'Sums' } } });
    await book.enter('Sheet1!D21', [['=sums (1)+Sums!A1+Other!Sums']]);
    await book.run(rename('Totals'));
    expect(await book.values('Sheet1!D21')).toEqual([['=sums (1)+Sums!A1+Other!Totals']]);
  });
});
