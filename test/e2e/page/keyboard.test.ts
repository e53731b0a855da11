/** The keyboard as Sheets has it: moving, selecting, editing, and what the status bar adds up. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

beforeAll(async () => {
  sheet = await openSheet([
    ['Name', 'A', 'B', 'C'],
    ['one', 1, 10, 100],
    ['two', 2, 20, 200],
    ['three', 3, 30, ''],
    ['', '', '', ''],
    ['six', 6, 60, 600],
    ['formula', '=B2+1', '', ''],
  ]);
  look = await sheet.open();
});

afterAll(() => sheet?.close());

const keys: readonly (readonly [from: string, keys: string[], to: string])[] = [
  ['B2', ['ArrowDown', 'ArrowRight'], 'C3'],
  ['A1', ['ArrowUp', 'ArrowLeft'], 'A1'],
  ['A1', ['Control+ArrowDown'], 'A4'],
  ['A4', ['Control+ArrowDown'], 'A6'],
  ['A7', ['Control+ArrowDown'], 'A1000'],
  ['A1', ['Control+ArrowRight'], 'D1'],
  ['D1', ['Control+ArrowLeft'], 'A1'],
  ['B2', ['Shift+ArrowDown', 'Shift+ArrowRight'], 'B2:C3'],
  ['C3', ['Shift+ArrowUp', 'Shift+ArrowLeft'], 'B2:C3'],
  ['B2', ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft'], 'B2:C2'],
  ['B2', ['Control+Shift+ArrowDown'], 'B2:B4'],
  ['B2', ['Control+Shift+ArrowDown', 'Control+Shift+ArrowRight'], 'B2:D4'],
  ['C3', ['Home'], 'A3'],
  ['A3', ['End'], 'D3'],
  ['A3', ['Shift+End'], 'A3:D3'],
  ['C3', ['Control+Home'], 'A1'],
  ['A1', ['Control+End'], 'D7'],
  ['B2', ['Shift+Space'], 'A2:Z2'],
  ['B2', ['Control+Space'], 'B1:B1000'],
  ['B2', ['Control+a'], 'A1:Z1000'],
  ['B2', ['Tab', 'Tab', 'Enter', 'Escape'], 'D2'],
  ['B2', ['Shift+Tab'], 'A2'],
];

test.each(keys)('from %s by %j to %s', async (from, pressed, to) => {
  await look.go(from);
  await look.press(...pressed);
  await expect.poll(() => look.selection(), PATIENT).toBe(to);
});

test('page down goes as far as the screen, and back', async () => {
  await look.go('A1');
  await look.press('PageDown');
  const down = Number((await look.selection()).slice(1));
  expect(down).toBeGreaterThan(20);
  expect(down).toBeLessThan(40);
  await look.press('PageUp');
  expect(await look.selection()).toBe('A1');
});

test('Enter and Tab go round a selection, and the selection stays', async () => {
  await look.go('F2:G3');
  await look.page.keyboard.type('1');
  await look.press('Enter');
  await look.page.keyboard.type('2');
  await look.press('Enter');
  await look.page.keyboard.type('3');
  await look.press('Tab');
  await look.page.keyboard.type('4');
  await look.press('Tab');
  // Enter went down and on to the next column, Tab from there to the next row.
  await expect.poll(() => sheet.values('F2:G3'), PATIENT).toEqual([[1, 3], [4]]);
  expect(await look.selection()).toBe('F2:G3');
});

test('Tab, Tab, Enter comes back under the first', async () => {
  await look.go('F10');
  await look.type('a', 'Tab');
  await look.type('b', 'Tab');
  await look.type('c', 'Enter');
  expect(await look.selection()).toBe('F11');
  await expect.poll(() => sheet.values('F10:H10'), PATIENT).toEqual([['a', 'b', 'c']]);
});

test('F2 edits at the end of what stands there; Escape leaves it', async () => {
  await look.go('A2');
  await look.press('F2');
  await look.page.keyboard.type('!');
  await look.press('Escape');
  expect(sheet.values('A2')).toEqual([['one']]);
  await look.press('F2');
  await look.page.keyboard.type('!');
  await look.press('ArrowLeft', 'Backspace', 'Enter');
  await expect.poll(() => sheet.values('A2'), PATIENT).toEqual([['on!']]);
  await look.press('Control+z');
  await expect.poll(() => sheet.values('A2'), PATIENT).toEqual([['one']]);
});

test('an arrow ends what was begun by typing', async () => {
  await look.go('H2');
  await look.page.keyboard.type('5');
  await look.press('ArrowRight');
  await look.page.keyboard.type('6');
  await look.press('ArrowUp');
  expect(await look.selection()).toBe('I1');
  await expect.poll(() => sheet.values('H2:I2'), PATIENT).toEqual([[5, 6]]);
});

test('Alt+Enter breaks the line', async () => {
  await look.go('H5');
  await look.page.keyboard.type('two');
  await look.press('Alt+Enter');
  await look.page.keyboard.type('lines');
  await look.press('Enter');
  await expect.poll(() => sheet.values('H5'), PATIENT).toEqual([['two\nlines']]);
});

test('Ctrl+; is today', async () => {
  await look.go('H6');
  await look.press('Control+;', 'Enter');
  const today = await look.page.evaluate(() => {
    const now = new Date();
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5) + 25569;
  });
  await expect.poll(() => sheet.values('H6'), PATIENT).toEqual([[today]]);
});

test('a formula is shown as it stands, with who computes it', async () => {
  await look.go('B7');
  expect(await look.entry()).toBe('=B2+1');
  await look.page.locator('.formula-bar').getByText('Google Sheets computes it').waitFor();
  const { x, y } = await look.at('B7');
  await look.page.mouse.move(x, y);
  await look.page.getByRole('tooltip').getByText('Google Sheets computes it').waitFor();
});

test('several ranges: added up, told and emptied together', async () => {
  await look.go('B2:B4');
  await look.click('D2', { modifiers: ['Control'] });
  await look.click('D3', { modifiers: ['Control'] });
  const status = look.page.getByRole('status');
  await status.getByText('Sum: 306').waitFor();
  await status.getByText('Average: 61.2').waitFor();
  await status.getByText('Count: 5').waitFor();
  await look.press('Delete');
  await expect
    .poll(() => sheet.values('B2:D4'), PATIENT)
    .toEqual([
      ['', 10],
      ['', 20],
      ['', 30],
    ]);
  await look.press('Control+z');
  await expect
    .poll(() => sheet.values('B2:D4'), PATIENT)
    .toEqual([
      [1, 10, 100],
      [2, 20, 200],
      [3, 30],
    ]);
});

test('the mouse selects by dragging, by Shift, by headers, and all by the corner', async () => {
  const [from, to] = [await look.at('B2'), await look.at('C4')];
  await look.drag(from, to);
  expect(await look.selection()).toBe('B2:C4');
  await look.click('D6', { modifiers: ['Shift'] });
  expect(await look.selection()).toBe('B2:D6');
  const edges = (await look.page.locator('revo-grid').boundingBox())!;
  await look.page.mouse.click(to.x, edges.y + 12);
  expect(await look.selection()).toBe('C1:C1000');
  await look.page.mouse.click(edges.x + 20, to.y);
  expect(await look.selection()).toBe('A4:Z4');
  await look.page.mouse.click(edges.x + 20, edges.y + 12);
  expect(await look.selection()).toBe('A1:Z1000');
});

test('nothing was complained of', () => expect(look.complaints).toEqual([]));
