/** What the night proposes is accepted from the menu with one click, and taken back from the menu. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightly } from '../support/nightly.ts';
import { type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  let office: Office;
  let screen: Screen;

  beforeAll(async () => {
    office = await openOffice(language, 'sample');
    screen = await office.open();
  });
  afterAll(() => office?.close());

  const stages = () => office.rows('funnels');

  test('a probability and a limit are taken over, one undo each puts them back', async () => {
    const { t, page } = screen;
    expect(await nightly(office)).toBe('done');
    await page.getByRole('tab', { name: t('tab.actions'), exact: true }).waitFor();
    await screen.tab(t('tab.actions'));
    await expect.poll(screen.sheet).toContain(t('tile.actions'));
    await screen.tab(t('tab.funnels'));
    const before = await stages();

    for (const [at, column] of (['probability', 'limit_days'] as const).entries()) {
      await screen.go(await office.place('funnels', column, 1));
      const cell = await screen.entry();
      await screen.choose(t('addon.title'), t('menu.reports'), t('menu.proposals'));
      const { box, inner } = screen.dialog(t('menu.proposals'));
      const [first] = before;
      const line = inner.getByRole('row').filter({ hasText: first!.stage }).first();
      await line.getByRole('cell').nth(at).getByRole('button').click();
      await expect.poll(async () => (await stages())[0]![column]).not.toBe(first![column]);
      await box.getByRole('button', { name: t('page.button.CLOSE'), exact: true }).click();
      await box.waitFor({ state: 'detached' });
      await expect.poll(screen.entry).not.toBe(cell);

      await screen.choose(t('addon.title'), t('menu.undo'));
      const undone = t('addon.undone', { action: t('action.accept_proposal') });
      await page.locator('.toast', { hasText: undone }).first().waitFor();
      await expect.poll(screen.entry).toBe(cell);
      const known = ({ probability, limit_days }: (typeof before)[number]) => [
        probability,
        limit_days,
      ];
      expect((await stages()).map(known)).toEqual(before.map(known));
    }
    expect(screen.complaints).toEqual([]);
  });
});
