/** Where a visit begins, where a reload comes back to, and where the links of cells lead. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;

const OVERVIEW = 3;
const OTHER = 7;

const linked = (uri: string, value: string) => ({
  userEnteredValue: { stringValue: value },
  userEnteredFormat: { textFormat: { link: { uri } } },
});

beforeAll(async () => {
  sheet = await openSheet(
    [['Customers']],
    [
      { addSheet: { properties: { sheetId: OTHER, title: 'Other' } } },
      { addSheet: { properties: { sheetId: OVERVIEW, title: 'At a glance' } } },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'leadsheet.tab',
            metadataValue: 'overview',
            location: { sheetId: OVERVIEW },
            visibility: 'DOCUMENT',
          },
        },
      },
      {
        updateCells: {
          start: { sheetId: OVERVIEW, rowIndex: 1, columnIndex: 1 },
          fields: 'userEnteredValue,userEnteredFormat.textFormat.link',
          rows: [
            { values: [linked(`#gid=${OTHER}&range=C30`, 'A row')] },
            { values: [linked('#gid=99', 'Gone')] },
            { values: [linked('javascript:alert(1)', 'Sly')] },
            { values: [linked('https://example.com/a', 'Outside')] },
          ],
        },
      },
    ],
  );
});
afterAll(() => sheet?.close());

const tabOf = ({ page }: Look) => page.getByRole('tab', { selected: true }).innerText();

const expectAt = async (seen: Look, tab: string, selection: string) => {
  await expect.poll(() => tabOf(seen), PATIENT).toBe(tab);
  await expect.poll(seen.selection, PATIENT).toBe(selection);
};

const cardOf = ({ page }: Look) => page.locator('.link-card');

test('a first visit begins with the overview, whatever it is called and wherever it stands', async () => {
  const seen = await sheet.open();
  await expectAt(seen, 'At a glance', 'A1');
  expect(seen.complaints).toEqual([]);
  await seen.close();
});

test('a reload comes back to tab and selection, in another language too; a new visit to the tab', async () => {
  const seen = await sheet.open();
  const { page } = seen;
  await page.getByRole('tab', { name: 'Other' }).click();
  await seen.go('B3:C9');
  await page.reload();
  await expectAt(seen, 'Other', 'B3:C9');
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang=zh-Hans]').waitFor();
  await expect.poll(() => tabOf(seen), PATIENT).toBe('Other');
  await expect.poll(() => page.locator('.place').inputValue(), PATIENT).toBe('B3:C9');
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();
  await page.close({ runBeforeUnload: false });
  const again = await look(await page.context().newPage(), sheet.running.address);
  await expectAt(again, 'Other', 'A1');
  expect(again.complaints).toEqual([]);
  await again.close();
});

test('a link within the workbook selects its range, by the mouse and by Alt+Enter', async () => {
  const seen = await sheet.open();
  await seen.click('B2');
  await expect.poll(() => cardOf(seen).innerText(), PATIENT).toBe('Go to Other C30');
  await cardOf(seen).getByRole('button').click();
  await expectAt(seen, 'Other', 'C30');
  await seen.focused();
  await seen.page.getByRole('tab', { name: 'At a glance' }).click();
  await seen.go('B2');
  await cardOf(seen).waitFor();
  await seen.press('Alt+Enter');
  await expectAt(seen, 'Other', 'C30');
  expect(await cardOf(seen).count()).toBe(0);
  expect(seen.complaints).toEqual([]);
  await seen.close();
});

test('a link to a tab that is gone says so; a script is not run; the web opens beside', async () => {
  const seen = await sheet.open();
  const { page } = seen;
  /** Selects a cell, and waits for where it says it leads. */
  const at = async (cell: string, words: string) => {
    await seen.click(cell);
    await expect.poll(() => cardOf(seen).allInnerTexts(), PATIENT).toEqual([words]);
  };
  for (const [cell, words, key] of [
    ['B3', 'Go to', 'screen.link.none'],
    ['B4', 'javascript:alert(1)', 'screen.link.refused'],
  ] as const) {
    await at(cell, words);
    await cardOf(seen).getByRole('button').click();
    await page.getByText(seen.t(key), { exact: true }).waitFor();
  }
  await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'there' }));
  await at('B5', 'example.com/a');
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    cardOf(seen).getByRole('button').click(),
  ]);
  await beside.waitForURL('https://example.com/a');
  expect(await beside.evaluate(() => window.opener)).toBe(null);
  await expectAt(seen, 'At a glance', 'B5');
  await seen.close();
});

test('an address with a tab and a range leads there once', async () => {
  const seen = await sheet.open();
  const { page } = seen;
  await page.goto(new URL(`/#gid=${OTHER}&range=D4`, sheet.running.address).href);
  await expectAt(seen, 'Other', 'D4');
  expect(new URL(page.url()).hash).toBe('');
  await seen.close();
});

test('the page speaks the language set for the workbook, and another only there where it was chosen', async () => {
  const chinese = await openSheet(
    [['one']],
    [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'leadsheet.language',
            metadataValue: 'zh',
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      },
    ],
  );
  try {
    const seen = await chinese.open();
    const { page } = seen;
    await page.locator('html[lang=zh-Hans]').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang=en]').waitFor();
    await page.getByRole('button', { name: '中文' }).waitFor();
    await page.reload();
    await page.locator('html[lang=en]').waitFor();
    expect(seen.complaints).toEqual([]);
    await seen.close();
    const another = await chinese.open();
    await another.page.locator('html[lang=zh-Hans]').waitFor();
    await another.close();
  } finally {
    await chinese.close();
  }
});
