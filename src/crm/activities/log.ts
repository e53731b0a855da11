/** Logging what was said and done: visit, call, e-mail, message, meeting, consultation, note. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, find } from '../book.ts';
import { changeSet, created, insertOf, type Offer, type Outcome, updateOf } from '../draft.ts';
import { InvalidInput, problem } from '../problem.ts';
import type { Activity, AnyRecord, Customer } from '../records.ts';
import { checkedNew } from '../validate.ts';

/**
 * Logs an activity, now and by the actor unless said otherwise; a deal brings its customer along.
 * A dormant customer one has spoken to is active again.
 */
export function logActivity(
  book: Book<'customers' | 'deals'> & Books,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const deal = find(book, 'deals', String(fields['deal_id'] ?? ''));
  const defaults = { kind: 'note', at: actor.now, by: actor.by };
  const about = fields['customer_id'] ? {} : { customer_id: deal?.customer_id ?? null };
  const checked = checkedNew('activities', { ...defaults, ...fields, ...about }, book, actor);
  refuse(checked, actor);
  const record = created('activities', checked, actor);
  const customer = find(book, 'customers', record.customer_id);
  const changes = [insertOf('activities', record), customer && awake(customer, record, actor)];
  return {
    change: changeSet('log_activity', changes, actor),
    key: record.id,
    offers: offers(record),
  };
}

function refuse(fields: AnyRecord, actor: Actor): void {
  if (String(fields['at']) > actor.now) {
    throw new InvalidInput([problem('at', 'in_the_future', fields['at'])]);
  }
  if (Number(fields['duration_minutes'] ?? 0) < 0) {
    throw new InvalidInput([
      problem('duration_minutes', 'field_negative', fields['duration_minutes']),
    ]);
  }
}

function awake(customer: Customer, { kind }: Activity, actor: Actor) {
  const spoken = kind !== 'note' && customer.status === 'dormant';
  return spoken ? updateOf('customers', customer, { status: 'active' }, actor) : null;
}

function offers({ customer_id, deal_id, kind }: Activity): Offer[] {
  const about = { customer_id, deal_id };
  const next: Offer =
    deal_id === null
      ? { offer: 'add_deal', fields: { customer_id } }
      : { offer: 'plan_next_step', fields: { id: deal_id } };
  const need: Offer[] = kind === 'consult' ? [{ offer: 'state_need', fields: about }] : [];
  return [...need, next, { offer: 'add_task', fields: about }];
}
