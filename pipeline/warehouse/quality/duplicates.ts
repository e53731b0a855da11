/**
 * Customers that are likely the same: the same e-mail or phone once normalised, or nearly the same
 * name in the same block. Blocks keep the comparison small; a block too common to mean anything is
 * left out.
 */

import { distance } from 'fastest-levenshtein';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Engine, SqlValue } from '../engine.ts';
import type { Fault } from './findings.ts';

/** More customers than this sharing a block (a switchboard's number) say nothing. */
const COMMON = 30;
const PAIRS = 500;
const ALIKE = 0.86;

interface Customer {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface Pair {
  readonly row: number;
  readonly other: number;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: 'same_email' | 'same_phone' | 'similar_name';
}

/** An e-mail with case, `+tag` and the dots of Gmail taken out; '' when it is none. */
export function plainEmail(email: string): string {
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@');
  if (local === '' || domain === '') return '';
  const bare = local.replace(/\+.*$/, '');
  return `${domain === 'gmail.com' ? bare.replaceAll('.', '') : bare}@${domain}`;
}

/** A phone number in its international form; '' when it is none. */
export function plainPhone(phone: string, country: string): string {
  const digits = phone.replace(/\D/g, '').length;
  if (digits < 7) return '';
  return parsePhoneNumberFromString(phone, country as CountryCode)?.number ?? '';
}

/** A name without case, marks and forms of company. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\b(ltd|limited|inc|llc|gmbh|co|corp|company|the)\b/g, ' ')
    .replace(/(有限责任公司|股份有限公司|有限公司|公司)$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Likely pairs among some customers, the surest first. */
export function likelyPairs(customers: readonly Customer[], country: string): Pair[] {
  const pairs = new Map<string, Pair>();
  const keep = (a: Customer, b: Customer, score: number, reason: Pair['reason']) => {
    const [first, second] = a.row < b.row ? [a, b] : [b, a];
    const name = `${first.row} ${second.row}`;
    if ((pairs.get(name)?.score ?? 0) < score)
      pairs.set(name, { row: second.row, other: first.row, score, reason });
  };
  blocks(
    customers,
    ({ email }) => plainEmail(email),
    (a, b) => keep(a, b, 1, 'same_email'),
  );
  // Reading a number is slow, so only those that end alike are read.
  blocks(
    customers,
    ({ phone }) => tailOf(phone),
    (a, b) => {
      const number = plainPhone(a.phone, country);
      if (number !== '' && number === plainPhone(b.phone, country)) keep(a, b, 0.95, 'same_phone');
    },
  );
  const names = new Map(customers.map((one) => [one, plainName(one.name)]));
  blocks(
    customers,
    (one) => blockOf(names.get(one)!),
    (a, b) => {
      const [x, y] = [names.get(a)!, names.get(b)!];
      const alike = 1 - distance(x, y) / Math.max(x.length, y.length);
      if (alike >= ALIKE) keep(a, b, Math.min(0.9, alike * 0.9), 'similar_name');
    },
  );
  return [...pairs.values()].sort(
    (a, b) => b.score - a.score || a.row - b.row || a.other - b.other,
  );
}

/** The last seven digits of a phone number; '' when there are fewer. */
function tailOf(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 7 ? '' : digits.slice(-7);
}

/** The start of the name and how long it is: near names rarely differ in both. */
function blockOf(name: string): string {
  return name.length < 4 ? '' : `${name.slice(0, 6)}${Math.round(name.length / 4)}`;
}

function blocks(
  customers: readonly Customer[],
  key: (one: Customer) => string,
  pair: (a: Customer, b: Customer) => void,
): void {
  const groups = new Map<string, Customer[]>();
  for (const one of customers) {
    const name = key(one);
    if (name === '') continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  for (const group of groups.values()) {
    if (group.length > COMMON) continue;
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) pair(a, b);
  }
}

/** The likely duplicates of the warehouse's customers, as findings. */
export async function duplicates(engine: Engine, country: string): Promise<Fault[]> {
  const { rows } = await engine.query(
    'SELECT row_no, name, email, phone FROM customers ORDER BY row_no',
  );
  const text = (value: SqlValue | undefined) => String(value ?? '');
  const pairs = likelyPairs(
    rows.map(([row, name, email, phone]) => ({
      row: Number(row),
      name: text(name),
      email: text(email),
      phone: text(phone),
    })),
    country,
  );
  const totals = new Map<string, number>();
  for (const { reason } of pairs) totals.set(reason, (totals.get(reason) ?? 0) + 1);
  return pairs.slice(0, PAIRS).map(({ row, other, score, reason }) => ({
    rule: 'duplicate_customer',
    severity: 'warning',
    tab: 'customers',
    row,
    col: reason === 'same_email' ? 'email' : reason === 'same_phone' ? 'phone' : 'name',
    value: `${other}: ${reason} ${score.toFixed(2)}`,
    repair: 'merge_customers',
    total: totals.get(reason)!,
  }));
}
