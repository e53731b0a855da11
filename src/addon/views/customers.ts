/** All customers as columns, for the page's own search-as-you-type. */
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

/** Place n of each list is one customer; the page makes `Searched` rows of them. */
export interface CustomersView {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly company: readonly (string | null)[];
  readonly phone: readonly (string | null)[];
  readonly email: readonly (string | null)[];
}

export function customers(shell: Shell): CustomersView {
  const rows = look(shell, ['customers']).book.customers;
  return {
    id: rows.map(({ id }) => id),
    name: rows.map(({ name }) => name),
    company: rows.map(({ company }) => company),
    phone: rows.map(({ phone }) => phone),
    email: rows.map(({ email }) => email),
  };
}
