/** Owner, amount and close date typed in the grid: held to what a form would take. */

import type { Actor } from '../actor.ts';
import type { Book } from '../book.ts';
import { refuseNegative } from '../deals/save.ts';
import { InvalidInput, type Problem } from '../problem.ts';
import type { AnyRecord, Deal } from '../records.ts';
import { checkedPatch } from '../validate.ts';
import type { EditedDeal, Remark } from './edit-deals.ts';

const CHECKED = ['owner', 'amount', 'expected_close'] as const;

export interface CheckedValues {
  /** The row as it will read. */
  readonly deal: Deal;
  /** The cells that do not hold it yet. */
  readonly cells: AnyRecord;
  readonly faults: readonly Remark[];
}

/**
 * The row with each value in its normal form, and the old one where a form would refuse it. A new
 * row has no old one: what can be read of it stands, and is remarked on.
 */
export function checkValues(
  book: Book<'team'>,
  { after, before, unread = {} }: EditedDeal,
  actor: Actor,
): CheckedValues {
  const cells: AnyRecord = {};
  const faults: Remark[] = [];
  for (const field of CHECKED) {
    const typed = unread[field] ?? after[field];
    if (before !== null && typed === before[field]) continue;
    const fault = faultOf(book, field, typed, actor);
    if ('code' in fault) {
      const { code, blanks } = fault;
      faults.push({ key: after.id, field, code, blanks, putBack: before !== null });
      if (before !== null) cells[field] = before[field];
    } else if (fault.value !== after[field]) cells[field] = fault.value;
  }
  return { deal: { ...after, ...cells } as Deal, cells, faults };
}

/** The value in its normal form, or what is wrong with it. */
function faultOf(
  book: Book<'team'>,
  field: (typeof CHECKED)[number],
  typed: Deal[typeof field],
  actor: Actor,
): Problem | { readonly value: Deal[typeof field] } {
  try {
    const patch = checkedPatch('deals', { [field]: typed }, book, actor);
    refuseNegative(patch);
    return { value: patch[field] as Deal[typeof field] };
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems[0]!;
    throw error;
  }
}
