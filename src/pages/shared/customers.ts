/**
 * All customers, loaded once into the page and searched there.
 *
 * What the page itself changes is put into the list at once, so that one finds a customer one has
 * just added without loading 50,000 again.
 */

import type { Answer } from '../../addon/answer.ts';
import type { CustomersView } from '../../addon/views/customers.ts';
import { indexOf, type Searched, type SearchIndex } from '../../crm/customers/search.ts';
import { call } from './bridge.ts';

type Indexed = Answer<SearchIndex>;

let loading: Promise<Indexed> | null = null;

/** The index; loaded on first use. A failure is not kept, so that one can try again. */
export function customerIndex(): Promise<Answer<SearchIndex>> {
  if (loading !== null) return loading;
  const asked = call<CustomersView>('load', ['customers', {}]).then((answer): Indexed => {
    if (!answer.ok) loading = null;
    return answer.ok ? { ok: true, value: indexOf(unpacked(answer.value)) } : answer;
  });
  loading = asked;
  return asked;
}

/** Column lists as rows. */
export function unpacked({ id, name, company, phone, email }: CustomersView): Searched[] {
  return id.map((one, at) => ({
    id: one,
    name: name[at] ?? '',
    company: company[at] ?? null,
    phone: phone[at] ?? null,
    email: email[at] ?? null,
  }));
}

/** Actions after which the list in the page would lie; those of one row are put in by hand. */
export function noteChange(action: string, input: object, key: string): void {
  if (action === 'undo' || action === 'merge_customers') loading = null;
  const one = action === 'add_customer' || action === 'update_customer';
  if (!one || loading === null) return;
  loading = loading.then(
    (answer): Indexed =>
      answer.ok ? { ok: true, value: indexOf(withRow(answer.value.rows, key, input)) } : answer,
  );
}

/** The rows with one of them added or changed by the fields a form sent. */
export function withRow(
  rows: readonly Searched[],
  id: string,
  fields: Partial<Searched>,
): Searched[] {
  const old = rows.find((row) => row.id === id);
  const { name, company, phone, email } = {
    ...{ name: '', company: null, phone: null, email: null },
    ...old,
    ...fields,
  };
  const row: Searched = { id, name, company, phone, email };
  return old ? rows.map((one) => (one === old ? row : one)) : [...rows, row];
}
