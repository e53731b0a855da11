/** What a cell's rule lets in, refuses, and marks. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

const rule = (column: number, type: string, values: string[], more: object) => ({
  setDataValidation: {
    range: {
      sheetId: 0,
      startRowIndex: 1,
      endRowIndex: 9,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
    rule: {
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      ...more,
    },
  },
});
const STRICT = { strict: true, showCustomUi: true };
const WARNING = { strict: false, showCustomUi: true };

beforeAll(async () => {
  sheet = await openSheet(
    [
      ['Strict', 'Warning', 'Share', 'Day', 'Box', 'Mail', 'Custom'],
      ['red', 'red', 0.5, '2026-01-05', false, 'a@example.com', 'x'],
    ],
    [
      { addSheet: { properties: { sheetId: 5, title: 'Colours' } } },
      rule(0, 'ONE_OF_LIST', ['red', 'green'], STRICT),
      rule(1, 'ONE_OF_RANGE', ['=Colours!A1:A9'], WARNING),
      rule(2, 'NUMBER_BETWEEN', ['0', '1'], STRICT),
      rule(3, 'DATE_IS_VALID', [], STRICT),
      rule(4, 'BOOLEAN', [], STRICT),
      rule(5, 'TEXT_IS_EMAIL', [], { strict: true, inputMessage: 'Ask Ann.' }),
      rule(6, 'CUSTOM_FORMULA', ['=LEN(G2)<3'], STRICT),
    ],
  );
  sheet.fill([['red'], ['blue']], 'Colours!A1');
  look = await sheet.open();
});

afterAll(() => sheet?.close());

const value = (cell: string) => sheet.values(cell)[0]?.[0];

test.each([
  ['A2', 'pink', 'red', 'one of these: red, green'],
  ['C2', '5', 0.5, 'a number between 0 and 1'],
  ['C2', 'half', 0.5, 'a number between 0 and 1'],
  ['D2', 'soon', 46027, 'a date'],
  ['F2', 'nobody', 'a@example.com', 'an e-mail address\nAsk Ann.'],
])(
  'a strict rule refuses with a sentence and the old value stays: %s %s',
  async (cell, typed, old, words) => {
    await look.go(cell);
    await look.type(typed);
    const dialog = look.page.getByRole('dialog', { name: 'This value does not fit' });
    await dialog.getByText(`This cell takes ${words}`).waitFor();
    await look.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await look.focused();
    expect(value(cell)).toBe(old);
  },
);

test('what fits is taken, in whatever way it is typed', async () => {
  await look.go('A3');
  await look.type('green', 'Tab');
  await look.go('C3');
  await look.type('25%');
  await look.go('D3');
  await look.type('2026-02-01');
  await look.go('G3');
  await look.type('too long for the formula');
  await expect
    .poll(() => sheet.values('A3:G3'), PATIENT)
    .toEqual(
      [['green', '', 0.25, 46054, false, '', 'too long for the formula']].map((row) =>
        row.map((one) => (one === false ? '' : one)),
      ),
    );
});

test('a warning rule keeps the value and marks it red; a new word on the list unmarks it', async () => {
  await look.go('B3');
  await look.type('pink');
  await expect.poll(() => value('B3'), PATIENT).toBe('pink');
  const marked = () => look.cell('B3').evaluate((one) => one.classList.contains('invalid'));
  await expect.poll(marked, PATIENT).toBe(true);
  const { x, y } = await look.at('B3');
  await look.page.mouse.move(x, y);
  await look.page
    .getByRole('tooltip')
    .getByText('This does not fit. The cell takes one of these: red, blue.')
    .waitFor();
  sheet.fill([['pink']], 'Colours!A3');
  await expect.poll(marked, PATIENT).toBe(false);
});

test('a custom rule is named, not judged', async () => {
  const { x, y } = await look.at('G3');
  await look.page.mouse.move(x, y);
  await look.page.getByRole('tooltip').getByText('=LEN(G2)<3').waitFor();
});

test('a drop-down is opened and chosen from by keys and by mouse', async () => {
  await look.go('A4');
  await look.press('Enter');
  await look.page.getByRole('option', { name: 'green' }).waitFor();
  await look.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(() => value('A4'), PATIENT).toBe('green');
  await look.focused();
  await look.cell('A5').locator('.arrow').click();
  await look.page.getByRole('option', { name: 'red' }).click();
  await expect.poll(() => value('A5'), PATIENT).toBe('red');
  await look.focused();
  await look.press('Alt+ArrowDown');
  await look.page.getByRole('option', { name: 'red' }).waitFor();
  await look.press('Escape');
  await look.page.getByRole('option', { name: 'red' }).waitFor({ state: 'detached' });
  await look.focused();
  // What is typed next goes into the cell again.
  await look.type('green');
  await expect.poll(() => value('A5'), PATIENT).toBe('green');
});

test('a date is picked from a calendar', async () => {
  await look.go('D4');
  await look.press('Enter');
  await look.page.getByRole('button', { name: 'Next month' }).waitFor();
  await look.press('Escape');
  await look.go('D2');
  await look.press('Alt+ArrowDown');
  await look.page.getByRole('button', { name: '9 January 2026', exact: true }).click();
  await expect.poll(() => value('D2'), PATIENT).toBe(46031);
  await look.focused();
  await look.press('Alt+ArrowDown', 'ArrowDown', 'PageDown', 'Enter');
  await expect.poll(() => value('D2'), PATIENT).toBe(46069);
});

test('a box is ticked by mouse, space and Enter', async () => {
  await look.cell('E2').locator('.check').click();
  await expect.poll(() => value('E2'), PATIENT).toBe(true);
  await look.press('Space');
  await expect.poll(() => value('E2'), PATIENT).toBe(false);
  await look.press('Enter');
  await expect.poll(() => value('E2'), PATIENT).toBe(true);
});

test('what was ticked since is not undone by an older answer', async () => {
  const held: (() => void)[] = [];
  let holding = true;
  await look.page.route('**/page/block', async (route) => {
    const response = await route.fetch();
    if (holding) await new Promise<void>((resolve) => held.push(resolve));
    await route.fulfill({ response });
  });
  await look.go('E2');
  await look.press('Space');
  await expect.poll(() => value('E2'), PATIENT).toBe(false);
  await expect.poll(() => held.length, PATIENT).toBe(1);
  await look.press('Space');
  await expect.poll(() => value('E2'), PATIENT).toBe(true);
  // The first answer is taken in, the second is asked for and not here yet.
  held[0]!();
  await expect.poll(() => held.length, PATIENT).toBe(2);
  await look.press('Space');
  await expect.poll(() => value('E2'), PATIENT).toBe(false);
  holding = false;
  for (const answer of held) answer();
  await look.page.unrouteAll({ behavior: 'wait' });
});

test('nothing was complained of', () => expect(look.complaints).toEqual([]));
