import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openWorkbook } from '../../../local/open-workbook.ts';
import { writeSample } from '../../../pipeline/sample/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-sample-'));
afterAll(() => rmSync(folder, { recursive: true }));

const AS_OF = '2026-03-31';

/** Every value of every tab, as the API gives it. */
function valuesOf(file: string): unknown[] {
  const book = openWorkbook(file);
  try {
    const { sheets } = book.call('get', { fields: 'sheets.properties.title' }) as {
      sheets: { properties: { title: string } }[];
    };
    const ranges = sheets.map(({ properties }) => `'${properties.title}'`);
    const options = { ranges, valueRenderOption: 'UNFORMATTED_VALUE' };
    const answer = book.call('values.batchGet', options) as { valueRanges: unknown[] };
    return answer.valueRanges;
  } finally {
    book.close();
  }
}

test('the same sample has the same cells', async () => {
  const files = [1, 2].map((n) => join(folder, `same${n}.leadsheet`));
  for (const file of files) await writeSample(file, { asOf: AS_OF });
  expect(valuesOf(files[0]!)).toEqual(valuesOf(files[1]!));
});

test.each(['en', 'zh'] as const)(
  'rows stand under their headers, dressed (%s)',
  async (language) => {
    const file = join(folder, `${language}.leadsheet`);
    const { rows, beyondGoogle } = await writeSample(file, { asOf: AS_OF, language });
    expect(rows.deals).toBe(400);
    expect(beyondGoogle).toBe(false);
    const book = openWorkbook(file);
    try {
      const deals = language === 'en' ? 'Deals' : '商机';
      const range = { ranges: [`'${deals}'!A1:A`], majorDimension: 'COLUMNS' };
      const answer = book.call('values.batchGet', range) as {
        valueRanges: { values: string[][] }[];
      };
      expect(answer.valueRanges[0]!.values[0]).toHaveLength(401);
      const last = {
        ranges: [`'${deals}'!K401:L401`],
        fields: 'sheets.data.rowData.values.userEnteredFormat',
      };
      const first = { ...last, ranges: [`'${deals}'!K2:L2`] };
      expect(book.call('get', last)).toEqual(book.call('get', first));
    } finally {
      book.close();
    }
  },
);

test('a sample made for its mass says whether Google would hold it, and its file keeps the room', async () => {
  const file = join(folder, 'room.leadsheet');
  const { beyondGoogle } = await writeSample(file, { asOf: AS_OF, size: 9000 });
  expect(beyondGoogle).toBe(false);
  const book = openWorkbook(file);
  expect(book.workbook.cellLimit).toBeGreaterThan(10_000_000);
  book.close();
});
