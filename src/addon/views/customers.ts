/** All customers as columns, for the page's own search-as-you-type. */

/** Place n of each list is one customer; the page makes `Searched` rows of them. */
export interface CustomersView {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly company: readonly (string | null)[];
  readonly phone: readonly (string | null)[];
  readonly email: readonly (string | null)[];
}
