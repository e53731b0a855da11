/** The deal board of one funnel, of the first without args: `{ funnel? }`. */

import type { Monitor } from '../../crm/funnels/monitor.ts';
import type { Money } from '../../crm/money.ts';

export interface BoardView {
  /** Names of all funnels. */
  readonly funnels: readonly string[];
  readonly funnel: string;
  /** Totals per stage against target, and stages that nobody defined. */
  readonly monitor: Monitor;
  /** ISO 4217; the totals are in it. */
  readonly currency: string;
  /** Open deals, and those closed in the last 30 days. */
  readonly cards: readonly DealCard[];
}

export interface DealCard {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly status: 'open' | 'won' | 'lost' | null;
  readonly customerId: string;
  readonly customer: string;
  readonly amount: Money | null;
  readonly currency: string | null;
  readonly owner: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly expectedClose: string | null;
  readonly rotting: boolean;
  /** Whole days since anything happened; null when that is not known. */
  readonly idleDays: number | null;
}
