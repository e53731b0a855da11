/**
 * Likely duplicates: args `{ fields }` for those of a customer about to be saved, `{}` for all
 * pairs in the workbook (the best 200).
 */

import type { Searched } from '../../crm/customers/search.ts';

export interface DuplicatesView {
  readonly pairs: readonly DuplicatePair[];
}

export interface DuplicatePair {
  /** The one there is; with `{}` the one first added. */
  readonly a: Searched;
  /** The other of a pair; null when `fields` were asked about. */
  readonly b: Searched | null;
  /** 0 to 1. */
  readonly score: number;
  /** In words: same e-mail, similar name. */
  readonly reasons: readonly string[];
}
