/** Every view looked over by axe-core, in both languages, light and dark, narrow and wide. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type TestDesk } from './desk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let full: TestDesk;
let empty: TestDesk;

beforeAll(async () => {
  full = await startDesk({ size: 'small', asOf: '2026-11-20' });
  empty = await startDesk(null);
});
afterAll(async () => {
  await full?.close();
  await empty?.close();
});

const VIEWS = [
  ...['customers', 'board', 'tasks', 'log', 'figures', 'settings', 'help', 'funnel'],
  ...['playbook', 'proposals', 'duplicates', 'form', 'card', 'deal', 'merge'],
];

async function argsOf(view: string, { load }: TestDesk): Promise<object | null> {
  if (view === 'form') return { table: 'customers' };
  if (!['card', 'deal', 'merge'].includes(view)) return {};
  const [first] = (await load('board')).cards;
  if (first === undefined) return null;
  if (view === 'merge') return { ids: (await load('customers')).id.slice(0, 2) };
  return { id: view === 'card' ? first.customerId : first.id };
}

describe.each([
  { language: 'en', width: 300 },
  { language: 'zh', width: 1000 },
] as const)('in $language, $width wide, light and dark', (look) => {
  test.each(VIEWS)('%s has nothing serious against it and no sideways scrolling', async (view) => {
    for (const desk of [full, empty]) {
      const args = await argsOf(view, desk);
      if (args === null) continue;
      const { page, complaints, close } = await desk.open(view, args, look);
      await page.waitForSelector('.skeleton', { state: 'detached' });
      await page.evaluate(axe);
      const found = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await serious(page)));
      }
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ view, found, wide, complaints }).toEqual({
        view,
        found: [],
        wide: 0,
        complaints: [],
      });
      await close();
    }
  });
});

/** What axe-core finds serious or worse, each with the first place it stands. */
const serious = (page: Page) =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<Report> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });

interface Report {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
