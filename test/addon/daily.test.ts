/** Triggers on and off; the digest once a day and within the quota; tasks in calendars. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { HostState } from '../../local/host/index.ts';
import { addDays } from '../../src/crm/time.ts';
import { onTab, TAB, tag } from '../../src/workbook/tags.ts';
import { SELLER, type Sitting, startAddon, type TestAddon } from './addon.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const people = [SELLER, 'bob@example.com', 'eve@example.com'];

let addon: TestAddon;
let ann: Sitting;
const mails = () => addon.state.outbox.mails;
const events = () => [...addon.state.calendar.events.values()];

beforeAll(async () => {
  addon = await startAddon({ state: new HostState({ limits: { mailsADay: 2 } }) });
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill(
    'team',
    people.map((email) => ({ email, name: email.split('@')[0]! })),
  );
  for (const responsible of people) {
    const due_on = addDays(TODAY, -3);
    await ann.done('add_task', { title: `Late ${responsible}`, responsible, due_on });
  }
  await ann.done('add_task', { title: 'More', responsible: people[1], due_on: addDays(TODAY, -1) });
});
afterAll(() => addon.close());

test('switched on once, by one person; off again', async () => {
  await ann.done('switch_triggers', { on: true });
  await ann.done('switch_triggers', { on: true });
  const handlers = () => addon.state.triggers.map(({ handler }) => handler).sort();
  expect(handlers()).toEqual(['onDaily', 'onGridEdit']);
  const bob = addon.sit('bob@example.com');
  expect((await bob.done('switch_triggers', { on: true })).message).toMatch(/ann@example.com has/);
  expect(handlers()).toHaveLength(2);
  await ann.done('switch_triggers', { on: false });
  expect(handlers()).toEqual([]);
  await ann.done('switch_triggers', { on: true });
});

test('nothing is sent while the settings are off', async () => {
  await ann.host.fireTrigger('onDaily');
  expect([mails(), events()]).toEqual([[], []]);
});

test('the digest goes once a day, the most to do first, as far as the quota goes', async () => {
  await ann.done('save_settings', { digest: 'true' });
  await ann.host.fireTrigger('onDaily');
  await ann.host.fireTrigger('onDaily');
  expect(mails().map(({ to }) => to)).toEqual([people[1], people[0]]);
  const [bob] = mails();
  expect(bob).toMatchObject({ subject: '2 things to do today' });
  expect(bob!.body).toMatch(/Good morning bob,\n\nOverdue \(2\)\n- Late bob@example.com/);
  expect(bob!.htmlBody).toMatch(/<h2[^>]*>Overdue \(2\)<\/h2>/);
});

test('a task becomes one event, which follows it and goes with it', async () => {
  await ann.done('save_settings', { digest: 'false', calendar: 'true' });
  const due_on = addDays(TODAY, 5);
  const { key: id } = (await ann.done('add_task', { title: 'Visit', due_on })).value;
  await ann.host.fireTrigger('onDaily');
  await ann.host.fireTrigger('onDaily');
  expect(events()).toMatchObject([{ title: 'Visit', allDay: true }]);
  expect(events()[0]!.start.slice(0, 10)).toBe(due_on);
  await ann.done('postpone_task', { id, due_on: addDays(TODAY, 9) });
  await ann.host.fireTrigger('onDaily');
  expect(events().map(({ start }) => start.slice(0, 10))).toEqual([addDays(TODAY, 9)]);
  await ann.done('update_task', { id, title: 'Visit them' });
  await ann.host.fireTrigger('onDaily');
  expect(events()).toMatchObject([{ title: 'Visit them' }]);
  // Whoever hands a task over hands its event over: Bob's calendar is not shared with Ann.
  await ann.done('reassign_task', { id, responsible: people[1] });
  await ann.host.fireTrigger('onDaily');
  expect(events()).toEqual([]);
  await ann.done('reassign_task', { id, responsible: SELLER });
  await ann.host.fireTrigger('onDaily');
  expect(events()).toMatchObject([{ title: 'Visit them' }]);
  await ann.done('complete_task', { id });
  await ann.host.fireTrigger('onDaily');
  expect(events()).toEqual([]);
});

test('reports go as a link to whom their rows name, once a day, within the same quota', async () => {
  await ann.done('save_settings', { calendar: 'false' });
  const report = { table: 'orders', columns: null, filter: null, group_by: null, measures: null };
  const row = { ...report, chart: null, created_at: null, updated_at: null, updated_by: null };
  await addon.fill('reports', [
    { ...row, name: 'Revenue', to: ['Boss@example.com', 'nobody'] },
    { ...row, name: 'Refunds', to: ['boss@example.com'] },
    { ...row, name: 'Own', to: null },
  ]);
  const before = mails().length;
  // The day's quota went to the digests.
  const page = { addSheet: { properties: { sheetId: 77, title: 'My reports' } } };
  await addon.colleague(page, tag(TAB, 'custom', onTab(77)));
  await ann.host.fireTrigger('onDaily');
  await ann.host.fireTrigger('onDaily');
  expect(mails()).toHaveLength(before);
  addon.state.outbox.mails.length = 0;
  await ann.host.fireTrigger('onDaily');
  await ann.host.fireTrigger('onDaily');
  expect(mails()).toHaveLength(1);
  expect(mails()[0]).toMatchObject({
    to: 'boss@example.com',
    subject: 'Reports: Revenue, Refunds',
  });
  expect(mails()[0]!.body).toMatch(/- Revenue\n- Refunds\n\nOpen the workbook: \S+#gid=77\n/);
});
