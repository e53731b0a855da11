/** How cells look and what is said about them: formats, colours, notes, warnings, menus by keys. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

const range = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 0,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const rgb = (red: number, green: number, blue: number) => ({ rgbColor: { red, green, blue } });
const numbers = (row: number, type: string, pattern: string) => ({
  repeatCell: {
    range: range(row, row + 1, 1, 2),
    cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
    fields: 'userEnteredFormat.numberFormat',
  },
});
const rule = (rule: object) => ({ addConditionalFormatRule: { rule, index: 0 } });

beforeAll(async () => {
  sheet = await openSheet(
    [
      ['Number', 1234.5, 0, '', 'a', 1],
      ['Share', 0.256, 50, '', 'b', 2],
      ['Red below', -1234.5, 100, '', 'a', 3],
      ['Day', 46027.75, '', '', 'c', 4],
      ['Euro', 99.5, 'text', '', '', 5],
      ['Thousand', 1234567, '', '', '', 6],
    ],
    [
      numbers(1, 'PERCENT', '0.0%'),
      numbers(2, 'NUMBER', '#,##0.00;[Red](#,##0.00)'),
      numbers(3, 'DATE_TIME', 'd mmm yyyy, h:mm am/pm'),
      numbers(4, 'CURRENCY', '[$€]#,##0.00'),
      numbers(5, 'NUMBER', '#,##0,"k"'),
      rule({
        ranges: [range(0, 6, 2, 3)],
        gradientRule: {
          minpoint: { type: 'MIN', colorStyle: rgb(1, 1, 1) },
          midpoint: { type: 'PERCENTILE', value: '50', colorStyle: rgb(1, 1, 0) },
          maxpoint: { type: 'MAX', colorStyle: rgb(1, 0, 0) },
        },
      }),
      rule({
        ranges: [range(0, 6, 4, 5)],
        booleanRule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'a' }] },
          format: { backgroundColorStyle: rgb(0, 1, 0), textFormat: { bold: true } },
        },
      }),
      rule({
        ranges: [range(20, 23, 0, 2)],
        booleanRule: {
          condition: {
            type: 'CUSTOM_FORMULA',
            values: [{ userEnteredValue: '=AND($A21<>"",$B21>=2,COUNTIF($A$21:$A$23,$A21)=1)' }],
          },
          format: { backgroundColorStyle: rgb(0, 0, 1) },
        },
      }),
      rule({
        ranges: [range(24, 25, 0, 1)],
        booleanRule: {
          condition: {
            type: 'CUSTOM_FORMULA',
            values: [{ userEnteredValue: '=VLOOKUP(A25,B:C,2)>1' }],
          },
          format: { backgroundColorStyle: rgb(0, 0, 1) },
        },
      }),
      {
        addProtectedRange: {
          protectedRange: { range: range(9, 11, 0, 2), warningOnly: true, description: 'Careful.' },
        },
      },
      {
        setDataValidation: {
          range: range(12, 15, 0, 2),
          rule: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
        },
      },
    ],
  );
  look = await sheet.open();
});

afterAll(() => sheet?.close());

const format = (ranges: string) =>
  sheet.get<{
    sheets: {
      data: { rowData?: { values?: { userEnteredFormat?: object; note?: string }[] }[] }[];
    }[];
  }>('sheets(data(rowData(values(userEnteredFormat,note))))', { ranges }).sheets[0]!.data[0]!
    .rowData?.[0]?.values?.[0];
const own = (cell: string) => format(cell)?.userEnteredFormat ?? null;
const style = (cell: string, name: string) =>
  look.cell(cell).evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), name);

test('numbers, shares, days and money as their patterns say', async () => {
  const shown = await Promise.all(
    ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map((cell) => look.text(cell)),
  );
  expect(shown).toEqual([
    '1234.5',
    '25.6%',
    '(1,234.50)',
    '5 Jan 2026, 6:00 PM',
    '€99.50',
    '1,235k',
  ]);
});

test('a colour of the pattern', async () => {
  expect(await style('B3', 'color')).toBe('rgb(255, 0, 0)');
});

test('a colour scale runs from the least over the middle to the most', async () => {
  expect(await style('C2', 'background-color')).toBe('rgb(255, 255, 0)');
  expect(await style('C3', 'background-color')).toBe('rgb(255, 0, 0)');
  expect(await style('C5', 'background-color')).toBe('rgba(0, 0, 0, 0)');
  sheet.fill([[200]], 'C4');
  await expect.poll(() => style('C4', 'background-color'), PATIENT).toBe('rgb(255, 0, 0)');
  expect(await style('C3', 'background-color')).toBe('rgb(255, 204, 0)');
});

test('a rule that colours by a word follows what is typed', async () => {
  expect(await style('E1', 'background-color')).toBe('rgb(0, 255, 0)');
  expect(await style('E1', 'font-weight')).toBe('600');
  await look.go('E2');
  await look.type('a');
  await expect.poll(() => style('E2', 'background-color'), PATIENT).toBe('rgb(0, 255, 0)');
  await look.press('Control+z');
  await expect.poll(() => style('E2', 'background-color'), PATIENT).toBe('rgba(0, 0, 0, 0)');
});

test('a custom formula colours the rows it holds for; one that only Google computes is named', async () => {
  sheet.fill(
    [
      ['x', 2],
      ['y', 1],
      ['z', 3],
    ],
    'A21',
  );
  const blue = 'rgb(0, 0, 255)';
  const none = 'rgba(0, 0, 0, 0)';
  await look.go('A25');
  const all = () =>
    Promise.all(['A21', 'B21', 'A22', 'A23'].map((cell) => style(cell, 'background-color')));
  await expect.poll(all, PATIENT).toEqual([blue, blue, none, blue]);
  sheet.fill([['x']], 'A23');
  await expect.poll(all, PATIENT).toEqual([none, none, none, none]);
  const { x, y } = await look.at('A25');
  await look.page.mouse.move(x, y);
  await look.page.getByRole('tooltip').getByText('=VLOOKUP(A25,B:C,2)>1').waitFor();
});

test.each([
  ['Control+Shift+1', '1.00', { numberFormat: { type: 'NUMBER', pattern: '#,##0.00' } }],
  ['Control+Shift+4', '$1.00', { numberFormat: { type: 'CURRENCY', pattern: '"$"#,##0.00' } }],
  ['Control+Shift+5', '100.0%', { numberFormat: { type: 'PERCENT', pattern: '0.0%' } }],
  ['Control+Shift+6', '1.00E+00', { numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } }],
  ['Control+b', '1', { textFormat: { bold: true } }],
  ['Control+i', '1', { textFormat: { italic: true } }],
  ['Control+u', '1', { textFormat: { underline: true } }],
  ['Alt+Shift+5', '1', { textFormat: { strikethrough: true } }],
  ['Control+Shift+e', '1', { horizontalAlignment: 'CENTER' }],
])('%s makes it %s, and one undo takes it away', async (key, text, expected) => {
  await look.go('F1');
  await look.press(key);
  await expect.poll(() => own('F1'), PATIENT).toEqual(expected);
  await expect.poll(() => look.text('F1'), PATIENT).toBe(text);
  await look.press('Control+z');
  await expect.poll(() => own('F1'), PATIENT).toBeNull();
});

test('the toolbar: number, ink, fill, borders, alignment, wrap', async () => {
  const { page } = look;
  const bar = page.getByRole('toolbar');
  await look.go('F2:F3');
  await bar.getByRole('button', { name: /^Number format/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Percent' }).click();
  await expect.poll(() => look.text('F3'), PATIENT).toBe('300.0%');
  await look.focused();
  await look.press('Control+z');
  await expect.poll(() => look.text('F3'), PATIENT).toBe('3');
  for (const [name, property] of [
    ['Text colour', 'textFormat'],
    ['Fill colour', 'backgroundColorStyle'],
  ] as const) {
    await bar.getByRole('button', { name }).click();
    await page.locator('.swatches button, [role=option]').nth(8).click();
    await expect.poll(() => Object.keys(own('F2') ?? {}), PATIENT).toContain(property);
    await look.focused();
    await look.press('Control+z');
    await expect.poll(() => own('F2'), PATIENT).toBeNull();
  }
  await bar.getByRole('button', { name: 'Borders' }).click();
  await page.getByRole('menuitem', { name: 'Around' }).click();
  await expect.poll(() => style('F2', 'border-top-style'), PATIENT).toBe('solid');
  await look.focused();
  await look.press('Control+z');
  await expect.poll(() => own('F2'), PATIENT).toBeNull();
  await bar.getByRole('button', { name: 'Align' }).click();
  await page.getByRole('menuitem', { name: 'Centre' }).click();
  await expect.poll(() => style('F3', 'text-align'), PATIENT).toBe('center');
  await look.focused();
  await look.press('Control+z');
  await bar.getByRole('button', { name: 'Wrap text' }).click();
  await expect.poll(() => own('F3'), PATIENT).toEqual({ wrapStrategy: 'WRAP' });
  await look.focused();
  await look.press('Control+z');
  await expect.poll(() => own('F3'), PATIENT).toBeNull();
});

test('clear formatting leaves what a number is', async () => {
  await look.go('B2');
  await look.press('Control+b');
  await expect.poll(() => own('B2'), PATIENT).toHaveProperty('textFormat');
  await look.press('Control+\\');
  await expect
    .poll(() => own('B2'), PATIENT)
    .toEqual({ numberFormat: { type: 'PERCENT', pattern: '0.0%' } });
});

test('a note is written, shown on hover, changed, emptied, and undone', async () => {
  const dialog = look.page.getByRole('dialog', { name: 'Note' });
  await look.go('B8');
  await look.press('Shift+F2');
  await dialog.getByRole('textbox').fill('Call first.');
  await look.press('Enter');
  await expect.poll(() => format('B8')?.note, PATIENT).toBe('Call first.');
  const { x, y } = await look.at('B8');
  await look.page.mouse.move(x, y);
  await look.page.getByRole('tooltip').getByText('Call first.').waitFor();
  await look.page.mouse.move(x + 300, y + 200);
  await look.page.getByRole('tooltip').waitFor({ state: 'detached' });
  await look.click('B8', { button: 'right' });
  await look.choose('Note');
  expect(await dialog.getByRole('textbox').inputValue()).toBe('Call first.');
  await dialog.getByRole('textbox').fill('');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => format('B8')?.note, PATIENT).toBeUndefined();
  await look.focused();
  await look.press('Control+z');
  await expect.poll(() => format('B8')?.note, PATIENT).toBe('Call first.');
  await look.press('Control+z');
  await expect.poll(() => format('B8')?.note, PATIENT).toBeUndefined();
});

test('protected cells warn before they are written, pasted over and emptied', async () => {
  const dialog = look.page.getByRole('dialog', { name: 'Protected cells' });
  await look.go('A10');
  await look.type('x');
  await dialog.getByText('Careful.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(sheet.values('A10')).toEqual([]);
  await look.focused();
  await look.go('A10');
  await look.type('x');
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => sheet.values('A10'), PATIENT).toEqual([['x']]);
  await look.focused();
  await look.go('A8:A12');
  await look.press('Delete');
  await dialog.getByText('Careful.').waitFor();
  await look.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(sheet.values('A10')).toEqual([['x']]);
  await look.focused();
});

test('the menu of the cells opens by its key, is walked by keys and closed by Escape', async () => {
  await look.go('B9');
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await look.press(key);
    const menu = look.page.getByRole('menu', { name: 'Cells' });
    await menu.waitFor();
    const [box, cell] = [(await menu.boundingBox())!, (await look.cell('B9').boundingBox())!];
    expect(box.x - cell.x).toBeLessThan(60);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    await look.press('ArrowDown', 'ArrowDown');
    await menu.getByRole('menuitem', { name: 'Insert 1 row(s) above' }).waitFor();
    await look.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await look.focused();
  }
  await look.press('Shift+F10', 'End', 'Enter');
  await look.page.getByRole('dialog', { name: 'Note' }).waitFor();
  await look.press('Escape');
  await look.focused();
});

test('Space ticks all boxes of a selection, and takes the ticks away', async () => {
  await look.go('A13:B14');
  await look.press('Space');
  await expect
    .poll(() => sheet.values('A13:B14'), PATIENT)
    .toEqual([
      [true, true],
      [true, true],
    ]);
  await look.press('Space');
  await expect
    .poll(() => sheet.values('A13:B14'), PATIENT)
    .toEqual([
      [false, false],
      [false, false],
    ]);
  await look.press('Control+z', 'Control+z');
  await expect.poll(() => sheet.values('A13:B14'), PATIENT).toEqual([]);
});

test('a click into the text that is edited sets the caret and goes on editing', async () => {
  await look.go('A1');
  await look.press('F2');
  const box = (await look.cursor.boundingBox())!;
  await look.page.mouse.click(box.x + 5, box.y + 10);
  await look.page.keyboard.type('The ');
  await look.press('Enter');
  await expect.poll(() => sheet.values('A1'), PATIENT).toEqual([['The Number']]);
});

test('nothing was complained of', () => expect(look.complaints).toEqual([]));
