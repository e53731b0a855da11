/** Quick figures: args `{ period }`, one of `PERIODS`. */

import type { Figure } from '../../crm/figures/quick.ts';

export const PERIODS = [
  'this_month',
  'last_month',
  'this_quarter',
  'this_year',
  '30_days',
] as const;

export type Period = (typeof PERIODS)[number];

export interface FiguresView {
  readonly period: Period;
  /** Half-open: `to` is not in it. */
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly floor: number;
  readonly figures: readonly (Figure & { readonly label: string; readonly definition: string })[];
}
