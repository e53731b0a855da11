/** The menu Settings, and the items beside the menus: undo and help. */

import { expect } from 'vitest';
import { ANN } from '../../support/office.ts';
import { id } from '../small-company.ts';
import { button, type Entries, field, heading, row, toasted, told } from './entry.ts';

export const SETTINGS: Entries = {
  'menu.set_up': {
    before: async ({ office }) => {
      const { sheetId } = (await office.layout()).tabs.get('rates')!;
      await office.send({ deleteSheet: { sheetId } });
    },
    use: (sitting) => told(sitting, sitting.t('addon.setup_done', { tabs: 1, columns: 0 })),
    after: async ({ office, screen, t }) => {
      expect((await office.layout()).tabs.has('rates')).toBe(true);
      await screen.page.getByRole('tab', { name: t('tab.rates'), exact: true }).waitFor();
    },
  },
  'menu.settings': {
    opens: 'dialog',
    use: async ({ t }, inner) => {
      await field(inner, t('setting.holidays')).fill('2026-12-25, 2026-12-26');
      await button(inner, t('pages.save')).click();
      const done = t('addon.done', { action: t('action.save_settings') });
      await inner.locator('.toast', { hasText: done }).waitFor();
    },
    after: (sitting) =>
      row(sitting, 'settings', { key: 'holidays', value: '2026-12-25, 2026-12-26' }),
  },
  'menu.team': {
    use: async ({ screen, t }) => {
      await screen.page.getByRole('tab', { name: t('tab.team'), selected: true }).waitFor();
      await screen.go('B2');
      await expect.poll(screen.entry).toBe('Ann');
    },
  },
  'menu.triggers_on': {
    use: (sitting) => told(sitting, sitting.t('addon.triggers_on')),
    after: async ({ office }) =>
      expect(office.running.workspace.clock.list()).toMatchObject([
        { function: 'onDaily', owner: ANN },
      ]),
  },
  'menu.triggers_off': {
    use: (sitting) => told(sitting, sitting.t('addon.triggers_off')),
    after: async ({ office }) => expect(office.running.workspace.clock.list()).toEqual([]),
  },
  'menu.undo': {
    at: ['deals', id('D', 6)],
    before: async (sitting) => {
      const { screen, t } = sitting;
      await screen.choose(t('addon.title'), t('menu.funnel'), t('menu.forward'));
      await toasted(sitting, 'action.step_deal');
      await row(sitting, 'deals', { id: id('D', 6), stage: sitting.company.stage.qualified });
    },
    use: async ({ screen, t }) => {
      const undone = t('addon.undone', { action: t('action.step_deal') });
      await screen.page.locator('.toast', { hasText: undone }).waitFor();
    },
    after: (sitting) =>
      row(sitting, 'deals', { id: id('D', 6), stage: sitting.company.stage.contact }),
  },
  'menu.help': {
    opens: 'dialog',
    use: async ({ t }, inner) => {
      await heading(inner, t('pages.nav.help'));
      await inner.getByText(t('addon.help.undo.text')).waitFor();
    },
  },
};
