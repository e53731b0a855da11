/** One customer whole: args `{ id }`. */

import { type Card, cardOf } from '../../crm/customers/card.ts';
import { LeadsheetError } from '../../crm/errors.ts';
import type { AnyRecord } from '../../crm/records.ts';
import { dayOf } from '../../crm/time.ts';
import { type Args, neededArg } from '../args.ts';
import { type Beside, besideOf } from '../beside.ts';
import { look } from '../look.ts';
import { type Person, peopleOf } from '../people.ts';
import type { Shell } from '../shell.ts';

export interface CardView {
  readonly card: Card;
  readonly custom: readonly Beside[];
  /** ISO 4217; the card's totals are in it. */
  readonly currency: string;
  /** The team, to call people by name. */
  readonly people: readonly Person[];
}

const TABLES = [
  'customers',
  'contacts',
  'deals',
  'tasks',
  'orders',
  'activities',
  'needs',
  'cases',
  'rates',
  'team',
] as const;

/** @throws LeadsheetError `unknown_record` */
export function card(shell: Shell, args: Args): CardView {
  const id = neededArg(args, 'id');
  const { book, actor, snapshot } = look(shell, TABLES);
  const currency = actor.settings.base_currency;
  const found = cardOf(book, id, dayOf(actor.now), currency);
  if (found === null) throw new LeadsheetError('unknown_record', { table: 'customers', id });
  const row = found.customer as AnyRecord;
  const custom = besideOf(snapshot.reads.get('customers')!, row);
  return { card: found, custom, currency, people: peopleOf(book.team) };
}
