/** Two hundred rows pasted into the grid: in one write, sorted under, with Google out of breath. */

import { afterEach, expect, test } from 'vitest';
import { type Sitting, startAddon, type TestAddon } from './addon.ts';
import { deals, ledger } from './many.ts';

const ROWS = 200;
let addon: TestAddon;
let ann: Sitting;
afterEach(() => addon.close());

async function begin(faults = '') {
  addon = await startAddon({ faults });
  ann = addon.sit();
  await ann.done('set_up', {});
  await addon.fill('playbooks', []);
  await addon.fill('deals', deals(ROWS + 50));
  await addon.fill('deal_history', ledger(ROWS + 50));
  await ann.done('switch_triggers', { on: true });
  ann.reads.length = 0;
}

const paste = () => addon.type(ann, 'deals', 'stage', 11, Array(ROWS).fill(['Negotiation']));

/** How many deals stand in the stage, and how many moves to it the ledger tells, one a deal. */
async function outcome() {
  const moved = (await addon.records('deals')).filter(({ stage }) => stage === 'Negotiation');
  const events = (await addon.records('deal_history')).filter(({ field }) => field === 'stage');
  const told = new Set(events.map(({ deal_id }) => deal_id));
  expect([...told].sort()).toEqual(moved.map(({ id }) => id).sort());
  for (const { stage_entered_at, updated_at } of moved) {
    expect(stage_entered_at).toBe(updated_at);
  }
  return [moved.length, events.length];
}

const writes = () => ann.reads.filter((call) => call.endsWith(':batchUpdate')).length;

test('all are moved in two reads and one write', async () => {
  await begin();
  await paste();
  expect(await outcome()).toEqual([ROWS, ROWS]);
  expect([ann.reads.length, writes()]).toEqual([3, 1]);
});

test('a colleague sorts the tab between our read and our write: each deal has its own', async () => {
  await begin();
  const { sheetId, columns } = (await addon.layout()).tabs.get('deals')!;
  const range = { sheetId, startRowIndex: 1, endRowIndex: ROWS + 51 };
  const sortSpecs = [{ dimensionIndex: columns.get('id')!, sortOrder: 'DESCENDING' }];
  ann.meanwhile(() => addon.colleague({ sortRange: { range, sortSpecs } }));
  await paste();
  expect(await outcome()).toEqual([ROWS, ROWS]);
  const others = (await addon.records('deals')).filter(({ stage }) => stage !== 'Negotiation');
  const [expected] = [...deals(1)];
  const { id: _, customer_id: __, title: ___, ...same } = expected!;
  expect(others).toHaveLength(50);
  for (const one of others) expect(one).toMatchObject(same);
});

test.each([
  ['the rows are refused for a while', '503@values.batchGet:2,429@values.batchGet:3'],
  ['the write is refused', '429@batchUpdate:3'],
  ['the write is refused and nothing done', '503@batchUpdate:3'],
  ['the write is done and its answer lost', '503-after@batchUpdate:3'],
  ['the connection breaks after the write', 'cut-after@batchUpdate:3'],
])(
  '%s: moved once',
  async (_, faults) => {
    await begin(faults);
    await paste();
    expect(await outcome()).toEqual([ROWS, ROWS]);
    // The fault was met: there is a call more.
    expect(ann.reads.length).toBeGreaterThan(3);
  },
  60_000,
);

test('an edit by hand of what an action wrote refuses its undo', async () => {
  await begin();
  await ann.done('update_deal', { id: 'D-0000000001', amount: '70' });
  await addon.type(ann, 'deals', 'amount', 1, [[80]]);
  expect(await ann.undo()).toMatchObject({ ok: false, code: 'undo_overlapped' });
  expect((await addon.records('deals'))[0]!.amount).toBe(800_000);
});

test('a move that nobody saw is not of who edits the amount', async () => {
  await begin();
  const { sheetId, columns } = (await addon.layout()).tabs.get('deals')!;
  const start = { sheetId, rowIndex: 1, columnIndex: columns.get('stage')! };
  const rows = [{ values: [{ userEnteredValue: { stringValue: 'Qualified' } }] }];
  await addon.colleague({ updateCells: { start, rows, fields: 'userEnteredValue' } });
  await addon.type(ann, 'deals', 'amount', 1, [[80]]);
  const edits = (await addon.records('deal_history')).filter(({ source }) => source === 'edit');
  const fields = edits.map(({ field }) => field);
  expect(fields).toContain('amount');
  expect(fields).not.toContain('stage');
  expect(await addon.records('tasks')).toEqual([]);
});
