/** Fill, find and replace, sort and filter: done by mouse and keys, undone in one step. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

const START = [
  ['Name', 'Stage', 'Sum', 'Day'],
  ['beta', 'won', 30, '2026-01-05'],
  ['alpha', 'lost', 10, '2026-01-06'],
  ['Gamma', 'won', 20, '2026-01-07'],
  ['delta', '', 40, '2026-01-08'],
] as const;

beforeAll(async () => {
  sheet = await openSheet(START, [
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    {
      updateCells: {
        start: { sheetId: 0, rowIndex: 2, columnIndex: 0 },
        rows: [
          { values: [{ note: 'of alpha', userEnteredFormat: { textFormat: { bold: true } } }] },
        ],
        fields: 'note,userEnteredFormat',
      },
    },
  ]);
  look = await sheet.open();
});

afterAll(() => sheet?.close());

const names = () => sheet.values('A2:A5').map(([name]) => name);
const stored = ['beta', 'alpha', 'Gamma', 'delta'];
const note = (cell: string) =>
  sheet.get<{ sheets: { data: { rowData?: { values?: { note?: string }[] }[] }[] }[] }>(
    'sheets(data(rowData(values(note))))',
    { ranges: cell },
  ).sheets[0]!.data[0]!.rowData?.[0]?.values?.[0]?.note;
/** Rows that stand on the screen, of those with data. */
const rows = () =>
  look.page
    .locator('.rowHeaders .rgCell')
    .allInnerTexts()
    .then((all) => all.map((one) => one.trim()).filter((one) => Number(one) <= 5));
const undone = async (range: string, before: unknown[][]) => {
  await look.press('Control+z');
  await expect.poll(() => sheet.values(range), PATIENT).toEqual(before);
};
const handle = async () => {
  const box = (await look.page.locator('.layer:not(.frozen) > .handle').first().boundingBox())!;
  return { x: box.x + box.width - 3, y: box.y + box.height - 3 };
};

test('the handle goes on with numbers, days, words and formulas, in all four directions', async () => {
  sheet.fill(
    [
      [1, '2026-01-30', 'Q1', '=G10'],
      [3, '2026-01-31', 'Q2', '=G11'],
    ],
    'G10',
  );
  await look.go('G10:J11');
  await look.drag(await handle(), await look.at('J13'));
  await expect
    .poll(() => sheet.values('G12:J13'), PATIENT)
    .toEqual([
      [5, 46054, 'Q3', '=G12'],
      [7, 46055, 'Q4', '=G13'],
    ]);
  await expect.poll(() => look.text('H12'), PATIENT).toBe('2026-02-01');
  expect(await look.selection()).toBe('G10:J13');
  await undone('G12:J13', []);
  await look.go('G10:G11');
  await look.drag(await handle(), await look.at('G8'));
  await expect.poll(() => sheet.values('G8:G9'), PATIENT).toEqual([[-3], [-1]]);
  await undone('G8:G9', []);
  await look.go('G10');
  await look.drag(await handle(), await look.at('E10'));
  await expect.poll(() => sheet.values('E10:F10'), PATIENT).toEqual([[1, 1]]);
  await undone('E10:F10', []);
  await look.go('I10');
  await look.drag(await handle(), await look.at('K10'));
  await expect.poll(() => sheet.values('J10:K10'), PATIENT).toEqual([['Q2', 'Q3']]);
  await undone('J10:K10', [['=G10']]);
});

test('a double click on the handle fills as far as the column beside goes', async () => {
  await look.go('E2');
  await look.type('=C2*2');
  await look.go('E2');
  const { x, y } = await handle();
  await look.page.mouse.dblclick(x, y);
  await expect
    .poll(() => sheet.values('E2:E6'), PATIENT)
    .toEqual([['=C2*2'], ['=C3*2'], ['=C4*2'], ['=C5*2']]);
  await undone('E2:E5', [['=C2*2']]);
});

