/** A workbook that is Chinese from its tabs to its settings: no view shows a word of English. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type TestDesk } from './desk.ts';
import { strangers } from './support/words.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startDesk({ size: 'small', asOf: '2026-11-20', language: 'zh' });
});
afterAll(() => desk?.close());

const ABOUT_ONE = ['card', 'deal', 'merge', 'form'];

async function argsOf(view: string): Promise<object> {
  if (!ABOUT_ONE.includes(view)) return {};
  const { id } = await desk.load('customers');
  if (view === 'merge') return { ids: id.slice(0, 2) };
  if (view === 'form') return { table: 'activities', fields: { customer_id: id[0] } };
  return { id: view === 'card' ? id[0] : (await desk.load('board')).cards[0]!.id };
}

test.each([
  ...['customers', 'board', 'tasks', 'log', 'figures', 'settings', 'help', 'funnel', 'playbook'],
  ...['proposals', 'duplicates', ...ABOUT_ONE],
])('%s', async (view) => {
  const look = { language: 'zh', width: 1000, dark: true } as const;
  const { page, complaints, close } = await desk.open(view, await argsOf(view), look);
  await page.waitForSelector('.skeleton', { state: 'detached' });
  await page.locator('main :is(h1, .field)').first().waitFor({ state: 'attached' });
  expect(await strangers(page, 'zh')).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
