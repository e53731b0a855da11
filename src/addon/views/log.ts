/**
 * What a customer or deal can have logged: args `{ customer?, deal?, kind? }`. Each form is sent
 * with its own action; `customer_id` and `deal_id` are filled in.
 */

import type { Case, Deal, Need, Order } from '../../crm/records.ts';
import type { FormView } from './form.ts';

export interface LogView {
  /** Null until one is chosen. */
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** The customer's open deals. */
  readonly deals: readonly Pick<Deal, 'id' | 'title' | 'stage'>[];
  /** Cases not resolved, orders of the last year (for a refund), open needs. */
  readonly cases: readonly Case[];
  readonly orders: readonly Order[];
  readonly needs: readonly Need[];
  readonly forms: {
    readonly activities: FormView;
    readonly orders: FormView;
    readonly cases: FormView;
    readonly needs: FormView;
  };
}
