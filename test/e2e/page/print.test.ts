/** A sheet on A4: every row once, charts whole, the frozen rows on each leaf, always light. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet } from './sheet.ts';

let sheet: OpenSheet;

const ROWS = 120;

beforeAll(async () => {
  const source = (column: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId: 0,
          startRowIndex: 0,
          endRowIndex: 9,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
      ],
    },
  });
  sheet = await openSheet(
    [['Name', 'Amount'], ...Array.from({ length: ROWS - 1 }, (_, at) => [`Row ${at + 2}`, at])],
    [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        addChart: {
          chart: {
            spec: {
              title: 'Amounts',
              basicChart: {
                chartType: 'COLUMN',
                headerCount: 1,
                domains: [{ domain: source(0) }],
                series: [{ series: source(1) }],
              },
            },
            position: {
              overlayPosition: {
                anchorCell: { sheetId: 0, rowIndex: 40, columnIndex: 3 },
                widthPixels: 400,
                heightPixels: 300,
              },
            },
          },
        },
      },
      { addSheet: { properties: { sheetId: 5, title: 'Empty' } } },
      { addSheet: { properties: { sheetId: 6, title: 'Wide' } } },
    ],
  );
});
afterAll(() => sheet?.close());

/** A browser's own dialog for printing has no keys for a test; its coming is noted. */
async function opened(): Promise<Look> {
  const seen = await sheet.open();
  await seen.page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  return seen;
}

async function printed({ page, t, press }: Look, lie: 'LANDSCAPE' | 'PORTRAIT'): Promise<void> {
  await press('ControlOrMeta+p');
  const box = page.getByRole('dialog', { name: t('screen.print') });
  await box.getByRole('button', { name: t(`page.button.${lie}`) }).click();
  await page.locator('body[data-printed]').waitFor();
}

/** What stands on each leaf, and where its charts are. */
const leaves = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.print .leaf')].map((leaf) => {
      const height = Number.parseFloat(leaf.style.height);
      const { transform } = leaf.querySelector<HTMLElement>('.scaled')!.style;
      const scale = Number(/scale\((.*)\)/.exec(transform)![1]);
      return {
        words: [...leaf.querySelectorAll('.cell')].map((cell) => cell.textContent ?? ''),
        charts: [...leaf.querySelectorAll<HTMLElement>('.drawn-chart')].map(({ style }) => {
          const [top, tall] = [style.top, style.height].map(Number.parseFloat) as [number, number];
          return top >= 0 && (top + tall) * scale <= height;
        }),
      };
    }),
  );

test.each(['LANDSCAPE', 'PORTRAIT'] as const)('%s', async (lie) => {
  const seen = await opened();
  const { page } = seen;
  await printed(seen, lie);
  const found = await leaves(page);
  expect(found.length).toBeGreaterThan(1);
  for (const { words } of found) expect(words.slice(0, 2)).toEqual(['Name', 'Amount']);
  const names = found.flatMap(({ words }) => words).filter((word) => word.startsWith('Row '));
  expect(names).toEqual(Array.from({ length: ROWS - 1 }, (_, at) => `Row ${at + 2}`));
  expect(found.flatMap(({ charts }) => charts)).toEqual([true]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(found.length);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!.map(Number);
  const [long, short] = lie === 'LANDSCAPE' ? [width, height] : [height, width];
  expect([Math.round(short!), Math.round(long!)]).toEqual([595, 842]);
  // What was made for the paper goes with it.
  await page.locator('.print').waitFor({ state: 'detached' });
  expect(seen.complaints).toEqual([]);
  await seen.close();
});

test('on a dark screen the paper is light', async () => {
  const seen = await opened();
  const { page, t } = seen;
  await page.getByRole('button', { name: t('page.dark') }).click();
  await page.locator('html[data-theme=dark]').waitFor();
  await printed(seen, 'LANDSCAPE');
  await page.emulateMedia({ media: 'print' });
  const colors = await page.locator('.print').evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return [color, backgroundColor];
  });
  expect(colors).toEqual(['rgb(31, 41, 51)', 'rgb(255, 255, 255)']);
  expect(await page.locator('#app').isVisible()).toBe(false);
  await seen.close();
});

test('an empty sheet is not printed, and says so', async () => {
  const seen = await opened();
  const { page, t, press, cell } = seen;
  await page.getByRole('tab', { name: 'Empty' }).click();
  await expect.poll(() => cell('A1').textContent()).toBe('');
  await press('ControlOrMeta+p');
  await page.getByText(t('screen.print.empty')).waitFor();
  expect(await page.locator('.print').count()).toBe(0);
  await seen.close();
});

test('a wide sheet keeps its size over several leaves, its first column on each; or is fitted', async () => {
  const width = 24;
  const line = (row: number) => Array.from({ length: width }, (_, at) => `r${row}c${at}`);
  sheet.fill(
    Array.from({ length: 60 }, (_, row) => line(row)),
    'Wide!A1',
  );
  const seen = await opened();
  const { page, t, press } = seen;
  await page.getByRole('tab', { name: 'Wide' }).click();
  await expect.poll(() => seen.text('A1')).toBe('r0c0');
  await seen.focused();
  await printed(seen, 'LANDSCAPE');
  const found = await leaves(page);
  // Ten columns of 100 pixels a leaf, nine of them new: three side by side, twice.
  expect(found.length).toBe(6);
  for (const { words } of found) expect(words[0]).toMatch(/^r\d+c0$/);
  const cells = new Set(found.flatMap(({ words }) => words));
  expect(cells.size).toBe(60 * width);
  expect(found[1]!.words.slice(0, 3)).toEqual(['r0c0', 'r1c0', 'r2c0']);
  const edges = await page.locator('.leaf').evaluateAll((all) =>
    all.map((leaf) => {
      const ends = [...leaf.querySelectorAll<HTMLElement>('.cell')].map(
        ({ style }) => Number.parseFloat(style.left) + Number.parseFloat(style.width),
      );
      return Math.max(...ends) <= Number.parseFloat((leaf as HTMLElement).style.width);
    }),
  );
  expect(edges).toEqual(Array.from({ length: 6 }, () => true));
  await page.evaluate(() => {
    document.body.removeAttribute('data-printed');
    window.dispatchEvent(new Event('afterprint'));
  });
  await seen.focused();
  await press('ControlOrMeta+p');
  await page.getByRole('radio', { name: t('screen.print.fit') }).check();
  await page.getByRole('button', { name: t('page.button.LANDSCAPE') }).click();
  await page.locator('body[data-printed]').waitFor();
  const fitted = await leaves(page);
  expect(fitted.length).toBe(1);
  expect(fitted[0]!.words.length).toBe(60 * width);
  await seen.close();
});
