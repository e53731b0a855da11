import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { columnName, quoted } from '../../../local/engine/a1.ts';
import { printRange, readRange } from '../../../local/engine/range.ts';
import { handleRequest } from '../../../local/engine/requests/index.ts';
import { Workbook } from '../../../local/engine/workbook.ts';

const workbook = new Workbook(':memory:');
afterAll(() => workbook.close());
workbook.transaction(() => {
  for (const title of ['CO2', 'Big deals', "It's", '客户']) {
    const gridProperties = { rowCount: 10, columnCount: 4 };
    const request = { addSheet: { properties: { title, gridProperties } } };
    handleRequest(workbook, request, 0, { user: 'anna' });
  }
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 1 };
  workbook.namedRanges.push({ name: 'Totals', range: { ...range, endColumnIndex: 3 } });
});

describe('a range', () => {
  test.each([
    ['Sheet1', 'Sheet1!A1:Z1000'],
    ["'Sheet1'", 'Sheet1!A1:Z1000'],
    ['big deals', "'Big deals'!A1:D10"],
    ["'It''s'!B:B", "'It''s'!B1:B10"],
    ['客户!A2:2', "'客户'!A2:D2"],
    ["'CO2'", "'CO2'!A1:D10"],
    ['Totals', 'Sheet1!B1:C3'],
    ["'Sheet1'!Totals", 'Sheet1!B1:C3'],
    ['Sheet1!Y990:AZ2000', 'Sheet1!Y990:Z1000'],
  ])('%s is %s', (text, printed) => {
    expect(printRange(readRange(workbook, text))).toBe(printed);
  });

  test.each([
    ['CO2', "Range ('CO2'!CO2) exceeds grid limits. Max rows: 10, max columns: 4"],
    ['Sheet1!A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['Sheet1!', 'Unable to parse range: Sheet1!'],
    ["'Big deals'!Totals", "Unable to parse range: 'Big deals'!Totals"],
    ['A1:B2:C3', 'Unable to parse range: A1:B2:C3'],
    ['A', 'Unable to parse range: A'],
  ])('%s is refused', (text, message) => {
    expect(() => readRange(workbook, text)).toThrow(message);
  });

  test('reads what it prints', () => {
    const edge = fc.tuple(fc.nat(9), fc.nat(3), fc.nat(9), fc.nat(3));
    fc.assert(
      fc.property(fc.nat(4), edge, (at, [a, b, c, d]) => {
        const sheet = workbook.sheets[at]!;
        const [top, bottom] = [Math.min(a, c), Math.max(a, c) + 1];
        const [left, right] = [Math.min(b, d), Math.max(b, d) + 1];
        const box = { sheet, top, left, bottom, right };
        expect(readRange(workbook, printRange(box))).toMatchObject({ top, left, bottom, right });
        expect(readRange(workbook, printRange(box)).sheet).toBe(sheet);
      }),
    );
  });
});

test('columns are named A to ZZZ, and titles quoted where they need it', () => {
  expect([0, 25, 26, 701, 702, 18_277].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'ZZ',
    'AAA',
    'ZZZ',
  ]);
  expect(['Sheet1', 'D3', '🌵 test 1', '2024', 'R1C1'].map(quoted)).toEqual([
    'Sheet1',
    "'D3'",
    "'🌵 test 1'",
    "'2024'",
    "'R1C1'",
  ]);
});
