/** The heads of a sheet: letters above the middle of their columns, wrapped titles read whole. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;

beforeAll(async () => {
  const width = (startIndex: number, pixelSize: number) => ({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  sheet = await openSheet(
    [
      ['A', 'Expected value of all deals', '预计成交日期与负责人'],
      ['1', '2', '3'],
    ],
    [
      width(0, 24),
      width(1, 90),
      width(2, 60),
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        repeatCell: {
          range: { sheetId: 0, endRowIndex: 1 },
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: true } } },
          fields: 'userEnteredFormat(wrapStrategy,textFormat.bold)',
        },
      },
    ],
  );
});
afterAll(() => sheet?.close());

test('letters stand in the middle, of a narrow column too', async () => {
  const seen = await sheet.open();
  const heads = seen.page.locator('.rgCol revogr-header .rgHeaderCell');
  await heads.nth(2).waitFor();
  const off = await heads.evaluateAll((all) =>
    all.slice(0, 3).map((head) => {
      const words = document.createRange();
      words.selectNodeContents(head.querySelector('.header-content')!);
      const [letter, box] = [words.getBoundingClientRect(), head.getBoundingClientRect()];
      return Math.abs(letter.left + letter.width / 2 - (box.left + box.width / 2));
    }),
  );
  for (const pixels of off) expect(pixels).toBeLessThan(1.5);
  await seen.close();
});

test('a frozen row is as high as what it wraps, until somebody sets its height', async () => {
  const seen = await sheet.open();
  const whole = (cell: string) =>
    seen.cell(cell).evaluate((one) => one.querySelector('.text')!.scrollHeight <= one.clientHeight);
  const height = async () => (await seen.cell('B1').boundingBox())!.height;
  await expect.poll(height, PATIENT).toBeGreaterThan(40);
  expect(await whole('B1')).toBe(true);
  expect(await whole('C1')).toBe(true);
  sheet.send({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
      properties: { pixelSize: 30 },
      fields: 'pixelSize',
    },
  });
  await expect.poll(height, PATIENT).toBe(30);
  expect(seen.complaints).toEqual([]);
  await seen.close();
});
