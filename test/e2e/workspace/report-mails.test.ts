/** A report of one's own, mailed: the night draws it, the daily round tells whom its row names. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightly } from '../support/nightly.ts';
import { BOB, type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';
import { companyIn } from './small-company.ts';

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const name = language === 'en' ? 'Deals by stage' : '各阶段的商机';
  let office: Office;
  let screen: Screen;

  beforeAll(async () => {
    const report = { name, table: 'deals', group_by: ['stage'], measures: ['count'], to: [BOB] };
    office = await openOffice(language, { ...companyIn(language).rows, reports: [report] });
    screen = await office.open();
  });
  afterAll(() => office?.close());

  test('the mail lies in the outbox, its link leads to the tab on which the report stands', async () => {
    const { t, page } = screen;
    expect(await nightly(office)).toBe('done');
    const mine = page.getByRole('tab', { name: t('tab.custom'), exact: true });
    await mine.waitFor();
    await screen.tab(t('tab.custom'));
    await expect.poll(screen.sheet).toContain(name);

    await screen.choose(t('addon.title'), t('menu.settings_group'), t('menu.triggers_on'));
    await screen.question(t('addon.title')).waitFor();
    await page.keyboard.press('Enter');
    await screen.question(t('addon.title')).waitFor({ state: 'detached' });
    await screen.choose(t('page.menu.view'), t('page.clock'));
    const clock = page.getByRole('complementary', { name: t('page.clock'), exact: true });
    await clock.getByRole('button', { name: t('page.clock.run') }).click();
    await page.locator('.toast', { hasText: t('page.clock.ran') }).waitFor();

    await page.getByRole('button', { name: t('page.outbox'), exact: true }).click();
    const outbox = page.getByRole('complementary', { name: t('page.outbox'), exact: true });
    const mail = outbox.locator('details', { hasText: BOB });
    await mail.getByText(t('addon.reports_subject', { names: name })).click();
    const { dashboards } = await office.layout();
    await mail.getByText(`#gid=${dashboards.get('custom')!.sheetId}`).waitFor();
    expect(await outbox.locator('details').count()).toBe(1);
    expect(screen.complaints).toEqual([]);
  });
});
