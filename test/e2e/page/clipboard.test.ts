/** Copy, cut and paste: within the workbook, from and to other programs; each undone in one step. */

import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

const bold = { userEnteredFormat: { textFormat: { bold: true } } };
const cells = (row: number, column: number, values: object[], fields: string) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: row, columnIndex: column },
    rows: [{ values }],
    fields,
  },
});

beforeAll(async () => {
  sheet = await openSheet(
    [
      ['Name', 'Day', 'Stage', 'Sum', 'Note'],
      ['one', '2026-01-05', 'won', '=A2', 'n'],
      ['two', '2026-02-06', 'lost', '$1,234.50', ''],
      ['three', '2026-03-07', 'won', 7, ''],
    ],
    [
      { addSheet: { properties: { sheetId: 9, title: 'Other' } } },
      cells(1, 0, [bold], 'userEnteredFormat'),
      cells(1, 4, [{ note: 'kept' }], 'note'),
      {
        setDataValidation: {
          range: {
            sheetId: 0,
            startRowIndex: 1,
            endRowIndex: 4,
            startColumnIndex: 2,
            endColumnIndex: 3,
          },
          rule: {
            condition: {
              type: 'ONE_OF_LIST',
              values: [{ userEnteredValue: 'won' }, { userEnteredValue: 'lost' }],
            },
            showCustomUi: true,
            strict: true,
          },
        },
      },
    ],
  );
  look = await sheet.open();
});

afterAll(() => sheet?.close());

interface Data {
  sheets: { data: { rowData?: { values?: object[] }[] }[] }[];
}
const FIELDS =
  'sheets(data(rowData(values(userEnteredFormat(textFormat,numberFormat),dataValidation,note))))';
/** Format, rule and note of the cells of a range. */
const dress = (ranges: string) =>
  sheet.get<Data>(FIELDS, { ranges }).sheets[0]!.data[0]!.rowData?.map(({ values }) => values);
const dashes = () => look.page.locator('.layer:not(.frozen) > .copied').count();
const clipboard = () => look.page.evaluate(() => navigator.clipboard.readText());
/** As another program leaves it. */
const offer = (text: string, html?: string) =>
  look.page.evaluate(
    ([text, html]) => {
      const types = {
        'text/plain': new Blob([text!], { type: 'text/plain' }),
        ...(html ? { 'text/html': new Blob([html], { type: 'text/html' }) } : {}),
      };
      return navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html] as const,
  );
const undone = async (range: string, before: unknown[][]) => {
  await look.press('Control+z');
  await expect.poll(() => sheet.values(range), PATIENT).toEqual(before);
};

test('a copy has a dashed border until Escape, and is text and a table for others', async () => {
  await look.go('A2:D3');
  await look.press('Control+c');
  await expect.poll(dashes, PATIENT).toBe(1);
  expect(await clipboard()).toBe('one\t2026-01-05\twon\t=A2\ntwo\t2026-02-06\tlost\t$1,234.50');
  const html = await look.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  expect(html).toContain('<td>two</td><td>2026-02-06</td><td>lost</td>');
  await look.press('Escape');
  await expect.poll(dashes, PATIENT).toBe(0);
});

test('pasted cells bring format, rule and note; formulas move along; one undo takes all back', async () => {
  await look.go('A2:E2');
  await look.press('Control+c');
  await look.go('A10');
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('A10:E10'), PATIENT)
    .toEqual([['one', 46027, 'won', '=A10', 'n']]);
  await expect.poll(() => dress('A10:E10'), PATIENT).toEqual(dress('A2:E2'));
  await expect.poll(() => look.selection(), PATIENT).toBe('A10:E10');
  // The border stays, so that it can be pasted once more.
  expect(await dashes()).toBe(1);
  await look.go('A12:A13');
  await look.press('Control+v');
  // A row copied onto two cells below one another becomes two rows.
  await expect
    .poll(() => sheet.values('A12:D13').map((row) => row[3]), PATIENT)
    .toEqual(['=A12', '=A13']);
  await look.press('Control+z', 'Control+z');
  await expect.poll(() => sheet.values('A10:E13'), PATIENT).toEqual([]);
  await expect.poll(() => dress('A10:E13'), PATIENT).toBeUndefined();
  await look.press('Control+y');
  await expect.poll(() => dress('A10:E10'), PATIENT).toEqual(dress('A2:E2'));
  await undone('A10:E10', []);
});

