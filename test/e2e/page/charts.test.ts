/** Charts are there whenever their sheet is: at every fresh opening and after all that moves them. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;

const DATA = 7;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

const range = (column: number) => ({
  sourceRange: {
    // The sheet's id is not the first of its keys, which the API does not promise either.
    sources: [
      {
        startRowIndex: 0,
        endRowIndex: 7,
        startColumnIndex: column,
        endColumnIndex: column + 1,
        sheetId: DATA,
      },
    ],
  },
});

const chart = (chartId: number, title: string, rowIndex: number) => ({
  addChart: {
    chart: {
      chartId,
      spec: {
        title,
        basicChart: {
          chartType: 'COLUMN',
          headerCount: 1,
          domains: [{ domain: range(0) }],
          series: [{ series: range(1) }],
        },
      },
      position: {
        overlayPosition: {
          anchorCell: { sheetId: 0, rowIndex, columnIndex: 1 },
          widthPixels: 500,
          heightPixels: 250,
        },
      },
    },
  },
});

beforeAll(async () => {
  sheet = await openSheet(
    [['Overview']],
    [
      { addSheet: { properties: { sheetId: DATA, title: 'Data', hidden: true } } },
      {
        addSheet: {
          properties: {
            title: 'Frozen',
            gridProperties: {
              rowCount: 50,
              columnCount: 9,
              frozenRowCount: 1,
              frozenColumnCount: 2,
            },
          },
        },
      },
      chart(1, 'First', 2),
      chart(2, 'Second', 40),
    ],
  );
  sheet.fill([['Month', 'Sales'], ...months.map((month, at) => [month, 10 + at])], 'Data!A1');
});

afterAll(() => sheet?.close());

/** Every chart's title, place beside its cell, and how many columns of it are drawn and seen. */
const charts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.chart')].map((chart) => {
      const { left, top } = chart.getBoundingClientRect();
      const inView = Math.min(Math.max(top + 40, 200), innerHeight - 80);
      const seen = document
        .elementsFromPoint(left + 250, inView)
        .includes(chart.querySelector('svg')!);
      const bars = [...chart.querySelectorAll('path')].filter(
        (path) =>
          path.getAttribute('fill') === '#2563A8' || path.getAttribute('fill') === 'rgb(37 99 168)',
      );
      return { title: chart.ariaLabel, left, seen, bars: bars.length };
    }),
  );

async function expectCharts({ page, cell }: Look, title: string, beside: string): Promise<void> {
  await expect
    .poll(async () => {
      const found = (await charts(page)).find((one) => one.title === title);
      const anchor = await cell(beside).boundingBox();
      return found && { ...found, off: Math.round(found.left - anchor!.x) };
    }, PATIENT)
    .toMatchObject({ seen: true, bars: 6, off: expect.closeTo(0, -0.5) });
}

test('ten fresh openings show the charts at their place, drawn', async () => {
  for (let at = 0; at < 10; at++) {
    const look = await sheet.open();
    await expectCharts(look, 'First', 'B3');
    expect(look.complaints).toEqual([]);
    await look.close();
  }
});

test('they stay through other tabs, scrolling, another size and another build of the sheet', async () => {
  const look = await sheet.open();
  const { page } = look;
  for (let at = 0; at < 5; at++) {
    await page.getByRole('tab', { name: 'Frozen', exact: true }).click();
    await expect.poll(() => charts(page), PATIENT).toEqual([]);
    await page.getByRole('tab', { name: 'Sheet1', exact: true }).click();
    await expectCharts(look, 'First', 'B3');
  }
  await look.go('B52');
  await expectCharts(look, 'Second', 'B52');
  await page.setViewportSize({ width: 900, height: 600 });
  const body = page.locator('revogr-viewport-scroll.rgCol .vertical-inner');
  await expect.poll(() => body.evaluate((one) => one.clientHeight), PATIENT).toBeLessThan(500);
  await look.go('A52');
  await expectCharts(look, 'Second', 'B52');
  await page.setViewportSize({ width: 1600, height: 900 });
  await look.go('A1');
  await expectCharts(look, 'First', 'B3');
  const frozen = (frozenRowCount: number, frozenColumnCount: number) => ({
    updateSheetProperties: {
      properties: { sheetId: 0, gridProperties: { frozenRowCount, frozenColumnCount } },
      fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
    },
  });
  sheet.send(frozen(1, 1));
  await page.locator('revogr-viewport-scroll.colPinStart').waitFor();
  await expectCharts(look, 'First', 'B3');
  sheet.send(frozen(0, 0));
  await page.locator('revogr-viewport-scroll.colPinStart').waitFor({ state: 'detached' });
  await expectCharts(look, 'First', 'B3');
  await look.close();
});

test('numbers that somebody changes on another sheet change the chart', async () => {
  const look = await sheet.open();
  await expectCharts(look, 'First', 'B3');
  sheet.fill([[''], ['']], 'Data!B6');
  await expect.poll(async () => (await charts(look.page))[0]?.bars, PATIENT).toBe(4);
  await look.close();
});
