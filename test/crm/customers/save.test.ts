import { describe, expect, test } from 'vitest';
import { applied } from '../../../src/crm/apply.ts';
import { find } from '../../../src/crm/book.ts';
import {
  addContact,
  addCustomer,
  deactivateCustomer,
  reactivateCustomer,
  updateCustomer,
} from '../../../src/crm/customers/save.ts';
import { actor, customer, deal, NOW, refusal, TEAM } from '../fixture.ts';

const empty = { customers: [], contacts: [], deals: [], team: TEAM };

describe('a customer', () => {
  test('is added, looked up and changed', () => {
    const fields = { name: ' Example Two ', email: 'Two@Example.COM', phone: '138 0013 8000' };
    const added = addCustomer(empty, { ...fields, '~Floor': '3' }, actor());
    const book = applied(empty, added.change);
    expect(find(book, 'customers', added.key)).toMatchObject({
      name: 'Example Two',
      email: 'two@example.com',
      phone: '+8613800138000',
      status: 'lead',
      owner: 'ann@example.com',
      created_at: NOW,
      '~Floor': '3',
    });
    const changed = updateCustomer(book, { id: added.key, region: 'North' }, actor());
    expect(changed.change.changes).toMatchObject([{ op: 'update', set: { region: 'North' } }]);
    expect(find(applied(book, changed.change), 'customers', added.key)?.region).toBe('North');
  });

  test('of an unknown id is nothing, and said so', () => {
    expect(find({ customers: [customer()] }, 'customers', 'C-9')).toBeNull();
    const change = () => updateCustomer(empty, { id: 'C-9', region: 'North' }, actor());
    expect(refusal(change)).toEqual({
      code: 'unknown_record',
      blanks: { table: 'customers', id: 'C-9' },
    });
  });

  test('that does not change comes to no change at all', () => {
    const book = { ...empty, customers: [customer({ region: 'North' })] };
    const same = updateCustomer(book, { id: 'C-0000000001', region: 'North' }, actor());
    expect(same.change.changes).toEqual([]);
  });

  test('with bad fields is refused with all of them named', () => {
    const fields = { email: 'nobody', phone: '12', channel: 'pigeon', owner: 'zoe@example.com' };
    try {
      addCustomer(empty, fields, actor());
      expect.unreachable();
    } catch (error) {
      const { problems } = error as { problems: { field: string; code: string }[] };
      expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
        'name field_required',
        'email field_email',
        'phone field_phone',
        'channel field_choice',
        'owner field_reference',
      ]);
    }
  });

  test.each([
    [{ name: 'A', id: 'C-1' }, 'field_owned'],
    [{ name: 'A', nickname: 'B' }, 'field_unknown'],
    [{ name: 'A', next_step_on: '2026-02-30' }, 'field_date'],
    [{ name: 'x'.repeat(50_001) }, 'field_long'],
  ])('cannot be given %o', (fields, code) => {
    expect(refusal(() => addCustomer(empty, fields, actor())).code).toBe(code);
  });

  test('is deactivated with its reason, not while deals are open, and made active again', () => {
    const book = { ...empty, customers: [customer({ notes: 'Old' })] };
    const input = { id: 'C-0000000001', reason: 'Moved away' };
    const busy = { ...book, deals: [deal()] };
    expect(refusal(() => deactivateCustomer(busy, input, actor())).blanks['count']).toBe(1);
    const after = applied(book, deactivateCustomer(book, input, actor()).change);
    expect(after.customers[0]).toMatchObject({ status: 'dormant', notes: 'Old\nMoved away' });
    const again = reactivateCustomer(after, { id: 'C-0000000001' }, actor());
    expect(applied(after, again.change).customers[0]?.status).toBe('active');
  });

  test('gets a contact, only if it exists', () => {
    const book = { ...empty, customers: [customer()] };
    const fields = { customer_id: 'C-0000000001', name: 'Buyer' };
    expect(addContact(book, fields, actor()).key).toMatch(/^P-/);
    expect(refusal(() => addContact(empty, fields, actor())).code).toBe('field_reference');
  });
});
