/** The whole page looked over by axe-core: the grid, a menu, a dialog, a sidebar, a question; light and dark. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';
import { companyIn, id } from './small-company.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each([
  { language: 'en', dark: false },
  { language: 'en', dark: true },
  { language: 'zh', dark: false },
  { language: 'zh', dark: true },
] as const)('in $language, dark $dark', ({ language, dark }) => {
  let office: Office;
  let screen: Screen;
  let t: Office['t'];

  beforeAll(async () => {
    office = await openOffice(language, companyIn(language).rows);
    ({ t } = office);
    screen = await office.open({ dark });
  });
  afterAll(() => office?.close());

  const states: readonly [string, () => Promise<unknown>][] = [
    ['a tab of data', () => screen.tab(t('tab.deals'))],
    ['a cell being edited', () => screen.page.keyboard.type('5')],
    [
      'a menu',
      async () => {
        await screen.page.keyboard.press('Escape');
        await screen.choose(t('addon.title'), t('menu.customers'));
      },
    ],
    [
      'a sidebar',
      async () => {
        await screen.page.keyboard.press('Escape');
        await screen.page.keyboard.press('Escape');
        await screen.choose(t('addon.title'), t('menu.customers'), t('menu.find_customer'));
        const { inner } = screen.sidebar(t('menu.find_customer'));
        await inner.getByRole('combobox').fill('person');
        await inner.getByRole('option').first().waitFor();
      },
    ],
    [
      'a dialog',
      async () => {
        await screen.choose(t('addon.title'), t('menu.funnel'), t('menu.board'));
        await screen.dialog(t('menu.board')).inner.locator('.deal').first().waitFor();
      },
    ],
    [
      'a question',
      async () => {
        await screen.dialog(t('menu.board')).box.getByRole('button').first().click();
        await screen.tab(t('tab.tasks'));
        await screen.go(await office.place('tasks', 'id', 1));
        await expect.poll(screen.entry).toBe(id('T', 0));
        await screen.choose(t('addon.title'), t('menu.process'), t('menu.complete'));
        await screen.question(t('addon.title')).waitFor();
      },
    ],
    [
      'the clock, a toast, the find bar',
      async () => {
        await screen.page.keyboard.press('Enter');
        await screen.page.locator('.toast').waitFor();
        await screen.page.getByRole('button', { name: t('page.clock'), exact: true }).click();
        await screen.page.getByText(t('page.clock.empty')).waitFor();
        await screen.cursor.focus();
        await screen.page.keyboard.press('ControlOrMeta+F');
        await screen.page.getByRole('search').waitFor();
      },
    ],
  ];

  test.each(states)('%s has nothing serious against it', async (_, reach) => {
    await reach();
    expect(await serious(screen.page)).toEqual([]);
    expect(screen.complaints).toEqual([]);
  });
});

/** What axe-core finds serious or worse on the page and in its frames, each with where it stands. */
async function serious(page: Page): Promise<string[]> {
  const found = [];
  for (const frame of page.frames()) found.push(...(await seriousIn(frame)));
  return [...new Set(found)];
}

async function seriousIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: object, how: object): Promise<Report> };
    };
    // The cells scroll with the cursor, whose keyboard lies over them and not in them.
    const ownKeys = /^<(?:revogr-viewport-scroll|div class="vertical-inner)/;
    const { violations } = await axe.run(document, { iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes
          .filter(({ html }) => id !== 'scrollable-region-focusable' || !ownKeys.test(html))
          .map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      );
  });
}

interface Report {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
