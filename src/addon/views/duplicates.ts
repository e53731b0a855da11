/**
 * Likely duplicates: args `{ fields }` for those of a customer about to be saved, `{}` for all
 * pairs in the workbook (the best 200).
 */

import { duplicatePairs, likelyDuplicates } from '../../crm/customers/duplicates.ts';
import { normalEmail } from '../../crm/customers/email.ts';
import { normalPhone } from '../../crm/customers/phone.ts';
import type { Searched } from '../../crm/customers/search.ts';
import type { Reason } from '../../crm/customers/similarity.ts';
import type { Customer } from '../../crm/records.ts';
import { type Args, fieldsArg } from '../args.ts';
import { look } from '../look.ts';
import type { Shell } from '../shell.ts';

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

const MOST = 200;

export function duplicates(shell: Shell, args: Args): DuplicatesView {
  const { book, actor } = look(shell, ['customers']);
  const byId = new Map(book.customers.map((customer) => [customer.id, customer]));
  const reasons = (codes: readonly Reason[]) => codes.map((code) => shell.say(`likely.${code}`));
  if (args['fields'] !== undefined) {
    const likely = likelyDuplicates(draftOf(args, actor.settings.phone_country), book.customers);
    const pairs = likely.map((one) => ({
      a: searched(byId.get(one.id)!),
      b: null,
      score: one.score,
      reasons: reasons(one.reasons),
    }));
    return { pairs };
  }
  const pairs = duplicatePairs(book.customers)
    .slice(0, MOST)
    .map((pair) => {
      const both = [byId.get(pair.a)!, byId.get(pair.b)!].sort(byBirth);
      const [a, b] = both.map(searched);
      return { a: a!, b: b!, score: pair.score, reasons: reasons(pair.reasons) };
    });
  return { pairs };
}

/** What was typed, in the normal form in which e-mails and phone numbers are kept. */
function draftOf(args: Args, country: string): Partial<Searched> {
  const { id, name, company, email, phone } = fieldsArg(args, 'fields');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    id: text(id),
    name: text(name),
    company: text(company) || null,
    email: normalEmail(text(email)),
    phone: normalPhone(text(phone), country),
  };
}

const searched = ({ id, name, company, phone, email }: Customer): Searched => ({
  id,
  name,
  company,
  phone,
  email,
});

const byBirth = (x: Customer, y: Customer) =>
  (x.created_at ?? '') < (y.created_at ?? '') ? -1 : 1;
