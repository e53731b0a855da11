/** The menu: what it shows, and what its items do with the rows that are selected. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { SELLER, type Sitting, startAddon, type TestAddon } from './addon.ts';
import { calls } from './menu-calls.ts';

let addon: TestAddon;
let ann: Sitting;
const deals: string[] = [];

beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('playbooks', []);
  await addon.fill('team', [{ email: SELLER }, { email: 'bob@example.com' }]);
  for (const name of ['Ada Probe', 'Ada B. Probe']) await ann.done('add_customer', { name });
  const [customer] = await addon.records('customers');
  for (const title of ['One', 'Two', 'Three']) {
    const deal = { customer_id: customer!.id, title, amount: '10', expected_close: '2030-01-01' };
    deals.push((await ann.done('add_deal', deal)).value.key);
  }
});
afterAll(() => addon.close());

const last = () => ann.shown.at(-1)!;
const stages = async () => (await addon.records('deals')).map(({ stage }) => stage);
const select = async (table: 'customers' | 'deals' | 'tasks', row: number, rows = 1) =>
  ann.host.select(await addon.area(table, 'id', row, rows));

test('the menu is one, in the language of the spreadsheet, and needs no leave', async () => {
  await ann.host.open();
  const [menu] = ann.host.menus();
  expect(menu).toMatchObject({ caption: 'Leadsheet' });
  const flat = JSON.stringify(menu);
  for (const name of calls()) expect(flat).toContain(`"call":"${name}"`);

  const chinese = await startAddon();
  try {
    const update = { properties: { locale: 'zh_CN' }, fields: 'locale' };
    await chinese.colleague({ updateSpreadsheetProperties: update });
    const li = chinese.sit('li@example.com');
    li.host.resetCounts();
    await li.host.open();
    expect(li.host.menus()[0]).toMatchObject({ caption: '客户管理' });
    expect(Object.keys(li.host.counts()).filter((name) => name.startsWith('Sheets.'))).toEqual([]);
    await li.host.runMenuItem('menuSetUp');
    expect(li.shown.at(-1)).toMatchObject({ prompt: expect.stringMatching(/16 个工作表/) });
    const refused = await li.refused('add_customer', { name: '' });
    expect(refused.problems[0]?.message).toMatch(/姓名|名称/);
  } finally {
    await chinese.close();
  }
});

test('selected deals move forward and back, in one write each', async () => {
  await select('deals', 1, 2);
  ann.reads.length = 0;
  await ann.host.runMenuItem('menuMoveForward');
  expect(ann.reads.filter((call) => call.endsWith(':batchUpdate'))).toHaveLength(1);
  expect(last()).toMatchObject({ kind: 'toast', message: 'Move deal by stages: 2 rows done.' });
  expect(await stages()).toEqual(['Qualified', 'Qualified', 'First contact']);
  await select('deals', 2);
  await ann.host.runMenuItem('menuMoveBack');
  expect(await stages()).toEqual(['Qualified', 'First contact', 'First contact']);
});

test('won, lost with a reason, opened again; a question that is cancelled does nothing', async () => {
  await select('deals', 1);
  await ann.host.runMenuItem('menuWinDeals');
  await select('deals', 2);
  ann.answer(() => ({ button: 'CANCEL' }));
  await ann.host.runMenuItem('menuLoseDeals');
  expect(await stages()).toEqual(['Won', 'First contact', 'First contact']);
  ann.answer(() => ({ button: 'OK', text: 'Too dear' }));
  await ann.host.runMenuItem('menuLoseDeals');
  const [, lost] = await addon.records('deals');
  expect(lost).toMatchObject({ stage: 'Lost', lost_reason: 'Too dear' });
  await select('deals', 1, 3);
  await ann.host.runMenuItem('menuReopenDeals');
  expect(last()).toMatchObject({ kind: 'alert', prompt: expect.stringMatching(/Three is open/) });
  // Each where it was closed.
  expect(await stages()).toEqual(['Qualified', 'First contact', 'First contact']);
});

test('tasks are completed, handed over, postponed', async () => {
  for (const title of ['A', 'B']) await ann.done('add_task', { title });
  await select('tasks', 1);
  ann.answer(() => ({ button: 'OK', text: 'all well' }));
  await ann.host.runMenuItem('menuCompleteTasks');
  await select('tasks', 2);
  ann.answer(() => ({ button: 'OK', text: 'bob@example.com' }));
  await ann.host.runMenuItem('menuReassignTasks');
  ann.answer(() => ({ button: 'OK', text: '2001-01-01' }));
  await ann.host.runMenuItem('menuPostponeTasks');
  expect(last()).toMatchObject({ kind: 'alert', prompt: expect.stringMatching(/has passed/) });
  expect(await addon.records('tasks')).toMatchObject([
    { status: 'done', outcome: 'all well' },
    { status: 'open', responsible: 'bob@example.com', due_on: null },
  ]);
});

test('a row typed by hand is acted on all the same: it gets its id in that write', async () => {
  const [customer] = await addon.records('customers');
  const place = [customer!.id, 'Typed', 'Sales', 'First contact'];
  await addon.type(ann, 'deals', 'customer_id', 4, [place]);
  await select('deals', 4);
  await ann.host.runMenuItem('menuMoveForward');
  expect((await addon.records('deals'))[3]).toMatchObject({ title: 'Typed', stage: 'Qualified' });
  const typed = await addon.grid('deals');
  await ann.host.runMenuItem('menuUndo');
  expect(last()).toMatchObject({ kind: 'toast', message: 'Undone: Move deal by stages.' });
  const back = await addon.grid('deals');
  expect(back[4]!.slice(0, 6)).toEqual([typed[4]![0], '', ...place]);
  await ann.host.runMenuItem('menuMoveForward');
  expect(await addon.grid('deals')).toHaveLength(typed.length);
  expect((await addon.records('deals'))[3]).toMatchObject({ title: 'Typed', stage: 'Qualified' });
});

test('a selection in the wrong place is told, with the remedy', async () => {
  await select('customers', 1);
  await ann.host.runMenuItem('menuMoveForward');
  expect(last()).toMatchObject({ prompt: expect.stringMatching(/in the tab Deals/) });
  await select('deals', 1, 2);
  await ann.host.runMenuItem('menuMergeSelected');
  expect(last()).toMatchObject({ prompt: expect.stringMatching(/exactly two rows.*holding Ctrl/) });
});

test('merging with one customer selected shows those it may be the same as', async () => {
  await select('customers', 1);
  await ann.host.runMenuItem('menuMergeSelected');
  const { page } = last() as { page: { html: string; title: string } };
  expect(page.title).toBe('Merge the two selected');
  expect(page.html).toContain(
    '&quot;view&quot;:&quot;duplicates&quot;,&quot;args&quot;:{&quot;id&quot;',
  );
});

test('many rows are asked about first', async () => {
  const before = await stages();
  ann.answer(() => ({ button: 'NO' }));
  await select('deals', 1, 40);
  await ann.host.runMenuItem('menuMoveForward');
  expect(last()).toMatchObject({ prompt: expect.stringMatching(/40 rows are selected/) });
  expect((await stages()).slice(0, 3)).toEqual(before.slice(0, 3));
});

test('pages open with the row that is selected', async () => {
  await select('deals', 1);
  await ann.host.runMenuItem('menuCustomerCard');
  const [customer, other] = await addon.records('customers');
  expect(JSON.stringify(last())).toContain(customer!.id);
  await select('customers', 1, 2);
  await ann.host.runMenuItem('menuMergeSelected');
  expect(JSON.stringify(last())).toContain(other!.id);
  await select('deals', 2);
  await ann.host.runMenuItem('menuLogActivity');
  expect(JSON.stringify(last())).toContain(deals[1]!);
});

test('the last action is taken back from the menu', async () => {
  await ann.done('update_deal', { id: deals[0], amount: '99' });
  await ann.host.runMenuItem('menuUndo');
  expect(last()).toMatchObject({ kind: 'toast', message: 'Undone: Change deal.' });
  expect((await addon.records('deals'))[0]!.amount).toBe(100_000);
});
