/** The sheets at the bottom: added, renamed, coloured, hidden, shown, dragged, copied, deleted. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;
let look: Look;

beforeAll(async () => {
  sheet = await openSheet(
    [['first']],
    [
      { addSheet: { properties: { sheetId: 2, title: 'Two' } } },
      {
        addSheet: {
          properties: { sheetId: 3, title: 'Three', tabColorStyle: { rgbColor: { red: 1 } } },
        },
      },
      { addSheet: { properties: { sheetId: 4, title: 'Hidden', hidden: true } } },
      {
        addNamedRange: {
          namedRange: {
            name: 'pair',
            range: {
              sheetId: 3,
              startRowIndex: 0,
              endRowIndex: 2,
              startColumnIndex: 0,
              endColumnIndex: 1,
            },
          },
        },
      },
      {
        mergeCells: {
          range: {
            sheetId: 3,
            startRowIndex: 4,
            endRowIndex: 5,
            startColumnIndex: 0,
            endColumnIndex: 2,
          },
          mergeType: 'MERGE_ALL',
        },
      },
      {
        setBasicFilter: {
          filter: {
            range: {
              sheetId: 3,
              startRowIndex: 0,
              endRowIndex: 3,
              startColumnIndex: 0,
              endColumnIndex: 2,
            },
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 9,
            metadataKey: 'tab',
            metadataValue: 'three',
            visibility: 'DOCUMENT',
            location: { sheetId: 3 },
          },
        },
      },
      {
        addChart: {
          chart: {
            chartId: 5,
            spec: {
              title: 'Of three',
              basicChart: {
                chartType: 'COLUMN',
                series: [
                  {
                    series: {
                      sourceRange: {
                        sources: [
                          {
                            sheetId: 3,
                            startRowIndex: 0,
                            endRowIndex: 3,
                            startColumnIndex: 1,
                            endColumnIndex: 2,
                          },
                        ],
                      },
                    },
                  },
                ],
              },
            },
            position: {
              overlayPosition: { anchorCell: { sheetId: 2, rowIndex: 3, columnIndex: 1 } },
            },
          },
        },
      },
    ],
  );
  sheet.fill(
    [
      ['x', 1],
      ['y', 2],
    ],
    'Three!A1',
  );
  look = await sheet.open();
});

afterAll(() => sheet?.close());

const all = () => {
  const { spreadsheetUrl: _, ...book } = sheet.get<sheets_v4.Schema$Spreadsheet>(
    'sheets(properties,merges,basicFilter,charts,developerMetadata,data(rowData(values(userEnteredValue,userEnteredFormat)))),namedRanges',
    { includeGridData: true },
  );
  return book;
};
const titles = () => all().sheets!.map(({ properties }) => properties!.title);
const tabs = () => look.page.locator('[role=tab]').allInnerTexts();
const chosen = () => look.page.locator('[role=tab][aria-selected=true]').innerText();
const tab = (name: string) => look.page.getByRole('tab', { name, exact: true });
const menu = async (name: string, ...items: string[]) => {
  await tab(name).click({ button: 'right' });
  await look.choose(...items);
};
const back = async (before: unknown) => {
  await look.focused();
  await look.press('Control+z');
  await expect.poll(all, PATIENT).toEqual(before);
};
const answer = (text: string | null, button = 'OK') =>
  look.page
    .getByRole('dialog')
    .getByRole('button', { name: button, exact: true })
    .click()
    .then(() => text);

test('a new sheet stands beside and is opened; undo closes it, redo opens it', async () => {
  const before = all();
  await look.page.getByRole('button', { name: 'Add a sheet' }).click();
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Sheet5', 'Two', 'Three']);
  await expect.poll(chosen, PATIENT).toBe('Sheet5');
  await look.focused();
  await look.type('here');
  await expect.poll(() => sheet.values('Sheet5!A1'), PATIENT).toEqual([['here']]);
  await look.press('Control+z', 'Control+z');
  await expect.poll(all, PATIENT).toEqual(before);
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Two', 'Three']);
  await expect.poll(chosen, PATIENT).not.toBe('Sheet5');
  await tab('Sheet1').click();
  await look.focused();
});

test('renamed by a double click and by the menu; a name that is taken is refused', async () => {
  const before = all();
  await tab('Two').dblclick();
  const dialog = look.page.getByRole('dialog', { name: 'Rename' });
  await dialog.getByRole('textbox').fill('Deux');
  await look.press('Enter');
  await expect.poll(titles, PATIENT).toEqual(['Sheet1', 'Deux', 'Three', 'Hidden']);
  await menu('Deux', 'Rename');
  await dialog.getByRole('textbox').fill('Three');
  await answer(null);
  await look.page.locator('.toast').getByText('Three').waitFor();
  expect(titles()).toEqual(['Sheet1', 'Deux', 'Three', 'Hidden']);
  await back(before);
});

test('coloured by the menu', async () => {
  const before = all();
  await menu('Two', 'Colour', 'Green');
  await expect
    .poll(() => all().sheets![1]!.properties!.tabColorStyle?.rgbColor?.green, PATIENT)
    .toBeCloseTo(125 / 255);
  await back(before);
});

test('hidden, and shown from the list of all', async () => {
  const before = all();
  await menu('Two', 'Hide');
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Three']);
  await back(before);
  await look.page.getByRole('button', { name: 'All sheets' }).click();
  await look.page.getByRole('menuitemcheckbox', { name: 'Hidden' }).click();
  await expect.poll(chosen, PATIENT).toBe('Hidden');
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Two', 'Three', 'Hidden']);
  await back(before);
  await tab('Sheet1').click();
});

test('dragged to the right and to the left', async () => {
  const before = all();
  await tab('Sheet1').dragTo(tab('Three'));
  await expect.poll(tabs, PATIENT).toEqual(['Two', 'Three', 'Sheet1']);
  await back(before);
  await tab('Three').dragTo(tab('Sheet1'));
  await expect.poll(tabs, PATIENT).toEqual(['Three', 'Sheet1', 'Two']);
  await back(before);
});

test('a copy stands beside its original', async () => {
  const before = all();
  await menu('Three', 'Duplicate');
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Two', 'Three', 'Copy of Three']);
  await expect.poll(chosen, PATIENT).toBe('Copy of Three');
  expect(sheet.values("'Copy of Three'!A1:B2")).toEqual([
    ['x', 1],
    ['y', 2],
  ]);
  await back(before);
  await tab('Sheet1').click();
});

test('deleted after a question, and back with all that was on it', async () => {
  const before = all();
  await menu('Three', 'Delete');
  await look.page.getByRole('dialog').getByText('“Three” and everything on it').waitFor();
  await answer(null, 'Cancel');
  expect(all()).toEqual(before);
  await menu('Three', 'Delete');
  await answer(null);
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Two']);
  await back(before);
  await look.press('Control+y');
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Two']);
  await back(before);
});

test('keys lead from sheet to sheet', async () => {
  await look.press('Control+Shift+PageDown');
  await expect.poll(chosen, PATIENT).toBe('Two');
  await look.press('Alt+ArrowDown');
  await expect.poll(chosen, PATIENT).toBe('Three');
  await look.press('Alt+ArrowUp', 'Control+Shift+PageUp');
  await expect.poll(chosen, PATIENT).toBe('Sheet1');
});

test('a colleague deletes the sheet that is open', async () => {
  sheet.send({ addSheet: { properties: { sheetId: 77, title: 'Short' } } });
  await tab('Short').click();
  await expect.poll(chosen, PATIENT).toBe('Short');
  sheet.send({ deleteSheet: { sheetId: 77 } });
  await expect.poll(tabs, PATIENT).toEqual(['Sheet1', 'Two', 'Three']);
  await expect.poll(chosen, PATIENT).toBe('Three');
  await tab('Sheet1').click();
});

test('the name box leads to ranges, other sheets and names, and says where there is none', async () => {
  const place = look.page.getByLabel('Go to a cell or range');
  await place.fill('Two!B2:C3');
  await place.press('Enter');
  await expect.poll(chosen, PATIENT).toBe('Two');
  await expect.poll(() => look.selection(), PATIENT).toBe('B2:C3');
  await place.fill('PAIR');
  await place.press('Enter');
  await expect.poll(chosen, PATIENT).toBe('Three');
  await expect.poll(() => look.selection(), PATIENT).toBe('A1:A2');
  await look.focused();
  await place.fill('nowhere');
  // Somebody else at work does not take away what is being typed.
  sheet.fill([['new']], 'Three!F9');
  await expect.poll(() => look.text('F9'), PATIENT).toBe('new');
  expect(await place.inputValue()).toBe('nowhere');
  await place.press('Enter');
  await look.page.locator('.toast').getByText('nowhere').waitFor();
  await place.fill('C');
  await place.press('Escape');
  expect(await look.selection()).toBe('A1:A2');
  await look.focused();
});

test('nothing was complained of but the name that was taken', () =>
  expect(look.complaints.filter((one) => !one.includes('400'))).toEqual([]));
