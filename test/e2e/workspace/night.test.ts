/** The nightly run from the command line while the page is open: dashboards come, and come anew. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { DASHBOARDS } from '../../../src/crm/schema.ts';
import { nightly } from '../support/nightly.ts';
import { type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';

let office: Office;
let screen: Screen;

beforeAll(async () => {
  office = await openOffice('en', 'sample');
  screen = await office.open();
});
afterAll(() => office?.close());

const revenue = () =>
  screen.page
    .locator('revo-grid')
    .getByText(/^Revenue/)
    .first();

test('its dashboards appear on the open page, their charts drawn', async () => {
  const { page } = screen;
  await page.evaluate(() => Object.assign(window, { opened: 'once' }));
  expect(await nightly(office)).toBe('done');
  for (const key of DASHBOARDS) {
    const name = office.t(`tab.${key}`);
    await page.getByRole('tab', { name, exact: true }).waitFor();
  }
  const standing = await office.charts();
  let charts = 0;
  for (const key of DASHBOARDS) {
    await screen.tab(office.t(`tab.${key}`));
    await expect.poll(async () => (await screen.sheet()).length).toBeGreaterThan(200);
    const wanted = standing[office.t(`tab.${key}`)]!;
    await expect.poll(() => page.locator('.chart').count(), { timeout: 30_000 }).toBe(wanted);
    // Every chart has drawn something besides its ground.
    await expect
      .poll(() =>
        page
          .locator('.chart')
          .evaluateAll((all) => all.every((one) => one.querySelectorAll('path, text').length > 3)),
      )
      .toBe(true);
    charts += wanted;
  }
  expect(charts).toBeGreaterThanOrEqual(DASHBOARDS.length);
  expect(await page.evaluate(() => (window as { opened?: string }).opened)).toBe('once');
  expect(screen.complaints).toEqual([]);
});

test('what is changed by day is on the dashboard after the next night', async () => {
  await screen.tab(office.t('tab.overview'));
  await revenue().waitFor();
  const before = await screen.sheet();
  await screen.tab(office.t('tab.orders'));
  const { length } = await office.rows('orders');
  const place = await office.place('orders', 'amount', length);
  await screen.go(place);
  await screen.page.keyboard.type('987654321');
  await screen.page.keyboard.press('Enter');
  await screen.go(place);
  await expect.poll(screen.entry).toBe('987654321');
  await screen.tab(office.t('tab.overview'));
  expect(await nightly(office)).toBe('done');
  await expect.poll(screen.sheet, { timeout: 30_000 }).not.toBe(before);
  await expect.poll(screen.sheet).toMatch(/98\d[,.\d]*/);
  expect(screen.complaints).toEqual([]);
});