test('Ctrl+D, Ctrl+R and Ctrl+Enter', async () => {
  await look.go('E2:F4');
  await look.press('Control+d');
  await expect
    .poll(() => sheet.values('E2:E4'), PATIENT)
    .toEqual([['=C2*2'], ['=C3*2'], ['=C4*2']]);
  await undone('E2:E4', [['=C2*2']]);
  await look.go('E2:F2');
  await look.press('Control+r');
  await expect.poll(() => sheet.values('E2:F2'), PATIENT).toEqual([['=C2*2', '=D2*2']]);
  await undone('E2:F2', [['=C2*2']]);
  await look.go('F3');
  await look.press('Control+r');
  await expect.poll(() => sheet.values('F3'), PATIENT).toEqual([]);
  await look.go('K2:L3');
  await look.page.keyboard.type('same');
  await look.press('Control+Enter');
  await expect
    .poll(() => sheet.values('K2:L3'), PATIENT)
    .toEqual([
      ['same', 'same'],
      ['same', 'same'],
    ]);
  await undone('K2:L3', []);
});

test('what typing brings along is undone with it: a percent, a day', async () => {
  const format = (cell: string) =>
    JSON.stringify(
      sheet.get('sheets(data(rowData(values(userEnteredFormat(numberFormat)))))', { ranges: cell }),
    );
  await look.go('K5');
  await look.type('5%');
  await expect.poll(() => format('K5'), PATIENT).toContain('PERCENT');
  await undone('K5', []);
  await expect.poll(() => format('K5'), PATIENT).not.toContain('PERCENT');
  await look.type('2026-03-01');
  await look.go('K5');
  await look.type('7');
  await expect.poll(() => sheet.values('K5'), PATIENT).toEqual([[7]]);
  await undone('K5', [[46082]]);
  await undone('K5', []);
  await expect.poll(() => format('K5'), PATIENT).not.toContain('DATE');
});

test('sorting takes notes and formats along, and all goes back in one step', async () => {
  await look.go('A3');
  await look.choose('Data', 'Sort A → Z');
  await expect.poll(names, PATIENT).toEqual(['alpha', 'beta', 'delta', 'Gamma']);
  expect(note('A2')).toBe('of alpha');
  await look.focused();
  await look.press('Control+z');
  await expect.poll(names, PATIENT).toEqual(stored);
  expect(note('A3')).toBe('of alpha');
  await look.press('Control+y');
  await expect.poll(names, PATIENT).toEqual(['alpha', 'beta', 'delta', 'Gamma']);
  await look.press('Control+z');
  await expect.poll(names, PATIENT).toEqual(stored);
});

