/** One deal: args `{ id }`. */

import type { Activity, Deal, LedgerEvent, Task } from '../../crm/records.ts';

export interface DealView {
  readonly deal: Deal;
  /** Name of its customer. */
  readonly customer: string;
  readonly tasks: readonly Task[];
  /** Newest first. */
  readonly ledger: readonly LedgerEvent[];
  readonly activities: readonly Activity[];
  /** Every stage of its funnel in order, and what the deal still lacks to go there. */
  readonly gates: readonly Gate[];
}

export interface Gate {
  readonly stage: string;
  readonly kind: 'open' | 'won' | 'lost';
  readonly here: boolean;
  /** Labels of the fields that must be filled first. */
  readonly fields: readonly string[];
  /** Their keys in the same order, for a form that asks for just these. */
  readonly keys: readonly string[];
  /** Titles of the mandatory tasks that must be done first. */
  readonly tasks: readonly string[];
}
