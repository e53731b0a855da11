/** Every item of the menu in workbooks of none, one and very many customers. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';
import { customers, deals, ledger, tasks } from './many.ts';
import { calls } from './menu-calls.ts';

/** What each shows, the first deal being selected: a page by its view, or words. */
const SHOWN: Record<string, { kind: string; view?: string; words?: RegExp }> = {
  menuFindCustomer: { kind: 'sidebar', view: 'customers' },
  menuAddCustomer: { kind: 'dialog', view: 'form' },
  menuCustomerCard: { kind: 'sidebar', view: 'card' },
  menuMergeSelected: { kind: 'alert', words: /Select exactly two rows/i },
  menuDuplicates: { kind: 'dialog', view: 'duplicates' },
  menuBoard: { kind: 'dialog', view: 'board' },
  menuAddDeal: { kind: 'dialog', view: 'form' },
  menuMoveForward: { kind: 'toast', words: /^Move deal by stages: done/ },
  menuMoveBack: { kind: 'toast', words: /^Move deal by stages: done/ },
  menuWinDeals: { kind: 'toast', words: /^Win deal: done/ },
  menuLoseDeals: { kind: 'toast', words: /^Lose deal: done/ },
  menuReopenDeals: { kind: 'toast', words: /^Reopen deal: done/ },
  menuMonitor: { kind: 'dialog', view: 'board' },
  menuFunnelDesigner: { kind: 'dialog', view: 'funnel' },
  menuMyTasks: { kind: 'sidebar', view: 'tasks' },
  menuCompleteTasks: { kind: 'alert', words: /in the tab Tasks/ },
  menuReassignTasks: { kind: 'alert', words: /in the tab Tasks/ },
  menuPostponeTasks: { kind: 'alert', words: /in the tab Tasks/ },
  menuWorkload: { kind: 'dialog', view: 'tasks' },
  menuPlaybookDesigner: { kind: 'dialog', view: 'playbook' },
  menuLogActivity: { kind: 'sidebar', view: 'log' },
  menuRecordOrder: { kind: 'sidebar', view: 'log' },
  menuOpenCase: { kind: 'sidebar', view: 'log' },
  menuStateNeed: { kind: 'sidebar', view: 'log' },
  menuQuickFigures: { kind: 'dialog', view: 'figures' },
  menuProposals: { kind: 'dialog', view: 'proposals' },
  menuAboutNightly: { kind: 'alert', words: /night/i },
  menuSetUp: { kind: 'alert', words: /nothing had to be repaired/ },
  menuSettings: { kind: 'dialog', view: 'settings' },
  menuTeam: { kind: 'select' },
  menuTriggersOn: { kind: 'alert', words: /./ },
  menuTriggersOff: { kind: 'alert', words: /./ },
  menuUndo: { kind: 'toast', words: /^Undone: / },
  menuHelp: { kind: 'dialog', view: 'help' },
};

test('every item is looked at', () => {
  expect(Object.keys(SHOWN).sort()).toEqual([...calls()].sort());
});

const table = new Map<string, string[]>();
afterAll(() => {
  const lines = [...table].map(([name, found]) => `${name.padEnd(24)} ${found.join('   ')}`);
  console.log(['Calls of the Sheets service: reads + writes', ...lines].join('\n'));
});

describe.each([0, 1, 50_000])('%i customers', (count) => {
  let addon: TestAddon;
  let ann: Sitting;

  beforeAll(async () => {
    addon = await startAddon();
    ann = addon.sit();
    await ann.done('set_up', {});
    await addon.fill('playbooks', []);
    await addon.fill('customers', customers(count));
    await addon.fill('deals', deals(Math.min(count, 10_000)));
    await addon.fill('deal_history', ledger(Math.min(count, 10_000)));
    await addon.fill('tasks', tasks(Math.min(count, 10_000)));
    ann.answer(() => ({ button: 'OK', text: '2099-01-01' }));
  }, 60_000);
  afterAll(() => addon.close());

  test.each(Object.entries(SHOWN))(
    '%s',
    async (name, { kind, view, words }) => {
      ann.host.select(await addon.area('deals', 'title', 1));
      [ann.reads.length, ann.shown.length] = [0, 0];
      await ann.host.runMenuItem(name);
      const written = ann.reads.filter((call) => call.endsWith(':batchUpdate')).length;
      const read = ann.reads.length - written;
      table.set(name, [...(table.get(name) ?? []), `${count}: ${read} + ${written}`]);
      expect(read, ann.reads.join('\n')).toBeLessThanOrEqual(2);
      expect(written).toBeLessThanOrEqual(1);
      const shown = ann.shown.filter((one) => one.kind !== 'log').at(-1)!;
      const text = 'prompt' in shown ? shown.prompt : 'message' in shown ? shown.message : '';
      expect(text).not.toMatch(/Something went wrong/);
      // With nothing to select an item says so, or opens all the same.
      if (count === 0) return;
      expect(shown.kind, text).toBe(kind);
      if (words) expect(text).toMatch(words);
      if (view) expect(JSON.stringify(shown)).toContain(`&quot;view&quot;:&quot;${view}&quot;`);
    },
    60_000,
  );
});
