/** One customer whole: args `{ id }`. */

import type { Card } from '../../crm/customers/card.ts';
import type { FieldValue } from '../../crm/records.ts';

export interface CardView {
  readonly card: Card;
  /** The user's own columns, by header. */
  readonly custom: readonly { readonly header: string; readonly value: FieldValue }[];
  /** ISO 4217; the card's totals are in it. */
  readonly currency: string;
}
