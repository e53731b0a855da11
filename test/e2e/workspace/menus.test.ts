/**
 * Every entry of the add-on's menu, once in each language: opened from the page's own menu, by the
 * mouse in one language and by keys alone in the other, filled in as a person would, and looked up
 * afterwards through the API.
 */

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MENU } from '../../../src/addon/menu/index.ts';
import type { TableKey } from '../../../src/crm/schema.ts';
import type { TextKey } from '../../../src/text/index.ts';
import { openOffice } from '../support/office.ts';
import { strangers } from '../support/words.ts';
import { CUSTOMERS } from './menu/customers.ts';
import type { Entries, Sitting } from './menu/entry.ts';
import { FUNNEL } from './menu/funnel.ts';
import { LOG } from './menu/log.ts';
import { PROCESS } from './menu/process.ts';
import { REPORTS } from './menu/reports.ts';
import { SETTINGS } from './menu/settings.ts';
import { companyIn } from './small-company.ts';

const ENTRIES: Entries = {
  ...CUSTOMERS,
  ...FUNNEL,
  ...PROCESS,
  ...LOG,
  ...REPORTS,
  ...SETTINGS,
};

/** Every item with the captions that lead to it, as the menu itself has them. */
const PATHS = MENU.flatMap((one): TextKey[][] => {
  if (one === null) return [];
  if (!('items' in one)) return [[one[0]]];
  return one.items.flatMap((item) => (item === null ? [] : [[one.caption, item[0]]]));
});

test('no entry of the menu is left out here', () => {
  expect(PATHS.map((path) => path.at(-1)).toSorted()).toEqual(Object.keys(ENTRIES).toSorted());
});

describe.each(['en', 'zh'] as const)('the menu in %s', (language) => {
  let sitting: Sitting;

  beforeAll(async () => {
    const company = companyIn(language);
    const office = await openOffice(language, company.rows);
    sitting = { office, company, t: office.t, screen: await office.open() };
  });
  afterAll(() => sitting?.office.close());
  afterEach(async ({ task }) => {
    const complaints = sitting.screen.complaints.splice(0);
    if (task.result?.state !== 'fail') return expect(complaints).toEqual([]);
    // The next entry has a screen on which nothing is left open.
    await sitting.screen.close();
    sitting = { ...sitting, screen: await sitting.office.open() };
  });

  test('says everything in one language', async () => {
    const { screen, t } = sitting;
    await screen.page.getByRole('menuitem', { name: t('addon.title'), exact: true }).click();
    for (const [group, item] of PATHS) {
      if (item === undefined) continue;
      await screen.page.getByRole('menuitem', { name: t(group!), exact: true }).hover();
      await screen.page.getByRole('menuitem', { name: t(item), exact: true }).waitFor();
      expect(await strangers(screen.page, language)).toEqual([]);
    }
    await screen.page.keyboard.press('Escape');
    await screen.page.keyboard.press('Escape');
    await screen.page.locator('.menu-list').waitFor({ state: 'detached' });
  });

  test.each(PATHS.map((path, at) => ({ path, at, item: path.at(-1)! })))(
    '$item',
    async ({ path, at, item }) => {
      const { screen, t } = sitting;
      const entry = ENTRIES[item]!;
      if (entry.at) await select(sitting, ...entry.at);
      await entry.before?.(sitting);
      const captions = ['addon.title' as const, ...path].map((key) => t(key));
      // What is done by the mouse in one language is done by keys in the other.
      const byMouse = (at % 2 === 0) === (language === 'en');
      if (byMouse) await screen.choose(...captions);
      else await screen.press(...captions);
      const shown = screen[entry.opens ?? 'dialog'](t(item));
      await entry.use(sitting, shown.inner);
      expect(await strangers(screen.page, language)).toEqual([]);
      if (entry.opens) {
        expect(await strangers(shown.inner, language)).toEqual([]);
        const cross = shown.box.getByRole('button', { name: t('page.button.CLOSE'), exact: true });
        if (byMouse) await cross.click();
        else {
          await screen.page.keyboard.press('F6');
          await expect
            .poll(() => cross.evaluate((one) => one === document.activeElement))
            .toBe(true);
          await screen.page.keyboard.press('Enter');
        }
        await shown.box.waitFor({ state: 'detached' });
      }
      await screen.page.locator('.toast button').evaluateAll((all) => {
        for (const one of all) (one as HTMLElement).click();
      });
      await screen.atGrid();
      await entry.after?.(sitting);
    },
  );
});

/** Selects the rows of records, which stand side by side. */
async function select({ office, screen, t }: Sitting, table: TableKey, ...ids: string[]) {
  const column = (await office.cells(table)).map(([key]) => key);
  const at = column.indexOf(ids[0]);
  expect(column.slice(at, at + ids.length)).toEqual(ids);
  await screen.tab(t(`tab.${table}`));
  await screen.go(await office.place(table, 'id', at, ids.length));
}
