/** Needs: what a customer says to want, and whether it was met. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, the } from '../book.ts';
import { refuseNegative } from '../deals/save.ts';
import { changeSet, created, insertOf, type Offer, type Outcome, updateOf } from '../draft.ts';
import type { AnyRecord, Need } from '../records.ts';
import { checkedNew, checkedPatch } from '../validate.ts';

/** Writes down a need, stated now and open unless said otherwise. */
export function stateNeed(
  book: Book<'customers'> & Books,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const { value = null, ...rest } = fields;
  refuseNegative({ amount: value });
  const defaults = { stated_at: actor.now, outcome: 'open' };
  const checked = checkedNew('needs', { ...defaults, ...rest, value }, book, actor);
  const record = created('needs', checked, actor);
  const change = changeSet('state_need', [insertOf('needs', record)], actor);
  return { change, key: record.id, offers: offersFor(record) };
}

/** Marks a need met (by a deal, if one is named), unmet, or open again. */
export function markNeed(
  book: Book<'needs'> & Books,
  { id, outcome, deal_id }: { id: string; outcome: string; deal_id?: string | null },
  actor: Actor,
): Outcome {
  const need = the(book, 'needs', id);
  const given = { outcome, ...(deal_id === undefined ? {} : { deal_id }) };
  const patch = checkedPatch('needs', given, book, actor);
  const after = { ...need, ...patch } as Need;
  const change = changeSet('mark_need', [updateOf('needs', need, patch, actor)], actor);
  return { change, key: id, offers: offersFor(after) };
}

/** An open need may become a deal; an unmet one is worth a look later; a met one, an order. */
function offersFor({ customer_id, need, product, value, deal_id, outcome }: Need): Offer[] {
  if (outcome === 'met')
    return [{ offer: 'record_order', fields: { customer_id, deal_id, product } }];
  if (outcome === 'unmet') return [{ offer: 'add_task', fields: { customer_id, title: need } }];
  return [{ offer: 'add_deal', fields: { customer_id, title: need, product, amount: value } }];
}
