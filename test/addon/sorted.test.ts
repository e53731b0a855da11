/** A colleague sorts a tab in the very moment in which rows of it are given their names. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { isId } from '../../src/crm/ids.ts';
import type { AnyRecord } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;

beforeEach(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('playbooks', []);
  await ann.done('switch_triggers', { on: true });
});
afterEach(() => addon.close());

/** Sorts the first `rows` rows of a table by a column. */
async function sort(table: TableKey, field: string, rows: number) {
  const tab = (await addon.layout()).tabs.get(table)!;
  const across = { startColumnIndex: 0, endColumnIndex: tab.columnCount };
  const range = { sheetId: tab.sheetId, startRowIndex: 1, endRowIndex: rows + 1, ...across };
  const dimensionIndex = tab.columns.get(field)!;
  await addon.colleague({
    sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder: 'ASCENDING' }] },
  });
}

const byTitle = (rows: readonly AnyRecord[], title = 'name') =>
  new Map(rows.map((row) => [String(row[title]), row]));

test('a row typed by hand gets its id, and the row that stood in its place keeps its own', async () => {
  for (const name of ['Cy', 'Bo', 'Al']) await ann.done('add_customer', { name });
  const before = byTitle(await addon.records('customers'));
  ann.meanwhile(() => sort('customers', 'name', 4));
  await addon.type(ann, 'customers', 'name', 4, [['Aaron']]);
  const rows = await addon.records('customers');
  expect(rows.map(({ name }) => name)).toEqual(['Aaron', 'Al', 'Bo', 'Cy']);
  expect(isId(rows[0]!.id, 'C')).toBe(true);
  const after = byTitle(rows);
  for (const [name, row] of before) expect(after.get(name)).toEqual(row);
  expect(ann.reads.filter((call) => call.endsWith(':batchUpdate')).length).toBeGreaterThan(1);
});

test('rows pasted and sorted at once: each deal keeps its own ledger', async () => {
  const customer_id = (await ann.done('add_customer', { name: 'Ada' })).value.key;
  await ann.done('add_deal', { customer_id, title: 'Mid', amount: '5' });
  const before = byTitle(await addon.records('deals'), 'title');
  const tab = (await addon.layout()).tabs.get('deals')!;
  const start = tab.columns.get('customer_id')!;
  const row = (title: string, stage: string, amount: number) => {
    const cells: (string | number | null)[] = [];
    const set = (field: string, value: string | number) => {
      cells[tab.columns.get(field)! - start] = value;
    };
    set('customer_id', customer_id);
    set('title', title);
    set('funnel', 'Sales');
    set('stage', stage);
    set('amount', amount);
    return Array.from(cells, (cell) => cell ?? null);
  };
  ann.meanwhile(() => sort('deals', 'title', 3));
  await addon.type(ann, 'deals', 'customer_id', 2, [
    row('Zoo', 'Qualified', 7),
    row('Apple', 'First contact', 9),
  ]);
  const rows = await addon.records('deals');
  expect(rows.map(({ title, status }) => [title, status])).toEqual([
    ['Apple', 'open'],
    ['Mid', 'open'],
    ['Zoo', 'open'],
  ]);
  expect(rows[1]).toEqual(before.get('Mid'));
  const ledger = await addon.records('deal_history');
  const told = (title: string) =>
    ledger
      .filter(({ deal_id }) => deal_id === rows.find((deal) => deal.title === title)!.id)
      .map(({ field, to }) => `${field} ${to}`);
  expect(told('Apple')).toEqual(['created First contact', 'funnel Sales', 'amount 9']);
  expect(told('Zoo')).toEqual(['created Qualified', 'funnel Sales', 'amount 7']);
  expect(new Set(ledger.map(({ deal_id }) => deal_id)).size).toBe(3);
});

test('a stage renamed while its tab is sorted: the other stages keep their names', async () => {
  const names = async () =>
    (await addon.records('funnels'))
      .toSorted((a, b) => a.stage_order - b.stage_order)
      .map(({ stage }) => stage);
  const before = await names();
  ann.meanwhile(() => sort('funnels', 'stage', before.length));
  await ann.done('rename_stage', { funnel: 'Sales', stage: 'Proposal', to: 'Offer' });
  expect(await names()).toEqual(before.map((name) => (name === 'Proposal' ? 'Offer' : name)));
  expect(await ann.undo()).toMatchObject({ ok: true });
  expect(await names()).toEqual(before);
});

test('a row that was taken out meanwhile leaves its id nowhere', async () => {
  for (const name of ['Cy', 'Bo']) await ann.done('add_customer', { name });
  const before = await addon.records('customers');
  const { sheetId } = (await addon.layout()).tabs.get('customers')!;
  const range = { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 };
  ann.meanwhile(() => addon.colleague({ deleteDimension: { range } }));
  await addon.type(ann, 'customers', 'name', 3, [['Gone']]);
  expect(await addon.records('customers')).toEqual(before);
  const cells = (await addon.grid('customers')).slice(1).filter((line) => line.some(Boolean));
  expect(cells).toHaveLength(2);
  expect(ann.shown.some(({ kind }) => kind === 'toast')).toBe(true);
});
