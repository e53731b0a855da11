import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters, columnOfLetters, parseA1, printA1 } from '../../src/workbook/a1.ts';

const bound = fc.integer({ min: 0, max: 18_000 });
const size = fc.integer({ min: 1, max: 200 });
const tab = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('Deals', 'My deals', "Ann's", 'A1', 'R1C1', 'TRUE', '客户', 'a!b', '2026'),
);

test('what is printed is parsed again', () => {
  const box = fc
    .record({ tab, row: fc.option(bound), rows: size, column: fc.option(bound), columns: size })
    .map(({ tab, row, rows, column, columns }) => ({
      tab,
      ...(row === null ? {} : { startRow: row, endRow: row + rows }),
      ...(column === null ? {} : { startColumn: column, endColumn: column + columns }),
    }));
  fc.assert(
    fc.property(box, (one) => {
      expect(parseA1(printA1(one))).toEqual(one);
    }),
  );
});

test('columns count A to Z, AA to ZZ and on', () => {
  expect([0, 25, 26, 701, 702, 18_277].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'ZZZ',
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18_277 }), (index) => {
      expect(columnOfLetters(columnLetters(index))).toBe(index);
    }),
  );
});

test('tabs are quoted as Google quotes them', () => {
  const cell = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  expect(printA1({ tab: 'Sheet1', ...cell })).toBe('Sheet1!A1');
  expect(printA1({ tab: 'D3', ...cell })).toBe("'D3'!A1");
  expect(printA1({ tab: "Ann's", ...cell })).toBe("'Ann''s'!A1");
  expect(printA1({ tab: '客户' })).toBe("'客户'");
});

test.each([
  ['A1', { tab: null, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }],
  ['D4:A1', { tab: null, startRow: 0, endRow: 4, startColumn: 0, endColumn: 4 }],
  ['Deals!A:C', { tab: 'Deals', startColumn: 0, endColumn: 3 }],
  ['Deals!2:2', { tab: 'Deals', startRow: 1, endRow: 2 }],
  ['Deals!A2:C', { tab: 'Deals', startRow: 1, startColumn: 0, endColumn: 3 }],
  ['Deals', { tab: 'Deals' }],
  ["'D3'", { tab: 'D3' }],
  ['Deals!A1:B2:C3', null],
  ['Deals!?', null],
  ["'open", null],
])('%s', (text, box) => {
  expect(parseA1(text)).toEqual(box);
});
