/** The funnel designer: args `{ funnel? }`. */

import type { Stage } from '../../crm/records.ts';

export interface FunnelView {
  readonly funnels: readonly {
    readonly name: string;
    readonly stages: readonly DesignedStage[];
  }[];
  /** Columns of deals that a stage may ask for, the user's own as `~Header`. */
  readonly fields: readonly { readonly field: string; readonly label: string }[];
}

export interface DesignedStage extends Stage {
  /** Deals standing in it. */
  readonly deals: number;
}