test('one cell fills the whole selection, a block its multiples', async () => {
  await look.go('D4');
  await look.press('Control+c');
  await look.go('G2:H4');
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('G2:H4'), PATIENT)
    .toEqual([
      [7, 7],
      [7, 7],
      [7, 7],
    ]);
  await undone('G2:H4', []);
  await look.go('A2:A3');
  await look.press('Control+c');
  await look.go('G2:G5');
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('G2:G5'), PATIENT)
    .toEqual([['one'], ['two'], ['one'], ['two']]);
  await undone('G2:G5', []);
});

test('a cut moves all that belongs to a cell, also onto a part of itself; one undo', async () => {
  const before = { values: sheet.values('A2:E4'), dress: dress('A2:E4') };
  await look.go('A2:E3');
  await look.press('Control+x');
  await expect.poll(dashes, PATIENT).toBe(1);
  expect(sheet.values('A2:E4')).toEqual(before.values);
  await look.go('A3');
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('A2:E4'), PATIENT)
    .toEqual([[], ['one', 46027, 'won', '=A2', 'n'], ['two', 46059, 'lost', 1234.5]]);
  await expect.poll(dashes, PATIENT).toBe(0);
  await expect.poll(() => dress('A2:E2'), PATIENT).toBeUndefined();
  await look.press('Control+z');
  await expect.poll(() => dress('A2:E4'), PATIENT).toEqual(before.dress);
  await expect.poll(() => sheet.values('A2:E4'), PATIENT).toEqual(before.values);
});

test('a cut to another sheet empties the first; undo leads back there', async () => {
  const before = sheet.values('A4:D4');
  await look.go('A4:D4');
  await look.press('Control+x');
  await look.page.getByRole('tab', { name: 'Other', exact: true }).click();
  await look.focused();
  await look.go('B2');
  await look.press('Control+v');
  await expect.poll(() => sheet.values('Other!B2:E2'), PATIENT).toEqual(before);
  await expect.poll(() => sheet.values('Sheet1!A4:D4'), PATIENT).toEqual([]);
  await look.press('Control+z');
  await expect.poll(() => sheet.values('Sheet1!A4:D4'), PATIENT).toEqual(before);
  await expect.poll(() => sheet.values('Other!B2:E2'), PATIENT).toEqual([]);
  await look.page.getByRole('tab', { name: 'Sheet1', exact: true }).click();
  await look.focused();
});

test('Ctrl+Shift+V takes the values and leaves the formats', async () => {
  await look.go('A2:E2');
  await look.press('Control+c');
  await look.go('G6');
  await look.press('Control+Shift+v');
  await expect.poll(() => sheet.values('G6')[0], PATIENT).toEqual(['one']);
  await expect.poll(() => JSON.stringify(dress('G6:K6') ?? [])).not.toMatch(/bold|note|condition/);
  await undone('G6:K6', []);
});

test('what other programs copied: quoted tabs and breaks, a table with joined cells', async () => {
  await offer('plain\t"a\tb"\t"two\nlines"\n"he said ""yes"""\t=1+1\t007\n');
  await look.go('G8');
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('G8:I9'), PATIENT)
    .toEqual([
      ['plain', 'a\tb', 'two\nlines'],
      ['he said "yes"', '=1+1', 7],
    ]);
  await undone('G8:I9', []);
  await offer(
    'x',
    '<html><body><!--StartFragment--><table><tr><td rowspan="2">tall</td><td>3&nbsp;km</td></tr>' +
      '<tr><td>one<br>two</td></tr></table></body></html>',
  );
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('G8:H9'), PATIENT)
    .toEqual([
      ['tall', '3 km'],
      ['', 'one\ntwo'],
    ]);
  await undone('G8:H9', []);
});

const size = () => {
  const { sheets } = sheet.get<{
    sheets: { properties: { gridProperties: { rowCount: number; columnCount: number } } }[];
  }>('sheets(properties(gridProperties))');
  const { rowCount, columnCount } = sheets[0]!.properties.gridProperties;
  return [rowCount, columnCount];
};

