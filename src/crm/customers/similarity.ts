/** How likely two customers are the same one, and why. */

import { distance } from 'fastest-levenshtein';
import type { Customer } from '../records.ts';
import { companyKey, nameKey } from './fold.ts';

export type Reason = 'email' | 'phone' | 'name' | 'name_like' | 'company' | 'company_like';

export interface Likeness {
  /** 0 to 1; from `LIKELY` on it is worth a person's look. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export const LIKELY = 0.7;

/** A customer as the comparison sees it, folded once. */
export interface Face {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
}

/** A customer's face. E-mail and phone are taken as stored, in their normal form. */
export function faceOf(
  customer: Pick<Customer, 'id' | 'name' | 'company' | 'email' | 'phone'>,
): Face {
  return {
    id: customer.id,
    name: nameKey(customer.name),
    company: companyKey(customer.company),
    email: (customer.email ?? '').toLowerCase(),
    phone: lineOf(customer.phone),
  };
}

/** Digits that name a line: the last ten, so that a missing country code does not hide a match. */
function lineOf(phone: string | null): string {
  const digits = (phone ?? '').replace(/x\d+$/, '').replace(/\D/g, '');
  return digits.length < 7 ? '' : digits.slice(-10);
}

/** 1 for the same words, less by the share of letters to change. */
export function alike(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

/**
 * Likeness of two customers. Evidence adds up as 1 − ∏(1 − weight): the same e-mail alone says
 * .9, the same phone .75 (people share lines), the same name .6, the same company .3.
 */
export function likeness(a: Face, b: Face): Likeness {
  const found: [Reason, number][] = [];
  if (a.email !== '' && a.email === b.email) found.push(['email', 0.9]);
  if (a.phone !== '' && a.phone === b.phone) found.push(['phone', 0.75]);
  const name = alike(a.name, b.name);
  if (name === 1) found.push(['name', 0.6]);
  else if (name >= 0.8) found.push(['name_like', 0.6 * name ** 2]);
  const company = alike(a.company, b.company);
  if (company === 1) found.push(['company', 0.3]);
  else if (company >= 0.85) found.push(['company_like', 0.2]);
  const against = found.reduce((rest, [, weight]) => rest * (1 - weight), 1);
  return { score: Math.round((1 - against) * 100) / 100, reasons: found.map(([reason]) => reason) };
}
