/** Names that would do something elsewhere do nothing here, and an empty or foreign book says so. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';
import { calls } from './menu-calls.ts';

const NAMES = [
  '<img src=x onerror=alert(1)>',
  '=IMPORTXML("http://example.com";"//a")',
  '"><script>alert(1)</script>',
  "'+1-1",
  '@SUM(1)',
];

let addon: TestAddon;
let ann: Sitting;
beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
});
afterAll(() => addon.close());

test('before setup everything says what to do; nothing breaks', async () => {
  for (const name of calls().filter((one) => !/SetUp|Triggers/.test(one))) {
    await ann.host.runMenuItem(name);
  }
  expect(await ann.refused('add_customer', { name: 'A' })).toMatchObject({
    code: 'not_a_workbook',
  });
});

test('an empty workbook has every view and every menu item', async () => {
  await ann.done('set_up', {});
  for (const name of calls()) await ann.host.runMenuItem(name);
  for (const view of ['customers', 'board', 'tasks', 'funnel', 'figures', 'log'] as const) {
    await ann.load(view);
  }
  expect(await ann.load('duplicates')).toEqual({ pairs: [] });
});

test.each(NAMES)('%s is stored and comes back as it was typed', async (name) => {
  const id = (await ann.done('add_customer', { name })).value.key;
  expect((await ann.load('card', { id })).card.customer.name).toBe(name);
  expect((await addon.grid('customers')).at(-1)).toContain(name);
});

test('a page is born with data that is text, whatever the name', async () => {
  ann.host.select(await addon.area('customers', 'name', 1));
  await ann.host.runMenuItem('menuCustomerCard');
  const opened = ann.shown.at(-1)!;
  const html = opened.kind === 'sidebar' ? opened.page.html : '';
  expect(html).toMatch(/^<body data-boot="[^"<>]*"><\/body>$/);
  expect(html).toContain('&quot;view&quot;:&quot;card&quot;');
});

test('a mail shows such a title as text', async () => {
  const [customer] = await addon.records('customers');
  await ann.done('save_settings', { digest: 'true' });
  await ann.done('switch_triggers', { on: true });
  await addon.fill('team', [{ email: 'ann@example.com', name: '<b>Ann' }]);
  await ann.done('add_task', {
    title: NAMES[0],
    customer_id: customer!.id,
    responsible: 'ann@example.com',
    due_on: '2020-01-01',
  });
  await ann.host.fireTrigger('onDaily');
  const [mail] = addon.state.outbox.mails;
  expect(mail!.htmlBody).not.toMatch(/<img|<b>/);
  expect(mail!.htmlBody).toContain('&lt;img src=x onerror=alert(1)&gt;');
});

test('no name of anything becomes a formula, in any tab', async () => {
  const [html, formula] = [NAMES[0]!, NAMES[1]!];
  await ann.done('add_funnel', { funnel: formula, stages: [{ stage: html }, { stage: formula }] });
  const step = { playbook: formula, step: formula, title: formula, stage: formula };
  await ann.done('add_step', { ...step, funnel: formula });
  const ids = [];
  for (const name of [formula, html]) {
    ids.push((await ann.done('add_customer', { name, notes: formula, tags: formula })).value.key);
  }
  const about = { customer_id: ids[0] };
  const deal = { ...about, title: formula, funnel: formula, product: formula, amount: '5' };
  const { key: id } = (await ann.done('add_deal', deal)).value;
  await ann.done('step_deal', { id, steps: 1 });
  await ann.done('log_activity', { ...about, kind: 'call', summary: formula });
  await ann.done('record_order', { ...about, amount: '5', product: formula });
  const opened = await ann.done('open_case', { ...about, subject: formula });
  await ann.done('answer_case', { id: opened.value.key, note: formula });
  await ann.done('state_need', { ...about, need: formula });
  await ann.done('lose_deal', { id, reason: formula });
  await ann.done('rename_stage', { funnel: formula, stage: html, to: '=1+1' });
  await ann.done('merge_customers', { keep: ids[1], drop: ids[0] });
  await ann.undo();
  await addon.type(ann, 'deals', 'stage', 1, [['=2+2']]);
  const cells = await addon.entered();
  expect(cells.filter(({ stringValue }) => stringValue === formula).length).toBeGreaterThan(10);
  expect(cells.filter((cell) => 'formulaValue' in cell)).toEqual([]);
});
