/** A seller's day through the bundle: every action by `act`, every view by `load`. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELLER, type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;

beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.host.runMenuItem('menuSetUp');
});
afterAll(() => addon.close());

test('the workbook is set up from the menu, once', async () => {
  expect(ann.shown.at(-1)).toMatchObject({ kind: 'alert', prompt: /16 tabs/ });
  await ann.host.runMenuItem('menuSetUp');
  expect(ann.shown.at(-1)).toMatchObject({ prompt: /nothing had to be repaired/ });
});

test('a customer is added, found, changed; an unknown one is said to be unknown', async () => {
  const added = await ann.done('add_customer', { name: 'Ada Probe', email: 'ADA@Example.com ' });
  expect(added.message).toBe('Add customer: done.');
  expect(added.value.offers.map(({ action, label }) => [action, label])).toEqual([
    ['add_deal', 'Add a deal'],
    ['log_activity', 'Log what was said'],
    ['state_need', 'Write down a need'],
  ]);
  const id = added.value.key;
  await ann.done('update_customer', { id, phone: '+1 212 555 0100', tags: 'vip, north' });
  expect((await ann.load('card', { id })).card.customer).toMatchObject({
    name: 'Ada Probe',
    email: 'ada@example.com',
    tags: ['vip', 'north'],
    owner: SELLER,
  });
  expect(await ann.load('customers')).toMatchObject({ id: [id], name: ['Ada Probe'] });
  expect(await ann.refused('update_customer', { id: 'C-0000000000', name: 'X' })).toMatchObject({
    code: 'unknown_record',
  });
  const likely = await ann.load('duplicates', {
    fields: { name: 'ada  probe', email: 'Ada@example.com' },
  });
  expect(likely.pairs[0]).toMatchObject({ a: { id }, reasons: ['same e-mail', 'same name'] });
});

test('what is wrong is said field by field, in words', async () => {
  const { problems } = await ann.refused('add_customer', { name: '', email: 'nobody', phone: 'x' });
  expect(problems.map(({ field }) => field).sort()).toEqual(['email', 'name', 'phone']);
  expect(problems.find(({ field }) => field === 'email')?.message).toMatch(/not an e-mail/);
});

test('a deal goes through its funnel: gates, tasks, ledger, next steps', async () => {
  const [customer] = await addon.records('customers');
  const { value } = await ann.done('add_deal', {
    customer_id: customer!.id,
    title: 'Big one',
    amount: '1,200.50',
  });
  const id = value.key;
  expect(await addon.records('tasks')).toMatchObject([{ deal_id: id, title: /Call/ }]);
  const gate = await ann.refused('step_deal', { id, steps: 1 });
  expect(gate).toMatchObject({ code: 'gate_tasks', message: /Call and introduce us/ });
  const view = await ann.load('deal', { id });
  expect(view.gates.find(({ stage }) => stage === 'Qualified')?.tasks).toHaveLength(1);
  await ann.done('complete_task', { id: view.tasks[0]!.id, outcome: 'spoke' });
  await ann.done('step_deal', { id, steps: 1 });
  const board = await ann.load('board');
  expect(board.cards).toMatchObject([{ id, stage: 'Qualified', amount: 12_005_000 }]);
  expect(board.monitor.stages[1]).toMatchObject({ count: 1, amount: 12_005_000 });
  expect(await ann.refused('step_deal', { id, steps: 9 })).toMatchObject({
    code: 'move_out_of_range',
  });
  expect(await ann.refused('lose_deal', { id, reason: ' ' })).toMatchObject({
    problems: [{ field: 'lost_reason' }],
  });
  await ann.done('lose_deal', { id, reason: 'Too dear' });
  await ann.done('reopen_deal', { id });
  const ledger = (await addon.records('deal_history')).filter(({ deal_id }) => deal_id === id);
  expect(ledger.map(({ field, to }) => `${field} ${to}`)).toContain('status lost');
  expect(ledger.every(({ source, by }) => source === 'menu' && by === SELLER)).toBe(true);
});

test('everything else that is logged', async () => {
  const [customer] = await addon.records('customers');
  const customer_id = customer!.id;
  await ann.done('log_activity', { customer_id, kind: 'visit', summary: 'Talked' });
  const order = await ann.done('record_order', {
    customer_id,
    product: 'Anvil',
    quantity: '2',
    unit_price: '19.99',
    channel: 'store',
  });
  await ann.done('refund_order', { id: order.value.key, amount: '9.99' });
  const opened = await ann.done('open_case', { customer_id, subject: 'Broken' });
  await ann.done('answer_case', { id: opened.value.key, note: 'on it' });
  await ann.done('resolve_case', { id: opened.value.key, satisfaction: '5' });
  await ann.done('state_need', { customer_id, need: 'More anvils', value: '99' });
  const { card } = await ann.load('card', { id: customer_id });
  expect(card.purchases).toMatchObject({ count: 2, amount: 299_900 });
  expect(card.cases).toMatchObject([{ status: 'resolved', satisfaction: 5 }]);
  expect(card.needs).toMatchObject([{ need: 'More anvils', value: 990_000 }]);
  const log = await ann.load('log', { customer: customer_id });
  expect(log.forms.orders.fields.find(({ field }) => field === 'channel')?.options).toHaveLength(3);
  expect(log.forms.activities.values).toMatchObject({ customer_id, kind: 'call' });
});

test('funnels and playbooks are designed, settings saved', async () => {
  await ann.done('add_funnel', {
    funnel: 'Renewals',
    stages: [
      { stage: 'Due', probability: '40%' },
      { stage: 'Done', kind: 'won' },
    ],
  });
  const { funnels } = await ann.load('funnel');
  expect(funnels.map(({ name }) => name)).toEqual(['Sales', 'Renewals']);
  expect(funnels[1]!.stages[0]).toMatchObject({ probability: 0.4, deals: 0 });
  await ann.done('add_step', {
    playbook: 'Renew',
    funnel: 'Renewals',
    stage: 'Due',
    step: '1',
    title: 'Ask',
    due_in_days: '2',
    mandatory: 'yes',
  });
  expect((await ann.load('playbook')).playbooks.map(({ name }) => name)).toContain('Renew');
  expect((await ann.load('proposals')).proposals).toHaveLength(5);
  await ann.done('save_settings', { undo_depth: '5', digest: 'yes' });
  expect(await ann.refused('save_settings', { language: 'fr' })).toMatchObject({
    problems: [{ field: 'language' }],
  });
  const { settings, missing, triggers } = await ann.load('settings');
  expect(settings.find(({ key }) => key === 'undo_depth')?.value).toBe('5');
  expect([missing, triggers]).toEqual([[], { edit: false, daily: false }]);
});

test('the other views', async () => {
  const figures = await ann.load('figures', { period: 'this_year' });
  expect(figures.figures[0]).toMatchObject({ name: 'revenue', value: 299_900, label: 'Revenue' });
  const tasks = await ann.load('tasks', { person: 'all' });
  expect(Object.values(tasks.tasks).flat().length).toBeGreaterThan(0);
  expect((await ann.load('help')).topics).toHaveLength(7);
  const form = await ann.load('form', { table: 'customers' });
  expect(form).toMatchObject({ action: 'add_customer', id: null });
});

test('nothing outside the closed lists is reached, and nothing throws across the bridge', async () => {
  for (const name of ['constructor', '__proto__', 'toString', 'edit_grid', '', null, 5, {}]) {
    const answer = (await ann.host.call('act', [name, {}])) as { ok: boolean; code: string };
    expect(answer).toMatchObject({ ok: false, code: 'unknown_action' });
    const view = await ann.host.call('load', [name, {}]);
    expect(view).toMatchObject({ ok: false, code: 'unknown_view' });
  }
  for (const input of [null, 5, 'x', [], [null], [[]], Array(501).fill({})]) {
    expect(await ann.refused('add_customer', input)).toMatchObject({ code: 'input_malformed' });
  }
  for (const args of [5, 'x', [], { id: {} }, { id: ['x'] }]) {
    const view = await ann.host.call('load', ['card', args]);
    expect(view).toMatchObject({ ok: false, code: 'input_malformed' });
  }
});
