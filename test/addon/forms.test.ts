/** What a form begins with and has to pick from, and whose a new workbook is. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELLER, type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;

beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('playbooks', []);
});
afterAll(() => addon.close());

const fieldOf = async (table: string, fields: object, name: string) =>
  (await ann.load('form', { table, fields })).fields.find(({ field }) => field === name);

test('who sets up is the first of the team, so that the owner of a customer is known', async () => {
  expect(await addon.records('team')).toMatchObject([{ email: SELLER, active: true }]);
  await ann.done('add_customer', { name: 'Ada' });
  expect((await fieldOf('customers', {}, 'owner'))?.options).toEqual([
    { value: SELLER, label: SELLER },
  ]);
  expect((await ann.load('form', { table: 'customers' })).values).toEqual({ owner: SELLER });
});

test('a colleague whom nobody has written down yet can work, but is nobody to hand work to', async () => {
  const bob = addon.sit('bob@example.com');
  const { key: id } = (await bob.done('add_customer', { name: 'Ben' })).value;
  await bob.done('log_activity', { customer_id: id, kind: 'call', summary: 'Hello' });
  expect((await bob.load('form', { table: 'customers' })).values).toEqual({});
  const refused = await ann.refused('add_task', { title: 'His', responsible: 'bob@example.com' });
  expect(refused.problems[0]?.message).toMatch(/is not in Team/);
});

test("a deal is picked from the customer's open ones, or there is none to pick", async () => {
  const [ada, ben] = (await addon.records('customers')).map(({ id }) => id);
  expect(await fieldOf('activities', { customer_id: ada }, 'deal_id')).toBeUndefined();
  const open = await ann.done('add_deal', { customer_id: ada, title: 'Open one' });
  const lost = await ann.done('add_deal', { customer_id: ada, title: 'Lost one' });
  await ann.done('lose_deal', { id: lost.value.key, reason: 'No' });
  await ann.done('add_deal', { customer_id: ben, title: 'Of another' });
  expect((await fieldOf('activities', { customer_id: ada }, 'deal_id'))?.options).toEqual([
    { value: open.value.key, label: 'Open one', of: ada },
  ]);
  const told = await fieldOf('tasks', { customer_id: ada, deal_id: lost.value.key }, 'deal_id');
  expect(told?.options?.map(({ label }) => label)).toEqual(['Open one', 'Lost one']);
});
