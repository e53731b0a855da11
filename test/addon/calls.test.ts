/** How often the Sheets service is called: the same at ten rows and at fifty thousand. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';
import { customers, deals, id, ledger, tasks } from './many.ts';

interface Row {
  readonly action: string;
  readonly run: (ann: Sitting) => Promise<unknown>;
}

const first = { customer_id: id('C', 1) };

/** What is done, in an order in which each can be done. */
const ROWS: readonly Row[] = [
  ...(
    [
      ['add_customer', { name: 'New One' }],
      ['update_customer', { id: id('C', 3), notes: 'n' }],
      ['add_contact', { ...first, name: 'Contact' }],
      ['add_deal', { ...first, title: 'New deal' }],
      ['update_deal', { id: id('D', 1), amount: '70' }],
      ['step_deal', { id: id('D', 1), steps: 1 }],
      ['step_deal', [2, 3, 4, 5].map((n) => ({ id: id('D', n), steps: 1 }))],
      ['move_deal', { id: id('D', 1), stage: 'First contact' }],
      ['win_deal', { id: id('D', 6) }],
      ['lose_deal', { id: id('D', 7), reason: 'dear' }],
      ['reopen_deal', { id: id('D', 7) }],
      ['add_task', { ...first, title: 'New task' }],
      ['complete_task', { id: id('T', 1), outcome: 'ok' }],
      ['complete_task', [2, 3, 4, 5].map((n) => ({ id: id('T', n) }))],
      ['postpone_task', { id: id('T', 6), due_on: '2030-01-01' }],
      ['log_activity', { ...first, kind: 'call' }],
      ['record_order', { ...first, amount: '10' }],
      ['open_case', { ...first, subject: 'Case' }],
      ['state_need', { ...first, need: 'Need' }],
      ['merge_customers', { keep: id('C', 8), drop: id('C', 9) }],
      ['save_settings', { undo_depth: '9' }],
      ['rename_stage', { funnel: 'Sales', stage: 'Proposal', to: 'Offer' }],
    ] as const
  ).map(([name, input]) => ({
    action: Array.isArray(input) ? `${name} × ${input.length}` : name,
    run: (ann: Sitting) => ann.done(name, input),
  })),
  { action: 'undoLast', run: async (ann) => expect(await ann.undo()).toMatchObject({ ok: true }) },
  ...(
    [
      ['customers', {}],
      ['card', { id: id('C', 1) }],
      ['duplicates', { fields: { name: 'Customer 5', email: 'c5@example.com' } }],
      ['form', { table: 'deals', id: id('D', 1) }],
      ['board', {}],
      ['deal', { id: id('D', 1) }],
      ['tasks', {}],
      ['merge', { ids: [id('C', 1), id('C', 2)] }],
      ['funnel', {}],
      ['playbook', {}],
      ['proposals', {}],
      ['log', { customer: id('C', 1) }],
      ['figures', {}],
      ['settings', {}],
      ['help', {}],
    ] as const
  ).map(([view, args]) => ({
    action: `load ${view}`,
    run: (ann: Sitting) => ann.load(view, args),
  })),
];

const counted = new Map<string, string[]>();

afterAll(() => {
  const lines = [...counted].map(([action, found]) => `${action.padEnd(24)} ${found.join('   ')}`);
  console.log(['Calls of the Sheets service: reads + writes', ...lines].join('\n'));
});

describe.each([10, 50_000])('%i customers', (count) => {
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
  }, 60_000);
  afterAll(() => addon.close());

  const measured = async (action: string, run: () => Promise<unknown>, writes: number) => {
    ann.reads.length = 0;
    const began = performance.now();
    await run();
    const took = performance.now() - began;
    const written = ann.reads.filter((call) => call.endsWith(':batchUpdate')).length;
    const read = ann.reads.length - written;
    const line = `${count}: ${read} + ${written} (${took.toFixed(0)} ms)`;
    counted.set(action, [...(counted.get(action) ?? []), line]);
    expect(read, ann.reads.join('\n')).toBeLessThanOrEqual(2);
    expect(written).toBe(writes);
  };

  test('two reads and one write at most', async () => {
    for (const { action, run } of ROWS) {
      await measured(action, () => run(ann), action.startsWith('load ') ? 0 : 1);
    }
  }, 300_000);

  test('an edit in the grid too, of one cell and of many', async () => {
    await ann.done('switch_triggers', { on: true });
    const typed = (row: number, rows: number) => () =>
      addon.type(ann, 'deals', 'stage', row, Array(rows).fill(['Negotiation']));
    await measured('onGridEdit, one cell', typed(10, 1), 1);
    await measured('onGridEdit, 2 pasted', typed(8, 2), 1);
    const moved = (await addon.records('deals')).filter(({ stage }) => stage === 'Negotiation');
    expect(moved).toHaveLength(3);
    const events = (await addon.records('deal_history')).filter(({ source }) => source === 'edit');
    expect(events.filter(({ to }) => to === 'Negotiation')).toHaveLength(3);
  }, 120_000);

  test('actions on the selected rows too', async () => {
    ann.host.select(await addon.area('tasks', 'title', 8, 2));
    await measured('menuCompleteTasks × 2', () => ann.host.runMenuItem('menuCompleteTasks'), 1);
  }, 60_000);
});
