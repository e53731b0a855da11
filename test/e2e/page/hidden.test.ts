/** A tab of the browser that nobody looks at holds no line to the server, and misses nothing. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Look, look, type OpenSheet, openSheet, PATIENT } from './sheet.ts';

let sheet: OpenSheet;

beforeAll(async () => {
  sheet = await openSheet([['one']]);
});
afterAll(() => sheet?.close());

/** Chromium without a window takes every tab to be seen; so the page is told what a window would. */
const turn = (page: Page, to: 'hidden' | 'visible') =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
    document.dispatchEvent(new Event('visibilitychange'));
  }, to);

/** Lines that stand open at the server. */
const lines = () => sheet.running.workspace.sessions.open;

test('nine tabs of one browser: each answers when it is looked at, and knows what happened', async () => {
  const first = await sheet.open();
  const context = first.page.context();
  const seen: Look[] = [first];
  for (let count = 1; count < 9; count++) {
    await turn(seen.at(-1)!.page, 'hidden');
    seen.push(await look(await context.newPage(), sheet.running.address));
  }
  await expect.poll(lines, PATIENT).toBe(1);
  await seen[8]!.click('A2');
  await seen[8]!.type('of the ninth');
  await expect.poll(() => sheet.values('A2'), PATIENT).toEqual([['of the ninth']]);
  await turn(seen[8]!.page, 'hidden');
  await expect.poll(lines, PATIENT).toBe(0);
  sheet.fill([['changed']], 'A1');
  await first.page.bringToFront();
  await turn(first.page, 'visible');
  await expect.poll(() => first.text('A1'), PATIENT).toBe('changed');
  await expect.poll(() => first.text('A2'), PATIENT).toBe('of the ninth');
  expect(await first.page.getByText(first.t('page.offline')).count()).toBe(0);
  expect(seen.flatMap(({ complaints }) => complaints)).toEqual([]);
  await first.close();
});

test('a tab away for so long that it was forgotten reads everything anew', async () => {
  const seen = await sheet.open();
  await turn(seen.page, 'hidden');
  await expect.poll(lines, PATIENT).toBe(0);
  await sheet.running.workspace.sessions.close();
  sheet.fill([['while away']], 'A1');
  await turn(seen.page, 'visible');
  await expect.poll(() => seen.text('A1'), PATIENT).toBe('while away');
  await expect.poll(lines, PATIENT).toBe(1);
  await seen.close();
});

test('a tab with a question open keeps its line until it is answered', async () => {
  const seen = await sheet.open();
  const { page, t } = seen;
  await expect.poll(lines, PATIENT).toBe(1);
  await page.getByRole('tab').first().dblclick();
  const question = page.getByRole('dialog', { name: t('page.tab.rename') });
  await question.waitFor();
  await turn(page, 'hidden');
  expect(await lines()).toBe(1);
  await question.getByRole('button', { name: t('page.button.CANCEL') }).click();
  await expect.poll(lines, PATIENT).toBe(0);
  await seen.close();
});
