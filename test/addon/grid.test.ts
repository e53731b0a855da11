/** What people type, paste and clear in the grid. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { isId } from '../../src/crm/ids.ts';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';

let addon: TestAddon;
let ann: Sitting;
let customer: string;

const toasts = () =>
  ann.shown.flatMap((event) => (event.kind === 'toast' ? [event.message] : [])).join('\n');
const ledger = async (deal: string) =>
  (await addon.records('deal_history'))
    .filter(({ deal_id, source }) => deal_id === deal && source === 'edit')
    .map(({ field, from, to }) => `${field} ${from ?? ''} → ${to ?? ''}`);
const deals = () => addon.records('deals');

beforeAll(async () => {
  addon = await startAddon();
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('team', []);
  await ann.done('switch_triggers', { on: true });
  customer = (await ann.done('add_customer', { name: 'Ada Probe' })).value.key;
  await addon.fill('playbooks', []);
  for (const title of ['One', 'Two', 'Three']) {
    await ann.done('add_deal', { customer_id: customer, title, amount: '100' });
  }
});
afterAll(() => addon.close());

test('a new row typed by hand gets its id, its birth and, for a deal, its ledger', async () => {
  await addon.type(ann, 'customers', 'name', 2, [['Typed By Hand']]);
  const [, typed] = await addon.records('customers');
  expect(typed).toMatchObject({ name: 'Typed By Hand' });
  expect(isId(typed!.id, 'C')).toBe(true);
  expect(typed!.created_at).not.toBeNull();

  const place = [customer, 'Four', 'Sales', 'First contact'];
  await addon.type(ann, 'deals', 'customer_id', 4, [place.slice(0, 2)]);
  expect(await deals()).toHaveLength(3);
  await addon.type(ann, 'deals', 'funnel', 4, [place.slice(2)]);
  const four = (await deals())[3]!;
  expect(four).toMatchObject({ title: 'Four', status: 'open' });
  expect(isId(four.id, 'D')).toBe(true);
  expect(await ledger(four.id)).toContain('created  → First contact');
});

test('stages pasted over many rows move the deals; a closed gate puts its row back', async () => {
  await addon.type(ann, 'deals', 'stage', 1, [['Qualified'], ['qualified '], ['Negotiation']]);
  const [one, two, three] = await deals();
  expect([one!.stage, two!.stage, three!.stage]).toEqual([
    'Qualified',
    'Qualified',
    'First contact',
  ]);
  expect(await ledger(one!.id)).toEqual(['stage First contact → Qualified']);
  expect(await ledger(three!.id)).toEqual([]);
  expect(toasts()).toMatch(/Three cannot go to Negotiation yet; fill in: Expected close/);
});

test('a stage cleared comes back; one nobody defined stays, with a message', async () => {
  await addon.type(ann, 'deals', 'stage', 1, [[null]]);
  await addon.type(ann, 'deals', 'stage', 2, [['Dreamland']]);
  const [one, two] = await deals();
  expect([one!.stage, two!.stage]).toEqual(['Qualified', 'Dreamland']);
  expect(toasts()).toMatch(/stage of One cannot be empty/);
  expect(toasts()).toMatch(/Nobody defined the stage “Dreamland” of Two/);
  await addon.type(ann, 'deals', 'stage', 2, [['Qualified']]);
});

test('amount, owner and close date go to the ledger, cleared ones too', async () => {
  await addon.type(ann, 'deals', 'amount', 1, [[250.5]]);
  await addon.type(ann, 'deals', 'owner', 1, [['bob@example.com']]);
  await addon.type(ann, 'deals', 'expected_close', 1, [[46_112]]);
  await addon.type(ann, 'deals', 'amount', 1, [[null]]);
  const [one] = await deals();
  expect(await ledger(one!.id)).toEqual([
    'stage First contact → Qualified',
    'amount 100 → 250.5',
    'owner ann@example.com → bob@example.com',
    'expected_close  → 2026-03-31',
    'amount 250.5 → ',
  ]);
});

test('an amount, owner or day that a form would refuse is put back, with row, column and value', async () => {
  await addon.type(ann, 'team', 'email', 1, [['ann@example.com'], ['bob@example.com']]);
  await addon.type(ann, 'deals', 'amount', 1, [[40]]);
  const before = (await deals())[0]!;
  await addon.type(ann, 'deals', 'amount', 1, [[-5]]);
  await addon.type(ann, 'deals', 'owner', 1, [['eve@example.com']]);
  await addon.type(ann, 'deals', 'expected_close', 1, [['soon']]);
  const after = (await deals())[0]!;
  expect({ ...after, updated_at: '' }).toEqual({ ...before, updated_at: '' });
  const told = toasts();
  expect(told).toContain(
    'Row 2: Amount is -5, below zero; type 0 or more. The old value stands again.',
  );
  expect(told).toMatch(
    /Row 2: Owner “eve@example.com” is not in Team; .* The old value stands again/,
  );
  expect(told).toMatch(/Row 2: Expected close “soon” is not a day of the calendar; .* again/);
});

test('a row that is a copy of another gets its own id', async () => {
  const [header, , two] = await addon.grid('deals');
  await addon.type(ann, 'deals', 'id', 5, [two!.map((cell) => cell as string | number)]);
  const all = await deals();
  expect(new Set(all.map(({ id }) => id)).size).toBe(5);
  expect(all.filter(({ title }) => title === 'Two')).toHaveLength(2);
  expect(header).toHaveLength(22);
});

test('a task set done by hand gets its moment', async () => {
  await ann.done('add_task', { title: 'Ring', customer_id: customer });
  await addon.type(ann, 'tasks', 'status', 1, [['Done']]);
  expect((await addon.records('tasks'))[0]!.completed_at).not.toBeNull();
});

test('an edit that nothing follows from asks nothing but where it was', async () => {
  ann.reads.length = 0;
  await addon.type(ann, 'deals', 'next_step', 1, [['call']]);
  expect(ann.reads).toEqual(['GET ']);
});

test('an edit of the header, or of a tab that is not ours, does nothing', async () => {
  await addon.colleague({ addSheet: { properties: { sheetId: 77, title: 'Mine' } } });
  ann.reads.length = 0;
  await ann.host.fireEdit({ area: { sheetId: 77, row: 2, column: 1, rows: 1, columns: 1 } });
  await ann.host.fireEdit({ area: await addon.area('deals', 'stage', 0) });
  expect(ann.reads).toEqual(['GET ']);
});

test('a list of customers pasted at the end of the tab is one read of it and one write', async () => {
  const names = Array.from({ length: 300 }, (_, n) => [`Pasted ${n}`]);
  ann.reads.length = 0;
  await addon.type(ann, 'customers', 'name', 3, names);
  expect(ann.reads.filter((call) => call.endsWith(':batchUpdate'))).toHaveLength(1);
  expect(ann.reads).toHaveLength(3);
  const all = await addon.records('customers');
  expect(all).toHaveLength(302);
  expect(new Set(all.map(({ id }) => id)).size).toBe(302);
});
