/** More tabs than the window is wide: the open one is in sight, arrows lead to the others. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;

beforeAll(async () => {
  const more = Array.from({ length: 30 }, (_, at) => ({
    addSheet: { properties: { title: `Department ${at + 1}` } },
  }));
  sheet = await openSheet([['one']], more);
});
afterAll(() => sheet?.close());

test('arrows turn the row of tabs; a tab opened from the list of all comes into sight', async () => {
  const seen = await sheet.open();
  const { page, t } = seen;
  const row = page.getByRole('tablist');
  const last = page.getByRole('tab', { name: 'Department 30', exact: true });
  /** Whether all of a tab is seen, beside the fading edges. */
  const inSight = async () => {
    const [tab, place] = [(await last.boundingBox())!, (await row.boundingBox())!];
    return tab.x >= place.x && tab.x + tab.width <= place.x + place.width + 1;
  };
  const before = page.getByRole('button', { name: t('screen.tabs.before') });
  const after = page.getByRole('button', { name: t('screen.tabs.after') });
  expect(await before.isDisabled()).toBe(true);
  expect(await inSight()).toBe(false);
  await expect
    .poll(async () => {
      if (await after.isEnabled()) await after.click();
      return inSight();
    }, PATIENT)
    .toBe(true);
  await page.getByRole('tab').first().focus();
  await page.getByRole('tab').first().click();
  await expect.poll(() => before.isDisabled(), PATIENT).toBe(true);
  await page.getByRole('button', { name: t('page.tab.all') }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Department 30' }).click();
  await expect.poll(inSight, PATIENT).toBe(true);
  expect(await last.getAttribute('aria-selected')).toBe('true');
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.getByRole('button', { name: t('page.tab.all') }).click();
  const list = (await page.getByRole('menu').boundingBox())!;
  expect(list.y).toBeGreaterThanOrEqual(0);
  await seen.press('Escape');
  await page.getByRole('menuitem', { name: t('page.menu.format') }).click();
  const menu = (await page.getByRole('menu').boundingBox())!;
  expect(menu.y).toBeGreaterThanOrEqual(0);
  expect(menu.y + menu.height).toBeLessThanOrEqual(400);
  await seen.press('Escape');
  expect(seen.complaints).toEqual([]);
  await seen.close();
});

test('a tab takes a colour from the menu beside its menu, whole in sight', async () => {
  const seen = await sheet.open({ width: 1280, height: 720 });
  const { page, t } = seen;
  await page.getByRole('tab').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('page.tab.color') }).click();
  const green = page.getByRole('menuitem', { name: t('page.color.2') });
  const { x, y, width, height } = (await green.boundingBox())!;
  expect(y + height).toBeLessThan(720);
  expect(
    await green.evaluate((one, at) => one.contains(document.elementFromPoint(at.x, at.y)), {
      x: x + width - 20,
      y: y + height / 2,
    }),
  ).toBe(true);
  await green.click();
  const color = () =>
    sheet.get<{ sheets: { properties: { tabColorStyle?: { rgbColor: object } } }[] }>(
      'sheets.properties.tabColorStyle',
    ).sheets[0]!.properties.tabColorStyle?.rgbColor;
  await expect.poll(color, PATIENT).toMatchObject({ red: 0x2e / 255 });
  await seen.close();
});
