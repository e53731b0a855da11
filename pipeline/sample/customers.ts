/** Customers and the people who work there. */

import { newId } from '../../src/crm/ids.ts';
import type { Contact, Customer } from '../../src/crm/records.ts';
import { type Company, DAY, dateAt, momentOf, personName } from './company.ts';
import { Chance } from './random.ts';

const CHANNELS = ['online', 'store', 'phone', 'referral', 'event', 'other'] as const;
const STATUSES = ['active', 'active', 'lead', 'dormant', 'lost'] as const;
/** The first customer came so long before the first deal. */
const HEAD_START = 400 * DAY;

export function customerId(company: Company, index: number): string {
  return newId('C', new Chance(company.seed, 'customer', index).next);
}

/** Two in five are private persons, the others businesses. */
export function isPerson(index: number): boolean {
  return index % 5 < 2;
}

export function customerName(company: Company, index: number): string {
  const { words } = company;
  if (isPerson(index)) return personName(words, Math.floor(index / 5) * 2 + (index % 5));
  const { first, second, trade, town } = words;
  const n = Math.floor(index / 5) * 3 + (index % 5) - 2;
  const at = (list: readonly string[], step: number) => list[Math.floor(n / step) % list.length]!;
  const towns = first.length * second.length;
  return words.business(
    first[(n + Math.floor(n / first.length)) % first.length]!,
    at(second, first.length),
    trade[(n + Math.floor(n / towns)) % trade.length]!,
    at(town, towns),
  );
}

/** When the customer was first known: the later ones come faster, as a growing firm's do. */
export function customerSince(company: Company, index: number): number {
  const start = company.from - HEAD_START;
  const span = company.now - start - DAY;
  return Math.floor(start + span * ((index + 1) / (company.customers + 1)) ** 0.8);
}

/** How many customers were known at a moment; at least one. */
export function customersAt(company: Company, seconds: number): number {
  const start = company.from - HEAD_START;
  const share = (seconds - start) / (company.now - start - DAY);
  return Math.max(1, Math.floor(Math.min(1, share) ** 1.25 * (company.customers + 1)) - 1);
}

export function customerAt(company: Company, index: number): Customer {
  const { words } = company;
  const chance = new Chance(company.seed, 'customer', index);
  const id = newId('C', chance.next);
  const person = isPerson(index);
  const name = customerName(company, index);
  const owner = chance.pick(company.sellers).email;
  const since = customerSince(company, index);
  const number = index + 1;
  return {
    id,
    external_id: chance.yes(0.3) ? `K${String(number).padStart(6, '0')}` : null,
    name,
    company: person ? null : name,
    phone: chance.yes(0.75) ? phoneOf(company, index) : null,
    email: chance.yes(0.85) ? `customer${number}@example.com` : null,
    channel: chance.favour(CHANNELS),
    owner: chance.yes(0.97) ? owner : null,
    status: chance.favour(STATUSES),
    tags: chance.yes(0.25) ? [chance.pick(words.tags)] : null,
    need_summary: chance.yes(0.2) ? chance.pick(words.needs) : null,
    region: chance.favour(words.regions),
    address: chance.yes(0.6) ? words.street(chance.whole(1, 240)) : null,
    source: chance.favour(words.sources),
    next_step_on: chance.yes(0.2) ? dateAt(company.now + chance.whole(-5, 30) * DAY) : null,
    notes: null,
    created_at: momentOf(since),
    updated_at: momentOf(since),
    updated_by: owner,
  };
}

/** Numbers nobody has: 555 exchanges in English, an unassigned prefix in Chinese. */
function phoneOf(company: Company, index: number): string {
  const digits = (n: number, size: number) => String(n).padStart(size, '0');
  if (company.language === 'zh')
    return `+86 120 ${digits(Math.floor(index / 1e4), 4)} ${digits(index % 1e4, 4)}`;
  return `+1 ${200 + (Math.floor(index / 100) % 800)} 555 01${digits(index % 100, 2)}`;
}

export function* customers(company: Company): Generator<Customer> {
  for (let i = 0; i < company.customers; i++) yield customerAt(company, i);
}

/** Two businesses in five name somebody, some of them two. */
export function* contacts(company: Company): Generator<Contact> {
  for (let i = 0; i < company.customers; i++) {
    if (isPerson(i)) continue;
    const chance = new Chance(company.seed, 'contact', i);
    for (let n = 0; n < 2 && chance.yes(0.4); n++) yield contactOf(company, i, n, chance);
  }
}

function contactOf(company: Company, index: number, n: number, chance: Chance): Contact {
  const at = momentOf(customerSince(company, index));
  const number = index * 2 + n + 1;
  return {
    id: newId('P', chance.next),
    customer_id: customerId(company, index),
    name: personName(company.words, number * 11),
    role: chance.pick(company.words.contactRoles),
    phone: null,
    email: `contact${number}@example.com`,
    notes: null,
    created_at: at,
    updated_at: at,
    updated_by: chance.pick(company.sellers).email,
  };
}
