import { expect, test } from 'vitest';
import { applied } from '../../src/crm/apply.ts';
import { addCustomer, updateCustomer } from '../../src/crm/customers/save.ts';
import { tablesToUndo, undo } from '../../src/crm/undo.ts';
import { actor, customer, deal, refusal } from './fixture.ts';

const ID = 'C-0000000001';
const book = { customers: [customer({ region: 'North' })], deals: [] as ReturnType<typeof deal>[] };
const south = updateCustomer(book, { id: ID, region: 'South' }, actor()).change;
const after = applied(book, south);

test('an update is taken back to the cell', () => {
  expect(applied(after, undo(after, south, actor()))).toEqual(book);
});

test('a later edit of the same cell refuses it, of the next cell does not', () => {
  const later = actor({ now: '2026-04-01T09:00:00', by: 'bob@example.com' });
  const west = applied(after, updateCustomer(after, { id: ID, region: 'West' }, later).change);
  expect(refusal(() => undo(west, south, actor()))).toMatchObject({
    code: 'undo_overlapped',
    blanks: { field: 'region', id: ID },
  });
  const noted = applied(after, updateCustomer(after, { id: ID, notes: 'New' }, later).change);
  const back = applied(noted, undo(noted, south, actor()));
  expect(back.customers[0]).toMatchObject({
    region: 'North',
    notes: 'New',
    updated_by: 'bob@example.com',
  });
});

test('what was added goes, unless something points at it by now', () => {
  const added = addCustomer(book, { name: 'Two' }, actor());
  const more = applied(book, added.change);
  expect(tablesToUndo(added.change)).toEqual(
    expect.arrayContaining(['customers', 'deals', 'orders']),
  );
  expect(applied(more, undo(more, added.change, actor()))).toEqual(book);
  const used = { ...more, deals: [deal({ customer_id: added.key })] };
  expect(refusal(() => undo(used, added.change, actor())).code).toBe('undo_in_use');
  expect(refusal(() => undo(book, added.change, actor())).code).toBe('undo_gone');
});
