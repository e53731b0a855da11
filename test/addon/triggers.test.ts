/** Who watches the grid: switched on by one, taken over by another, the old ones retired. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAddon, type TestAddon } from './addon.ts';

const BOB = 'bob@example.com';
let addon: TestAddon;

beforeAll(async () => {
  addon = await startAddon();
  await addon.sit().done('set_up', {});
  await addon.fill('playbooks', []);
  await addon.sit().done('switch_triggers', { on: true });
});
afterAll(() => addon.close());

const owners = () => addon.state.triggers.map(({ handler, owner }) => `${handler} ${owner}`).sort();

test('another is told whose it is, and can neither double nor end it', async () => {
  const bob = addon.sit(BOB);
  expect((await bob.load('settings')).owner).toBe('ann@example.com');
  expect((await addon.sit().load('settings')).owner).toBeNull();
  expect((await bob.done('switch_triggers', { on: true })).message).toMatch(/ann@example.com has/);
  expect((await bob.done('switch_triggers', { on: false })).message).toMatch(/only that person/);
  bob.answer(() => ({ button: 'NO' }));
  await bob.host.runMenuItem('menuTriggersOn');
  expect(bob.shown.at(-1)).toMatchObject({ prompt: expect.stringMatching(/Take it over\?/) });
  expect(owners()).toEqual(['onDaily ann@example.com', 'onGridEdit ann@example.com']);
});

test('who takes over has it in the own name, and the old ones delete themselves when they fire', async () => {
  const [ann, bob] = [addon.sit(), addon.sit(BOB)];
  bob.answer(() => ({ button: 'YES' }));
  await bob.host.runMenuItem('menuTriggersOn');
  expect(owners()).toHaveLength(4);
  expect((await ann.load('settings')).owner).toBe(BOB);

  const { key } = (await ann.done('add_customer', { name: 'Ada' })).value;
  await ann.done('add_deal', { customer_id: key, title: 'One' });
  await addon.type(ann, 'deals', 'stage', 1, [['Qualified']]);
  const moves = (await addon.records('deal_history')).filter(({ field }) => field === 'stage');
  expect(moves).toHaveLength(1);
  expect(owners()).toEqual(['onDaily ann@example.com', `onDaily ${BOB}`, `onGridEdit ${BOB}`]);
  await ann.host.fireTrigger('onDaily');
  expect(owners()).toEqual([`onDaily ${BOB}`, `onGridEdit ${BOB}`]);

  await bob.done('switch_triggers', { on: false });
  expect([owners(), (await ann.load('settings')).owner]).toEqual([[], null]);
});
