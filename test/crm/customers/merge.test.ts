import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { mergeCustomers, mergeFields } from '../../../src/crm/customers/merge.ts';
import type { AnyRecord } from '../../../src/crm/records.ts';
import { referencesTo, referrers } from '../../../src/crm/references.ts';
import { undo } from '../../../src/crm/undo.ts';
import { actor, customer, deal, refusal, row, task } from '../fixture.ts';

const KEEP = 'C-0000000001';
const DROP = 'C-0000000002';
const about = { customer_id: DROP };

function book(keep: AnyRecord = {}, drop: AnyRecord = {}) {
  return {
    customers: [customer(keep), customer({ id: DROP, name: 'Example 1', ...drop })],
    contacts: [row('contacts', { id: 'P-1', name: 'Buyer', ...about })],
    deals: [deal(about)],
    tasks: [task(about)],
    activities: [row('activities', { id: 'A-1', at: '2026-01-01T09:00:00', ...about })],
    orders: [row('orders', { id: 'O-1', ordered_on: '2026-01-02', amount: 10, ...about })],
    cases: [row('cases', { id: 'S-1', subject: 'Late', ...about })],
    needs: [row('needs', { id: 'N-1', need: 'More', ...about })],
  };
}

const sorted = (rows: readonly AnyRecord[]) =>
  [...rows].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));

const inAnyOrder = (tables: object) =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, sorted(rows)]));

describe('a merge', () => {
  test('re-points every reference there is in the schema', () => {
    const before = book();
    expect(referencesTo('customers').map(({ table }) => table)).toEqual(
      Object.keys(before).filter((table) => table !== 'customers'),
    );
    const after = applied(
      before,
      mergeCustomers(before, { keep: KEEP, drop: DROP }, actor()).change,
    );
    expect(after.customers.map(({ id }) => id)).toEqual([KEEP]);
    expect(referrers(after, 'customers', DROP)).toEqual([]);
    expect(referrers(after, 'customers', KEEP)).toHaveLength(8); // seven, and the note
  });

  test('takes what was chosen, fills what was empty, keeps what would be lost in a note', () => {
    const keep = { region: 'North', email: 'a@example.com', tags: ['x'], '~Floor': '3' };
    const drop = { region: 'South', phone: '+8613800138000', email: 'b@example.com', tags: ['y'] };
    const before = book(keep, drop);
    const [a, b] = before.customers;
    expect(mergeFields(a!, b!).map(({ field, suggested }) => [field, suggested])).toEqual(
      [
        ['name', 'keep'],
        ['phone', 'drop'],
        ['email', 'keep'],
        ['status', 'keep'],
        ['region', 'keep'],
        ['~Floor', 'keep'],
      ].filter(([field]) => field !== 'status'),
    );
    const input = { keep: KEEP, drop: DROP, choices: { email: 'drop' } as const };
    const after = applied(before, mergeCustomers(before, input, actor()).change);
    expect(after.customers[0]).toMatchObject({
      region: 'North',
      phone: '+8613800138000',
      email: 'b@example.com',
      tags: ['x', 'y'],
      '~Floor': '3',
    });
    const note = after.activities.at(-1)!;
    expect(note).toMatchObject({ kind: 'note', customer_id: KEEP });
    expect(note.summary?.split('\n').slice(1)).toEqual([
      'name: Example 1',
      'email: a@example.com',
      'region: South',
    ]);
  });

  test('undone is as if it had never been', () => {
    const field = fc.option(fc.string(), { nil: null });
    const side = fc.constantFrom('keep' as const, 'drop' as const);
    const person = fc.record({ region: field, company: field, notes: field, '~Own': field });
    const choices = fc.record({ region: side, company: side, '~Own': side, name: side });
    fc.assert(
      fc.property(person, person, choices, (keep, drop, chosen) => {
        const before = book(keep, drop);
        const input = { keep: KEEP, drop: DROP, choices: chosen };
        const { change } = mergeCustomers(before, input, actor());
        const after = applied(before, change);
        const back = applied(after, undo(after, change, actor()));
        expect(inAnyOrder(back)).toEqual(inAnyOrder(before));
      }),
    );
  });

  test('of a customer with itself, or with nobody, is refused', () => {
    const merge = (drop: string) => () => mergeCustomers(book(), { keep: KEEP, drop }, actor());
    expect(refusal(merge(KEEP)).code).toBe('merge_same');
    expect(refusal(merge('C-9')).code).toBe('unknown_record');
  });
});
