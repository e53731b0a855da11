/**
 * Every entry of the add-on's menu, once in each language: opened from the page's own menu, by the
 * mouse in one language and by keys alone in the other, filled in as a person would, and looked up
 * afterwards through the API.
 */

import type { FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MENU } from '../../../src/addon/menu/index.ts';
import type { TableKey } from '../../../src/crm/schema.ts';
import type { TextKey } from '../../../src/text/index.ts';
import { ANN, BOB, type Office, openOffice } from '../support/office.ts';
import type { Screen } from '../support/screen.ts';
import { strangers } from '../support/words.ts';
import { type Company, companyIn, id } from './small-company.ts';

interface Sitting {
  readonly office: Office;
  readonly screen: Screen;
  readonly company: Company;
  readonly t: Office['t'];
}

interface Entry {
  /** Rows to select first. */
  readonly at?: readonly [TableKey, ...string[]];
  /** What is done before it is chosen. */
  readonly before?: (sitting: Sitting) => Promise<unknown>;
  /** What it opens, with the title of its item; nothing where it acts at once. */
  readonly opens?: 'sidebar' | 'dialog';
  readonly use: (sitting: Sitting, inner: FrameLocator) => Promise<unknown>;
  readonly after?: (sitting: Sitting) => Promise<unknown>;
}

const heading = (inner: FrameLocator, name: string, level = 1) =>
  inner.getByRole('heading', { level, name, exact: true }).waitFor();
const button = (inner: FrameLocator, name: string) =>
  inner.getByRole('button', { name, exact: true });
const field = (inner: FrameLocator, label: string) =>
  inner.getByRole('textbox', { name: new RegExp(`^${label}`) });

async function row<K extends TableKey>({ office }: Sitting, table: K, fields: object) {
  const rows = await office.rows(table);
  expect(rows).toContainEqual(expect.objectContaining(fields));
  return rows.find((one) =>
    Object.entries(fields).every(([name, value]) => (one as never)[name] === value),
  )!;
}

/** The last events of a deal in the ledger. */
async function ledgerOf({ office }: Sitting, deal: string) {
  const events = (await office.rows('deal_history')).filter(({ deal_id }) => deal_id === deal);
  return events.map(({ field, from, to, by, source }) => [field, from, to, by, source].join('|'));
}

/** An action on selected rows says that it is done. */
const toasted = ({ screen, t }: Sitting, action: TextKey) =>
  screen.page.locator('.toast', { hasText: t('addon.done', { action: t(action) }) }).waitFor();

