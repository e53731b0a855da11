import { expect, test } from 'vitest';
import { applied } from '../../src/crm/apply.ts';
import type { Change } from '../../src/crm/change.ts';
import { combined, runSeveral } from '../../src/crm/several.ts';
import { undo } from '../../src/crm/undo.ts';
import { actor, customer, refusal } from './fixture.ts';

const ids = ['C-0000000001', 'C-0000000002'];
const book = { customers: ids.map((id) => customer({ id, name: id })), team: [] };

test('what can be done is done in one change, the rest is named by its place', () => {
  const inputs = [
    { id: ids[0], company: 'A' },
    { id: 'C-9999999999', company: 'B' },
    { id: ids[1], company: 'C' },
  ];
  const { change, done, refused } = runSeveral('update_customer', book, inputs, actor());
  expect(done.map(({ key }) => key)).toEqual(ids);
  expect(refused).toMatchObject([{ at: 1, error: { cause: { code: 'unknown_record' } } }]);
  expect(applied(book, change).customers.map(({ company }) => company)).toEqual(['A', 'C']);
});

test('a row changed twice is one change, whose undo gives the first old values', () => {
  const inputs = ['A', 'B'].map((company) => ({ id: ids[0], company }));
  const { change } = runSeveral('update_customer', book, inputs, actor());
  expect(change.changes).toHaveLength(1);
  const after = applied(book, change);
  expect(after.customers[0]!.company).toBe('B');
  expect(applied(after, undo(after, change, actor()))).toEqual(book);
});

test('a row added and then changed is one row added', () => {
  const [added] = runSeveral('add_customer', book, [{ name: 'New' }], actor()).change.changes;
  const key = added?.op === 'insert' ? String(added.record['id']) : '';
  const set = { op: 'update', table: 'customers', key, set: { name: 'B' }, was: { name: 'New' } };
  expect(combined([added!, set as Change])).toMatchObject([
    { op: 'insert', record: { id: key, name: 'B' } },
  ]);
});

test('an error of the program is no refusal', () => {
  expect(() =>
    runSeveral(
      'add_customer',
      {
        get customers(): never {
          throw new TypeError();
        },
      },
      [{ name: 'A' }],
      actor(),
    ),
  ).toThrow(TypeError);
  expect(
    refusal(() => {
      throw runSeveral('nothing', book, [{}], actor()).refused[0]!.error;
    }).code,
  ).toBe('unknown_action');
});
