/** Adding, changing, deactivating customers and their contacts. */

import type { Actor } from '../actor.ts';
import { type Book, type Books, the } from '../book.ts';
import { changeSet, created, insertOf, type Offer, type Outcome, updateOf } from '../draft.ts';
import { LeadsheetError } from '../errors.ts';
import type { AnyRecord, Customer } from '../records.ts';
import { checkedNew, checkedPatch } from '../validate.ts';

/** Adds a customer; `status` is lead and the owner who adds, where nothing else is said. */
export function addCustomer(
  book: Book<'customers'> & Books,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const defaults = { status: 'lead', owner: actor.by };
  const record = created(
    'customers',
    { ...defaults, ...checkedNew('customers', fields, book, actor) },
    actor,
  );
  const change = changeSet('add_customer', [insertOf('customers', record)], actor);
  return { change, key: record.id, offers: afterAdding(record) };
}

/** Changes fields of a customer. @throws LeadsheetError `unknown_record` */
export function updateCustomer(
  book: Book<'customers'> & Books,
  { id, ...fields }: { id: string } & AnyRecord,
  actor: Actor,
): Outcome {
  const customer = the(book, 'customers', id);
  const patch = checkedPatch('customers', fields, book, actor);
  const change = changeSet(
    'update_customer',
    [updateOf('customers', customer, patch, actor)],
    actor,
  );
  return { change, key: id, offers: [] };
}

/**
 * Sets a customer dormant, the reason added to the notes.
 * @throws LeadsheetError `customer_has_open_deals`: first they must be won, lost or given away
 */
export function deactivateCustomer(
  book: Book<'customers' | 'deals'>,
  { id, reason }: { id: string; reason?: string | null },
  actor: Actor,
): Outcome {
  const customer = the(book, 'customers', id);
  const open = book.deals.filter((deal) => deal.customer_id === id && deal.status === 'open');
  if (open.length > 0) {
    throw new LeadsheetError('customer_has_open_deals', {
      name: customer.name,
      count: open.length,
    });
  }
  const notes = [customer.notes, reason?.trim()].filter(Boolean).join('\n') || null;
  const fields = { status: 'dormant', next_step_on: null, notes };
  const change = changeSet(
    'deactivate_customer',
    [updateOf('customers', customer, fields, actor)],
    actor,
  );
  return { change, key: id, offers: [] };
}

/** Makes a dormant or lost customer active again. */
export function reactivateCustomer(
  book: Book<'customers'>,
  { id }: { id: string },
  actor: Actor,
): Outcome {
  const customer = the(book, 'customers', id);
  const changes = [updateOf('customers', customer, { status: 'active' }, actor)];
  const change = changeSet('reactivate_customer', changes, actor);
  return { change, key: id, offers: afterAdding(customer) };
}

/** Adds a person to a customer. */
export function addContact(
  book: Book<'customers' | 'contacts'>,
  fields: AnyRecord,
  actor: Actor,
): Outcome {
  const record = created('contacts', checkedNew('contacts', fields, book, actor), actor);
  const change = changeSet('add_contact', [insertOf('contacts', record)], actor);
  return { change, key: record.id, offers: [] };
}

/** Changes fields of a contact. */
export function updateContact(
  book: Book<'customers' | 'contacts'>,
  { id, ...fields }: { id: string } & AnyRecord,
  actor: Actor,
): Outcome {
  const patch = checkedPatch('contacts', fields, book, actor);
  const contact = the(book, 'contacts', id);
  const change = changeSet('update_contact', [updateOf('contacts', contact, patch, actor)], actor);
  return { change, key: id, offers: [] };
}

function afterAdding({ id, name }: Customer): Offer[] {
  return [
    { offer: 'add_deal', fields: { customer_id: id, title: name } },
    { offer: 'log_activity', fields: { customer_id: id } },
    { offer: 'state_need', fields: { customer_id: id } },
  ];
}
