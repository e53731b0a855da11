/** Columns that the night keeps beside ours: looked at in the pages, never asked for in a form. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableKey } from '../../src/crm/schema.ts';
import { onColumn, SCORE, tag } from '../../src/workbook/tags.ts';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;
let id: string;
let dealId: string;

/** A column at the end of a tab with a value in its first row of data. */
async function beside(table: TableKey, header: string, value: string | number, score?: string) {
  const { sheetId, columnCount } = (await addon.layout()).tabs.get(table)!;
  const cell =
    typeof value === 'number'
      ? { userEnteredValue: { numberValue: value } }
      : { userEnteredValue: { stringValue: value } };
  const title = { userEnteredValue: { stringValue: header } };
  const start = { sheetId, rowIndex: 0, columnIndex: columnCount };
  const rows = [{ values: [title] }, { values: [cell] }];
  await addon.colleague(
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
    { updateCells: { start, rows, fields: 'userEnteredValue' } },
    ...(score ? [tag(SCORE, score, onColumn(sheetId, columnCount))] : []),
  );
}

beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.done('set_up', {});
  id = (await ann.done('add_customer', { name: 'Ada Probe' })).value.key;
  dealId = (await ann.done('add_deal', { customer_id: id, title: 'One' })).value.key;
  await beside('customers', 'Colour', 'blue');
  await beside('customers', 'Chance to come back', 0.42, 'alive');
  await beside('deals', 'Chance to win', 0.3, 'chance');
});
afterAll(() => addon.close());

test('the card and the deal show them, marked as scores', async () => {
  expect((await ann.load('card', { id })).custom).toEqual([
    { header: 'Colour', value: 'blue', score: null },
    { header: 'Chance to come back', value: 0.42, score: 'alive' },
  ]);
  expect((await ann.load('deal', { id: dealId })).custom).toEqual([
    { header: 'Chance to win', value: 0.3, score: 'chance' },
  ]);
});

test('no form asks for them, and none can send them', async () => {
  for (const given of [{ id }, {}]) {
    const { fields } = await ann.load('form', { table: 'customers', ...given });
    const own = fields.map(({ field }) => field).filter((field) => /^[~^]/.test(field));
    expect(own).toEqual(['~Colour']);
  }
  const required = (await ann.load('funnel')).fields.map(({ field }) => field);
  expect(required.filter((field) => /^[~^]/.test(field))).toEqual([]);
  for (const field of ['~Chance to come back', '^Chance to come back']) {
    const answer = await ann.act('update_customer', { id, [field]: '1' });
    expect(answer.ok).toBe(false);
  }
  await ann.done('update_customer', { id, '~Colour': 'red' });
  const [, row] = await addon.grid('customers');
  expect(row!.slice(-2)).toEqual(['red', 0.42]);
});

test('a merge does not ask which to keep, and its undo brings them back', async () => {
  const other = (await ann.done('add_customer', { name: 'Ada Twin' })).value.key;
  const before = await addon.grid('customers');
  const { fields } = await ann.load('merge', { ids: [other, id] });
  expect(fields.map(({ field }) => field)).toEqual(['name', '~Colour']);
  await ann.done('merge_customers', { keep: other, drop: id });
  expect(await ann.undo()).toMatchObject({ ok: true });
  const rows = (grid: unknown[][]) => grid.map((line) => JSON.stringify(line)).sort();
  expect(rows(await addon.grid('customers'))).toEqual(rows(before));
});