test('a filter by the button of a column: values, search, clear; sorted from there', async () => {
  await look.page.getByRole('button', { name: 'Create a filter' }).click();
  await look.page.getByRole('button', { name: 'Filter Stage' }).click();
  const dialog = look.page.getByRole('dialog', { name: 'Filter' });
  expect(await dialog.getByRole('checkbox').count()).toBe(3);
  await dialog.getByRole('checkbox', { name: 'won' }).uncheck();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect.poll(rows, PATIENT).toEqual(['1', '3', '5']);
  await look.focused();
  await look.press('Control+z');
  await expect.poll(rows, PATIENT).toEqual(['1', '2', '3', '4', '5']);
  await look.press('Control+y');
  await expect.poll(rows, PATIENT).toEqual(['1', '3', '5']);
  // Cells that are hidden are passed over by arrows.
  await look.go('A3');
  await look.press('ArrowDown');
  await expect.poll(() => look.selection(), PATIENT).toBe('A5');
  await look.page.getByRole('button', { name: 'Filter Sum' }).click();
  await dialog.getByRole('button', { name: 'None' }).click();
  await dialog.getByRole('searchbox').fill('4');
  await dialog.getByRole('checkbox', { name: '40' }).check();
  await look.press('Enter');
  await expect.poll(rows, PATIENT).toEqual(['1', '5']);
  await look.focused();
  await look.page.getByRole('button', { name: 'Filter Sum' }).click();
  await look.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await look.focused();
  await look.page.getByRole('button', { name: 'Filter Sum' }).click();
  await dialog.getByRole('button', { name: 'Sort Z → A' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(names, PATIENT).toEqual(['delta', 'beta', 'Gamma', 'alpha']);
  await look.focused();
  await look.press('Control+z', 'Control+z', 'Control+z', 'Control+z');
  await expect.poll(rows, PATIENT).toEqual(['1', '2', '3', '4', '5']);
  await expect.poll(names, PATIENT).toEqual(stored);
  await expect.poll(() => look.page.locator('.funnel').count(), PATIENT).toBe(0);
});

test('a filter by a condition: words, numbers between, nothing; as Google keeps it', async () => {
  await look.page.getByRole('button', { name: 'Create a filter' }).click();
  const dialog = look.page.getByRole('dialog', { name: 'Filter' });
  const asked = () =>
    sheet.get<{ sheets: { basicFilter?: { criteria?: object } }[] }>(
      'sheets(basicFilter(criteria))',
    ).sheets[0]!.basicFilter?.criteria;
  const open = async (column: string, type: string) => {
    await look.page.getByRole('button', { name: `Filter ${column}` }).click();
    await dialog.getByRole('combobox', { name: 'Condition' }).selectOption({ label: type });
  };
  const value = dialog.getByRole('textbox', { name: 'Value' });
  await open('Name', 'text contains');
  // What it asks for is missing.
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => value.getAttribute('aria-invalid')).toBe('true');
  await value.fill('ETA');
  await look.press('Enter');
  await expect.poll(rows, PATIENT).toEqual(['1', '2']);
  expect(asked()).toEqual({
    0: { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'ETA' }] } },
  });
  await look.focused();
  await open('Name', 'No condition');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect.poll(rows, PATIENT).toEqual(['1', '2', '3', '4', '5']);
  await look.focused();
  await open('Sum', 'between');
  await value.fill('15');
  const to = dialog.getByRole('textbox', { name: 'and' });
  await to.fill('much');
  await look.press('Enter');
  await expect.poll(() => to.getAttribute('aria-invalid')).toBe('true');
  await to.fill('35');
  await look.press('Enter');
  await expect.poll(rows, PATIENT).toEqual(['1', '2', '4']);
  await look.focused();
  await open('Sum', 'is empty');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect.poll(rows, PATIENT).toEqual(['1']);
  await look.focused();
  await look.press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => look.page.locator('.funnel').count(), PATIENT).toBe(0);
  await expect.poll(rows, PATIENT).toEqual(['1', '2', '3', '4', '5']);
});

test('find walks over what is seen, back and on, and tells how many', async () => {
  await look.go('A1');
  await look.press('Control+f');
  const find = look.page.getByRole('search');
  await find.getByLabel('Find').fill('A');
  await find.getByText('1 of 7').waitFor();
  await look.press('Enter');
  await find.getByText('2 of 7').waitFor();
  await look.press('Shift+Enter', 'Shift+Enter');
  await find.getByText('7 of 7').waitFor();
  await find.getByLabel('Find').fill('gamma');
  await find.getByText('1 of 1').waitFor();
  expect(await look.selection()).toBe('A4');
  await find.getByLabel('Find').fill('nowhere');
  await find.getByText('0 of 0').waitFor();
  await look.press('Escape');
  await find.waitFor({ state: 'detached' });
  await look.focused();
});

test('replace one, then all, and take it back in one step', async () => {
  await look.go('A1');
  await look.press('Control+h');
  const find = look.page.getByRole('search');
  await find.getByLabel('Find').fill('won');
  await find.getByText('1 of 2').waitFor();
  await find.getByLabel('Replace with').fill('$& gained');
  await find.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect.poll(() => sheet.values('B2'), PATIENT).toEqual([['$& gained']]);
  await find.getByText('1 of 1').waitFor();
  await look.page.keyboard.press('Escape');
  await look.focused();
  await undone('B2', [['won']]);
  await look.press('Control+h');
  await find.getByLabel('Find').fill('won');
  await find.getByText('1 of 2').waitFor();
  await find.getByLabel('Replace with').fill('gained');
  await find.getByRole('button', { name: 'Replace all' }).click();
  await look.page.getByText('Replaced in 2 cell(s).').waitFor();
  expect(sheet.values('B2:B4')).toEqual([['gained'], ['lost'], ['gained']]);
  await find.getByLabel('Replace with').press('Escape');
  await look.focused();
  await undone('B2:B4', [['won'], ['lost'], ['won']]);
});

test('nothing was complained of', () => expect(look.complaints).toEqual([]));
