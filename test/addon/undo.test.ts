/** Every action there is, done and taken back: each cell of every tab is as it was. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTIONS, type ActionName } from '../../src/crm/actions.ts';
import { TABLE_KEYS } from '../../src/crm/schema.ts';
import { speaker } from '../../src/text/index.ts';
import { SELLER, type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;
const ids: Record<string, string> = {};
const say = speaker('en');

/** Adds a row and keeps its id under a name. */
const add = async (name: string, action: ActionName, input: object) => {
  ids[name] = (await ann.done(action, input)).value.key;
};

beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('team', [{ email: SELLER }, { email: 'bob@example.com' }]);
  for (const name of ['Ada', 'Bo', 'Cy']) await add(name, 'add_customer', { name, notes: name });
  await ann.done('deactivate_customer', { id: ids['Cy'] });
  const about = { customer_id: ids['Bo'] };
  await add('contact', 'add_contact', { ...about, name: 'Buyer' });
  const worth = { amount: '5', expected_close: '2030-01-01' };
  for (const title of ['open', 'over']) {
    await add(title, 'add_deal', { ...about, ...worth, title });
  }
  await ann.done('lose_deal', { id: ids['over'], reason: 'dear' });
  await addon.fill('tasks', []);
  await add('task', 'add_task', { ...about, title: 'Ring' });
  await add('order', 'record_order', { ...about, amount: '10' });
  for (const subject of ['case', 'solved']) await add(subject, 'open_case', { ...about, subject });
  await ann.done('resolve_case', { id: ids['solved'] });
  await add('need', 'state_need', { ...about, need: 'More' });
  await ann.done('add_step', { playbook, step, title: 'Greet', stage: 'Proposal' });
  await ann.done('add_step', { playbook, step: '2', title: 'Ask', stage: 'Proposal' });
  await ann.done('add_funnel', { funnel: 'Other', stages: [{ stage: 'One' }, { stage: 'Two' }] });
});
afterAll(() => addon.close());

const sales = { funnel: 'Sales', stage: 'Qualified' };
const [playbook, step] = ['Own', '1'];

/** What each is done with; the names are ids kept above. */
const INPUTS: Record<ActionName, () => object> = {
  add_customer: () => ({ name: 'Di' }),
  update_customer: () => ({ id: ids['Ada'], tags: 'a, b', notes: ' x ' }),
  deactivate_customer: () => ({ id: ids['Ada'], reason: 'moved away' }),
  reactivate_customer: () => ({ id: ids['Cy'] }),
  merge_customers: () => ({ keep: ids['Ada'], drop: ids['Bo'] }),
  add_contact: () => ({ customer_id: ids['Ada'], name: 'Clerk' }),
  update_contact: () => ({ id: ids['contact'], role: 'buyer' }),
  add_deal: () => ({ customer_id: ids['Ada'], title: 'New', amount: '5' }),
  update_deal: () => ({ id: ids['open'], amount: '7', owner: 'bob@example.com' }),
  move_deal: () => ({ id: ids['open'], stage: 'Qualified' }),
  step_deal: () => ({ id: ids['open'], steps: 1 }),
  win_deal: () => ({ id: ids['open'] }),
  lose_deal: () => ({ id: ids['open'], reason: 'gone' }),
  reopen_deal: () => ({ id: ids['over'] }),
  add_funnel: () => ({ funnel: 'Third', stages: [{ stage: 'Only' }] }),
  add_stage: () => ({ funnel: 'Sales', stage: 'Extra', before: 'Qualified' }),
  change_stage: () => ({ ...sales, limit_days: '3' }),
  accept_proposal: () => ({ ...sales, probability: 0.5, limit_days: 9 }),
  reorder_stages: () => ({ funnel: 'Other', stages: ['Two', 'One'] }),
  remove_stage: () => ({ funnel: 'Other', stage: 'One' }),
  rename_stage: () => ({ funnel: 'Sales', stage: 'First contact', to: 'Hello' }),
  rename_funnel: () => ({ funnel: 'Sales', to: 'Selling' }),
  add_step: () => ({ playbook: 'More', step: '1', title: 'Ask', stage: 'Qualified' }),
  change_step: () => ({ playbook, step, title: 'Call' }),
  remove_step: () => ({ playbook, step }),
  rename_playbook: () => ({ playbook, to: 'Hello' }),
  add_task: () => ({ title: 'New', due_on: '2030-01-01' }),
  update_task: () => ({ id: ids['task'], title: 'Ring twice' }),
  start_task: () => ({ id: ids['task'] }),
  complete_task: () => ({ id: ids['task'], outcome: 'ok' }),
  reassign_task: () => ({ id: ids['task'], responsible: 'bob@example.com' }),
  postpone_task: () => ({ id: ids['task'], due_on: '2099-01-01' }),
  cancel_task: () => ({ id: ids['task'], reason: 'no' }),
  log_activity: () => ({ customer_id: ids['Ada'], kind: 'call' }),
  record_order: () => ({ customer_id: ids['Ada'], amount: '3' }),
  refund_order: () => ({ id: ids['order'] }),
  open_case: () => ({ customer_id: ids['Ada'], subject: 'New' }),
  answer_case: () => ({ id: ids['case'], note: 'soon' }),
  resolve_case: () => ({ id: ids['case'], satisfaction: 4 }),
  reopen_case: () => ({ id: ids['solved'] }),
  state_need: () => ({ customer_id: ids['Ada'], need: 'New' }),
  save_settings: () => ({ undo_depth: '9' }),
  mark_need: () => ({ id: ids['need'], outcome: 'met' }),
};

const everyCell = async () => {
  const grids = await Promise.all(TABLE_KEYS.map((table) => addon.grid(table)));
  return Object.fromEntries(
    TABLE_KEYS.map((table, at) => [table, grids[at]!.map((row) => row.map((cell) => cell ?? ''))]),
  );
};

test.each(Object.keys(ACTIONS) as ActionName[])('%s', async (name) => {
  const before = await everyCell();
  await ann.done(name, INPUTS[name]());
  expect(await everyCell()).not.toEqual(before);
  const action = say(`action.${name}`);
  expect(await ann.undo()).toMatchObject({ ok: true, message: `Undone: ${action}.` });
  expect(await everyCell()).toEqual(before);
});
