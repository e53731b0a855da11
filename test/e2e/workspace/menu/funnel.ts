/** The menu Funnel. */

import { expect } from 'vitest';
import { ANN } from '../../support/office.ts';
import { id } from '../small-company.ts';
import { answered, button, type Entries, field, heading, ledgerOf, row, toasted } from './entry.ts';

export const FUNNEL: Entries = {
  'menu.board': {
    opens: 'dialog',
    use: async ({ t, company: { deals, stage } }, inner) => {
      await button(inner, t('pages.more_about', { title: deals[5]! })).click();
      const move = t('pages.board.move', { stage: stage.qualified });
      await inner.getByRole('menuitem', { name: move, exact: true }).click();
      await inner
        .locator(`[data-stage="${stage.qualified}"] .deal`, { hasText: deals[5]! })
        .waitFor();
    },
    after: async (sitting) => {
      const { stage } = sitting.company;
      await row(sitting, 'deals', { id: id('D', 5), stage: stage.qualified });
      const moved = `stage|${stage.contact}|${stage.qualified}|${ANN}|menu`;
      await expect.poll(() => ledgerOf(sitting, id('D', 5))).toContain(moved);
      await row(sitting, 'tasks', {
        deal_id: id('D', 5),
        title: sitting.t('starter.step.needs'),
        responsible: ANN,
        mandatory: true,
      });
    },
  },
  'menu.add_deal': {
    opens: 'dialog',
    use: async ({ t, company, screen }, inner) => {
      await inner.getByRole('combobox', { name: t('pages.log.customer') }).click();
      await screen.page.keyboard.type(company.customers[1]!);
      await inner.getByRole('option', { selected: true, name: company.customers[1]! }).waitFor();
      await screen.page.keyboard.press('Enter');
      await field(inner, t('column.title')).fill(company.typed.deal);
      await field(inner, t('column.amount')).fill('1,200.50');
      await button(inner, t('pages.save')).click();
      const done = t('addon.done', { action: t('action.add_deal') });
      await inner.locator('.toast', { hasText: done }).waitFor();
      await heading(inner, company.typed.deal);
    },
    after: async (sitting) => {
      const { stage } = sitting.company;
      const deal = await row(sitting, 'deals', {
        title: sitting.company.typed.deal,
        customer_id: id('C', 1),
        stage: stage.contact,
        status: 'open',
        amount: 12_005_000,
      });
      const events = await ledgerOf(sitting, deal.id);
      expect(events).toContain(`created||${stage.contact}|${ANN}|menu`);
      expect(events).toContain(`amount||1200.5|${ANN}|menu`);
      await row(sitting, 'tasks', { deal_id: deal.id, title: sitting.t('starter.step.call') });
    },
  },
  'menu.forward': {
    at: ['deals', id('D', 0)],
    use: (sitting) => toasted(sitting, 'action.step_deal'),
    after: async (sitting) => {
      const { stage } = sitting.company;
      await row(sitting, 'deals', { id: id('D', 0), stage: stage.qualified });
      const moved = `stage|${stage.contact}|${stage.qualified}|${ANN}|menu`;
      expect(await ledgerOf(sitting, id('D', 0))).toContain(moved);
    },
  },
  'menu.back': {
    at: ['deals', id('D', 1)],
    use: (sitting) => toasted(sitting, 'action.step_deal'),
    after: async (sitting) => {
      const { stage } = sitting.company;
      await row(sitting, 'deals', { id: id('D', 1), stage: stage.qualified });
      const moved = `stage|${stage.proposal}|${stage.qualified}|${ANN}|menu`;
      expect(await ledgerOf(sitting, id('D', 1))).toContain(moved);
    },
  },
  'menu.win': {
    at: ['deals', id('D', 2)],
    use: (sitting) => toasted(sitting, 'action.win_deal'),
    after: async (sitting) => {
      const { stage } = sitting.company;
      await row(sitting, 'deals', { id: id('D', 2), stage: stage.won, status: 'won' });
      expect(await ledgerOf(sitting, id('D', 2))).toContain(`status|open|won|${ANN}|menu`);
    },
  },
  'menu.lose': {
    at: ['deals', id('D', 3)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_reason', sitting.company.typed.reason);
      await toasted(sitting, 'action.lose_deal');
    },
    after: (sitting) =>
      row(sitting, 'deals', {
        id: id('D', 3),
        status: 'lost',
        lost_reason: sitting.company.typed.reason,
      }),
  },
  'menu.reopen': {
    at: ['deals', id('D', 4)],
    use: (sitting) => toasted(sitting, 'action.reopen_deal'),
    after: async (sitting) => {
      await row(sitting, 'deals', { id: id('D', 4), status: 'open', closed_at: null });
      expect(await ledgerOf(sitting, id('D', 4))).toContain(`status|lost|open|${ANN}|menu`);
    },
  },
  'menu.monitor': {
    opens: 'dialog',
    use: ({ company }, inner) => heading(inner, company.stage.negotiation, 2),
  },
  'menu.funnel_designer': {
    opens: 'dialog',
    use: async ({ t, company }, inner) => {
      await button(inner, t('action.add_stage')).click();
      const asked = inner.getByRole('dialog', { name: t('action.add_stage') });
      await asked.getByRole('textbox', { name: t('column.stage') }).fill(company.typed.stage);
      await asked.getByRole('button', { name: t('pages.add'), exact: true }).click();
      await asked.waitFor({ state: 'detached' });
    },
    after: (sitting) =>
      row(sitting, 'funnels', {
        funnel: sitting.t('starter.funnel'),
        stage: sitting.company.typed.stage,
        kind: 'open',
        stage_order: 5,
      }),
  },
};
