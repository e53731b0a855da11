/** Several people in one workbook: at once, sorting under us, answers lost, actions taken back. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;
const names = ['Cy', 'Bo', 'Al'];
const ids: string[] = [];

async function begin(faults = '') {
  addon = await startAddon({ faults });
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('team', []);
  ids.length = 0;
  for (const name of names) ids.push((await ann.done('add_customer', { name })).value.key);
}

beforeEach(() => begin());
afterEach(() => addon.close());

async function sortByName() {
  const tab = (await addon.layout()).tabs.get('customers')!;
  const range = { sheetId: tab.sheetId, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0 };
  const dimensionIndex = tab.columns.get('name')!;
  const sortSpecs = [{ dimensionIndex, sortOrder: 'ASCENDING' }];
  await addon.colleague({
    sortRange: { range: { ...range, endColumnIndex: tab.columnCount }, sortSpecs },
  });
}

test('a colleague sorts between our read and our write: the right row is written', async () => {
  ann.meanwhile(sortByName);
  await ann.done('update_customer', { id: ids[0], company: 'Acme' });
  const rows = await addon.records('customers');
  expect(rows.map(({ name, company }) => [name, company])).toEqual([
    ['Al', null],
    ['Bo', null],
    ['Cy', 'Acme'],
  ]);
  expect(await ann.undo()).toMatchObject({ ok: true });
  expect((await addon.records('customers')).map(({ company }) => company)).toEqual([
    null,
    null,
    null,
  ]);
});

test('two hosts act at once: the lock keeps them apart and both are done', async () => {
  const bob = addon.sit('bob@example.com');
  const edits = ['region', 'source', 'company', 'address'].map((field, at) =>
    (at % 2 ? bob : ann).done('update_customer', { id: ids[1], [field]: field }),
  );
  const added = [ann, bob, ann, bob].map((who, at) => who.done('add_customer', { name: `N${at}` }));
  await Promise.all([...edits, ...added]);
  const rows = await addon.records('customers');
  expect(rows).toHaveLength(7);
  expect(rows[1]).toMatchObject({
    region: 'region',
    source: 'source',
    company: 'company',
    address: 'address',
  });
});

test("undo is exact, one's own, and refused where a later edit overlaps", async () => {
  const bob = addon.sit('bob@example.com');
  const before = await addon.grid('customers');
  await ann.done('merge_customers', { keep: ids[0], drop: ids[1] });
  await bob.done('update_customer', { id: ids[2], company: 'Later' });
  expect(await ann.undo()).toMatchObject({ ok: true, message: 'Undone: Merge customers.' });
  await bob.undo();
  expect(await addon.grid('customers')).toEqual(before);

  await ann.done('update_customer', { id: ids[0], company: 'Mine' });
  await bob.done('update_customer', { id: ids[0], company: 'His' });
  expect(await ann.undo()).toMatchObject({ ok: false, code: 'undo_overlapped' });
  expect(await addon.sit('eve@example.com').undo()).toMatchObject({ code: 'nothing_to_undo' });
});

test('every kind of action can be taken back: the workbook is as it was', async () => {
  const tables = ['customers', 'deals', 'deal_history', 'tasks', 'activities', 'orders'] as const;
  const state = async () => {
    const grids = await Promise.all(tables.map((table) => addon.grid(table)));
    return grids.map((grid) => grid.map((row) => row.map((cell) => cell ?? '')));
  };
  const about = { customer_id: ids[0] };
  const { key: id } = (await ann.done('add_deal', { ...about, title: 'D', amount: '5' })).value;
  const [task] = await addon.records('tasks');
  const actions: [string, object][] = [
    ['add_deal', { ...about, title: 'Other' }],
    ['update_deal', { id, amount: '', expected_close: '2030-01-01', owner: 'b@example.com' }],
    ['complete_task', { id: task!.id, outcome: 'done' }],
    ['lose_deal', { id, reason: 'dear' }],
    ['update_customer', { id: ids[0], tags: 'a, b', notes: ' x ' }],
    ['log_activity', { ...about, kind: 'call' }],
    ['record_order', { ...about, amount: '10', ordered_on: '2026-01-01' }],
  ];
  for (const [name, input] of actions) {
    const before = await state();
    await ann.done(name, input);
    expect(await ann.undo(), name).toMatchObject({ ok: true });
    expect(await state(), name).toEqual(before);
  }
});

test('an answer that is lost after the write is not written twice', async () => {
  await addon.close();
  await begin('503-after@batchUpdate:2,429@batchUpdate:3,503@values.batchGet:4');
  expect((await addon.records('customers')).map(({ name }) => name)).toEqual(names);
});

test('several rows: those that can, go; the rest are named', async () => {
  const deals = [];
  for (const title of ['Open', 'Over']) {
    const { value } = await ann.done('add_deal', { customer_id: ids[0], title });
    deals.push(value.key);
  }
  await ann.done('lose_deal', { id: deals[1], reason: 'gone' });
  const inputs = deals.map((id) => ({ id }));
  const reopened = await ann.act('reopen_deal', inputs);
  expect(reopened).toMatchObject({
    ok: true,
    value: { key: deals[1], done: 1, refused: [{ at: 0, message: /is open already/ }] },
  });
  expect(await ann.refused('reopen_deal', inputs)).toMatchObject({ code: 'deal_is_open' });
});

test('as many actions as the settings keep can be undone, each with two reads', async () => {
  await ann.done('save_settings', { undo_depth: '60' });
  const bob = addon.sit('bob@example.com');
  const before = await addon.grid('customers');
  for (let n = 0; n < 25; n++) {
    await ann.done('update_customer', { id: ids[0], company: `Ann ${n}` });
    await bob.done('log_activity', { customer_id: ids[1], kind: 'call', summary: `Bob ${n}` });
  }
  const readsOf = async (who: Sitting) => {
    who.reads.length = 0;
    expect(await who.undo()).toMatchObject({ ok: true });
    return who.reads.filter((call) => !call.endsWith(':batchUpdate')).length;
  };
  for (let n = 0; n < 25; n++) {
    if (n === 20) addon.state.properties('document').delete('leadsheet.undo');
    expect(await readsOf(ann)).toBe(2);
    expect(await readsOf(bob)).toBe(2);
  }
  expect(await addon.grid('customers')).toEqual(before);
  expect(await addon.records('activities')).toEqual([]);
}, 60_000);