/** Answers a prompt of the add-on by keys. */
async function answered({ screen, t }: Sitting, asked: TextKey, words: string) {
  const box = screen.question(t('addon.title'));
  await box.getByText(t(asked)).waitFor();
  await screen.page.keyboard.type(words);
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

/** Reads an alert of the add-on and closes it by a key. */
async function told({ screen, t }: Sitting, words: string) {
  const box = screen.question(t('addon.title'));
  await box.getByText(words).waitFor();
  await screen.page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

const log = (
  action: TextKey,
  label: TextKey,
  words: (company: Company) => string,
  after: (sitting: Sitting) => Promise<unknown>,
): Entry => ({
  at: ['customers', id('C', 0)],
  opens: 'sidebar',
  use: async ({ t, company }, inner) => {
    await field(inner, t(label)).first().fill(words(company));
    await button(inner, t(action)).click();
    await inner.locator('.toast', { hasText: t('addon.done', { action: t(action) }) }).waitFor();
  },
  after,
});

const CUSTOMER = id('C', 0);

const ENTRIES: { readonly [caption in TextKey]?: Entry } = {
  'menu.find_customer': {
    opens: 'sidebar',
    use: async ({ t, company, screen }, inner) => {
      await inner.getByRole('combobox', { name: t('pages.find.label') }).waitFor();
      await screen.page.keyboard.type(company.customers[1]!);
      await inner.getByRole('option', { selected: true, name: company.customers[1]! }).waitFor();
      await screen.page.keyboard.press('Enter');
      await heading(inner, company.customers[1]!);
    },
    after: async ({ office, company }) =>
      expect(await office.rows('customers')).toHaveLength(company.customers.length),
  },
  'menu.add_customer': {
    opens: 'dialog',
    use: async ({ t, company: { typed } }, inner) => {
      await field(inner, t('column.name')).fill(typed.customer);
      await field(inner, t('column.email')).fill('Frida@Example.com');
      await inner.getByRole('combobox', { name: t('column.channel') }).selectOption('store');
      await button(inner, t('pages.save')).click();
      await heading(inner, typed.customer);
    },
    after: (sitting) =>
      row(sitting, 'customers', {
        name: sitting.company.typed.customer,
        email: 'frida@example.com',
        channel: 'store',
        updated_by: ANN,
      }),
  },
  'menu.customer_card': {
    at: ['deals', id('D', 0)],
    opens: 'sidebar',
    use: async ({ company }, inner) => {
      await heading(inner, company.customers[0]!);
      await inner.getByRole('button', { name: company.deals[0]!, exact: true }).waitFor();
    },
  },
  'menu.merge_selected': {
    at: ['customers', id('C', 2), id('C', 3)],
    opens: 'dialog',
    use: async ({ t, company }, inner) => {
      await inner
        .getByRole('row', { name: new RegExp(`^${t('column.name')}`) })
        .getByRole('radio')
        .nth(1)
        .check();
      await button(inner, t('action.merge_customers')).click();
      await heading(inner, company.customers[3]!);
    },
    after: async (sitting) => {
      await row(sitting, 'customers', {
        id: id('C', 2),
        name: sitting.company.customers[3],
        email: 'person2@example.com',
      });
      await row(sitting, 'deals', { id: id('D', 6), customer_id: id('C', 2) });
      const left = await sitting.office.rows('customers');
      expect(left.map((one) => one.id)).not.toContain(id('C', 3));
    },
  },
  'menu.duplicates': {
    opens: 'dialog',
    use: async ({ t }, inner) => {
      await inner.getByText(t('likely.email')).first().waitFor();
      await button(inner, t('pages.merge.compare')).first().click();
      await heading(inner, t('pages.merge.title'));
    },
  },
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
  'menu.my_tasks': {
    opens: 'sidebar',
    use: async ({ t, company }, inner) => {
      await button(inner, t('pages.tasks.complete', { title: company.tasks[3]! })).click();
      const asked = inner.getByRole('dialog', { name: t('action.complete_task') });
      await asked.getByRole('textbox', { name: t('column.outcome') }).fill(company.typed.outcome);
      await asked.getByRole('button', { name: t('action.complete_task'), exact: true }).click();
      await asked.waitFor({ state: 'detached' });
    },
    after: (sitting) =>
      row(sitting, 'tasks', {
        id: id('T', 3),
        status: 'done',
        outcome: sitting.company.typed.outcome,
      }),
  },
  'menu.complete': {
    at: ['tasks', id('T', 0)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_outcome', sitting.company.typed.outcome);
      await toasted(sitting, 'action.complete_task');
    },
    after: (sitting) =>
      row(sitting, 'tasks', {
        id: id('T', 0),
        status: 'done',
        outcome: sitting.company.typed.outcome,
      }),
  },
  'menu.reassign': {
    at: ['tasks', id('T', 1)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_responsible', BOB);
      await toasted(sitting, 'action.reassign_task');
    },
    after: (sitting) => row(sitting, 'tasks', { id: id('T', 1), responsible: BOB }),
  },
  'menu.postpone': {
    at: ['tasks', id('T', 2)],
    use: async (sitting) => {
      await answered(sitting, 'addon.ask_due_on', '2027-03-31');
      await toasted(sitting, 'action.postpone_task');
    },
    after: (sitting) => row(sitting, 'tasks', { id: id('T', 2), due_on: '2027-03-31' }),
  },
  'menu.workload': {
    opens: 'dialog',
    use: async (_, inner) => void (await button(inner, 'Bob').waitFor()),
  },
  'menu.playbook_designer': {
    opens: 'dialog',
    use: async ({ t, company: { typed } }, inner) => {
      await button(inner, t('pages.playbook.new')).click();
      const asked = inner.getByRole('dialog', { name: t('action.add_step') });
      await asked.getByRole('textbox', { name: t('column.playbook') }).fill(typed.playbook);
      await asked.getByRole('textbox', { name: t('column.title') }).fill(typed.step);
      await asked.getByRole('textbox', { name: t('column.due_in_days') }).fill('2');
      await asked.getByRole('button', { name: t('pages.save'), exact: true }).click();
      await asked.waitFor({ state: 'detached' });
    },
    after: (sitting) =>
      row(sitting, 'playbooks', {
        playbook: sitting.company.typed.playbook,
        title: sitting.company.typed.step,
        due_in_days: 2,
        responsible: 'owner',
      }),
  },
  'menu.log_activities': log(
    'action.log_activity',
    'column.summary',
    ({ typed }) => typed.summary,
    (sitting) =>
      row(sitting, 'activities', {
        customer_id: CUSTOMER,
        summary: sitting.company.typed.summary,
        by: ANN,
      }),
  ),
  'menu.log_orders': log(
    'action.record_order',
    'column.amount',
    () => '99.90',
    (sitting) => row(sitting, 'orders', { customer_id: CUSTOMER, amount: 999_000 }),
  ),
  'menu.log_cases': log(
    'action.open_case',
    'column.subject',
    ({ typed }) => typed.subject,
    (sitting) =>
      row(sitting, 'cases', {
        customer_id: CUSTOMER,
        subject: sitting.company.typed.subject,
        status: 'open',
      }),
  ),
  'menu.log_needs': log(
    'action.state_need',
    'column.need',
    ({ typed }) => typed.need,
    (sitting) =>
      row(sitting, 'needs', {
        customer_id: CUSTOMER,
        need: sitting.company.typed.need,
        outcome: 'open',
      }),
  ),
  'menu.quick_figures': {
    opens: 'dialog',
    use: async ({ t }, inner) => {
      await inner
        .getByRole('combobox', { name: t('pages.figures.period') })
        .selectOption('this_year');
      await inner.getByText(t('figure.won_amount'), { exact: true }).waitFor();
      await inner.getByText(t('figure.won_amount.formula'), { exact: true }).waitFor();
    },
  },
  'menu.proposals': {
    opens: 'dialog',
    use: ({ company }, inner) =>
      inner.getByRole('rowheader', { name: new RegExp(`^${company.stage.negotiation}`) }).waitFor(),
  },
  'menu.about_nightly': { use: (sitting) => told(sitting, sitting.t('addon.about_nightly')) },
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
      const undone = t('addon.undone', { action: t('action.move_deal') });
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
