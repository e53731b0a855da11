/**
 * Two customers side by side: args `{ ids: [keep, drop] }`. Merged with
 * `act('merge_customers', { keep, drop, choices })`.
 */

import type { MergeField } from '../../crm/customers/merge.ts';
import type { Customer } from '../../crm/records.ts';
import type { TableKey } from '../../crm/schema.ts';

export interface MergeView {
  readonly keep: Customer;
  readonly drop: Customer;
  /** The fields in which they differ. */
  readonly fields: readonly (MergeField & { readonly label: string })[];
  /** How many rows point at each. */
  readonly references: readonly {
    readonly table: TableKey;
    readonly label: string;
    readonly keep: number;
    readonly drop: number;
  }[];
}