test('a paste beyond the end makes room, which goes with its undo', async () => {
  const asked: string[] = [];
  const note = (request: Request) => {
    const path = new URL(request.url()).pathname;
    if (/edit|call/.test(path)) asked.push(path);
  };
  await offer('1\t2\n3\t4');
  await look.go('Z1000');
  look.page.on('request', note);
  await look.press('Control+v');
  const pasted = [
    [1, 2],
    [3, 4],
  ];
  await expect.poll(() => size(), PATIENT).toEqual([1001, 27]);
  expect(sheet.values('Z1000:AA1001')).toEqual(pasted);
  expect(await look.selection()).toBe('Z1000:AA1001');
  await look.press('Control+z');
  await expect.poll(() => size(), PATIENT).toEqual([1000, 26]);
  expect(sheet.values('Z1000')).toEqual([]);
  await expect.poll(() => look.selection(), PATIENT).toBe('Z1000');
  await look.press('Control+y');
  await expect.poll(() => size(), PATIENT).toEqual([1001, 27]);
  expect(sheet.values('Z1000:AA1001')).toEqual(pasted);
  // Each was one request.
  expect(asked.filter((path) => path === '/page/edit').length).toBe(3);
  look.page.off('request', note);
  // What a colleague has put there since stays.
  sheet.fill([['mine']], 'B1001');
  await look.go('B1001');
  await expect.poll(() => look.entry(), PATIENT).toBe('mine');
  await look.press('Control+z');
  await expect.poll(() => size(), PATIENT).toEqual([1001, 26]);
  expect(sheet.values('A1000:Z1001')).toEqual([[], ['', 'mine']]);
  sheet.fill([['']], 'B1001');
  await look.go('A1');
});

test('a strict rule refuses a whole paste', async () => {
  await offer('won\nmaybe\nlost');
  await look.go('C2');
  await look.press('Control+v');
  await look.page.getByRole('dialog').getByText('“maybe” does not fit').waitFor();
  await look.press('Escape');
  await look.focused();
  expect(sheet.values('C2:C4')).toEqual([['won'], ['lost'], ['won']]);
});

test('hidden rows and columns stay behind', async () => {
  const hide = (dimension: string, hiddenByUser: boolean) => ({
    updateDimensionProperties: {
      range: { sheetId: 0, dimension, startIndex: 2, endIndex: 3 },
      properties: { hiddenByUser },
      fields: 'hiddenByUser',
    },
  });
  sheet.send(hide('ROWS', true), hide('COLUMNS', true));
  await look.cell('A3').waitFor({ state: 'detached' });
  await look.go('A2:D4');
  await look.press('Control+c');
  await look.go('G10');
  await look.press('Control+v');
  await expect
    .poll(() => sheet.values('G10:I11'), PATIENT)
    .toEqual([
      ['one', 46027, '=F10'],
      ['three', 46088, 7],
    ]);
  await expect.poll(() => JSON.stringify(dress('G10')), PATIENT).toContain('"bold":true');
  await undone('G10:I11', []);
  sheet.send(hide('ROWS', false), hide('COLUMNS', false));
  await look.cell('C3').waitFor();
});

test('merged cells are copied as such, and undone', async () => {
  const merges = () => sheet.get<{ sheets: { merges?: object[] }[] }>('sheets(merges)').sheets[0];
  const range = {
    sheetId: 0,
    startRowIndex: 19,
    endRowIndex: 20,
    startColumnIndex: 0,
    endColumnIndex: 2,
  };
  sheet.send({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
  sheet.fill([['wide']], 'A20');
  await look.go('A20:B20');
  await look.press('Control+c');
  await look.go('A25');
  await look.press('Control+v');
  await expect.poll(() => merges()?.merges?.length, PATIENT).toBe(2);
  await look.press('Control+z');
  await expect.poll(() => merges()?.merges?.length, PATIENT).toBe(1);
  await expect.poll(() => sheet.values('A25'), PATIENT).toEqual([]);
});

test('copy, cut and paste by the menu', async () => {
  await look.go('A2');
  await look.choose('Edit', 'Copy');
  await look.focused();
  await look.go('G15');
  await look.choose('Edit', 'Paste');
  await expect.poll(() => JSON.stringify(dress('G15')), PATIENT).toContain('"bold":true');
  await look.press('Control+z');
  await expect.poll(() => dress('G15'), PATIENT).toBeUndefined();
  await look.choose('Edit', 'Paste values only');
  await expect.poll(() => sheet.values('G15'), PATIENT).toEqual([['one']]);
  expect(dress('G15')).toBeUndefined();
});

test('typing ends the dashed border', async () => {
  await look.go('A2');
  await look.press('Control+c');
  await expect.poll(dashes, PATIENT).toBe(1);
  await look.go('G16');
  await look.type('x');
  await expect.poll(dashes, PATIENT).toBe(0);
});

test('nothing was complained of', () => expect(look.complaints).toEqual([]));
