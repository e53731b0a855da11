/** What stands beside the grid: the clock, the outbox, toasts, and the question before what is protected. */

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ANN, BOB, type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';
import { strangers } from '../support/words.ts';
import { companyIn, id } from './small-company.ts';

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const { rows, tasks } = companyIn(language);
  let office: Office;
  let screen: Screen;
  let t: Office['t'];

  beforeAll(async () => {
    const [first, ...others] = rows.tasks!;
    office = await openOffice(language, {
      ...rows,
      tasks: [{ ...first!, responsible: BOB }, ...others],
    });
    ({ t } = office);
    screen = await office.open();
  });
  afterAll(() => office?.close());
  afterEach(async () => {
    expect(screen.complaints).toEqual([]);
    await screen.atGrid();
  });

  test('the clock runs the daily round, whose mails lie in the outbox, once a day', async () => {
    const { page } = screen;
    await screen.press(t('page.menu.view'), t('page.clock'));
    const clock = page.getByRole('complementary', { name: t('page.clock'), exact: true });
    await clock.getByText(t('page.clock.empty')).waitFor();
    await page.keyboard.press('Escape');
    await clock.waitFor({ state: 'detached' });
    await screen.atGrid();

    await screen.choose(t('addon.title'), t('menu.settings_group'), t('menu.triggers_on'));
    await screen.question(t('addon.title')).waitFor();
    await page.keyboard.press('Enter');
    await screen.question(t('addon.title')).waitFor({ state: 'detached' });

    await screen.choose(t('addon.title'), t('menu.settings_group'), t('menu.settings'));
    const { box, inner } = screen.dialog(t('menu.settings'));
    await inner.getByRole('combobox', { name: t('setting.digest') }).selectOption('true');
    await inner.getByRole('button', { name: t('pages.save'), exact: true }).click();
    await inner.locator('.toast').waitFor();
    await box.getByRole('button', { name: t('page.button.CLOSE') }).click();

    await screen.choose(t('page.menu.view'), t('page.clock'));
    await clock.getByText(t('pages.settings.trigger.daily'), { exact: true }).waitFor();
    expect(await strangers(page, language)).toEqual([]);
    await clock.getByText(t('page.clock.last', { at: '–' })).waitFor();
    await clock.getByRole('button', { name: t('page.clock.run') }).click();
    await page.locator('.toast', { hasText: t('page.clock.ran') }).waitFor();
    await clock.getByText(t('page.clock.last', { at: '–' })).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: t('page.outbox'), exact: true }).click();
    const outbox = page.getByRole('complementary', { name: t('page.outbox'), exact: true });
    const bobs = outbox.locator('details', { hasText: BOB });
    await bobs.getByText(t('digest.subject', { count: 1 })).click();
    await bobs.getByText(tasks[0]!).waitFor();
    // The mail leads back to this workspace.
    await bobs.getByText(`${office.running.url}/`).waitFor();
    await outbox.locator('details', { hasText: ANN }).waitFor();
    expect(await outbox.locator('details').count()).toBe(2);
    expect(await strangers(page, language)).toEqual([]);

    // A second round on the same day sends nothing more.
    await page.getByRole('button', { name: t('page.clock'), exact: true }).click();
    await clock.getByRole('button', { name: t('page.clock.run') }).click();
    await expect
      .poll(() => page.locator('.toast', { hasText: t('page.clock.ran') }).count())
      .toBe(2);
    await page.getByRole('button', { name: t('page.outbox'), exact: true }).click();
    await expect.poll(() => outbox.locator('details').count()).toBe(2);
    await outbox.getByRole('button', { name: t('page.button.CLOSE') }).click();
    await outbox.waitFor({ state: 'detached' });
  });

  test('a toast goes when its cross is pressed', async () => {
    const cross = screen.page.locator('.toast button').first();
    while ((await cross.count()) > 0) await cross.press('Enter');
    await screen.atGrid();
  });

  test('cells that are protected are asked about before they are changed, by keys', async () => {
    const { page } = screen;
    await screen.tab(t('tab.customers'));
    const place = await office.place('customers', 'id', 1);
    const typed = async (key: string) => {
      await screen.go(place);
      await page.keyboard.type('X');
      await page.keyboard.press('Enter');
      const box = screen.question(t('page.protected.title'));
      await box.waitFor();
      expect(await strangers(page, language)).toEqual([]);
      await page.keyboard.press(key);
      await box.waitFor({ state: 'detached' });
      await screen.atGrid();
      await screen.go(place);
    };
    await typed('Escape');
    await expect.poll(screen.entry).toBe(id('C', 0));
    await typed('Enter');
    await expect.poll(screen.entry).toBe('X');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(screen.entry).toBe(id('C', 0));
    expect((await office.rows('customers'))[0]!.id).toBe(id('C', 0));
  });

  test('a word that is not on a cell’s list is refused in words', async () => {
    const { page } = screen;
    const place = await office.place('customers', 'status', 1);
    await screen.go(place);
    const before = await screen.entry();
    await page.keyboard.type('???');
    await page.keyboard.press('Enter');
    const box = screen.question(t('page.invalid.title'));
    await box.getByText('???').waitFor();
    expect(await strangers(page, language)).toEqual([]);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await screen.go(place);
    await expect.poll(screen.entry).toBe(before);
  });

  test('an address that ends in a tab’s id opens that tab', async () => {
    const { page } = screen;
    const { sheetId } = (await office.layout()).tabs.get('orders')!;
    await page.goto(`${office.running.url}/#gid=${sheetId}`);
    await page.reload();
    await page.getByRole('tab', { name: t('tab.orders'), exact: true, selected: true }).waitFor();
    await screen.tab(t('tab.customers'));
  });

  test('find and the name box lead back to the grid', async () => {
    const { page } = screen;
    await page.keyboard.press('ControlOrMeta+F');
    const find = page.getByRole('search').getByRole('textbox');
    await expect.poll(() => find.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('person6');
    await expect.poll(screen.entry).toBe('person6@example.com');
    await page.keyboard.press('Escape');
    await find.waitFor({ state: 'detached' });
  });
});
