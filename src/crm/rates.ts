/** Money of any currency in the workbook's base currency, at the rate dated at or last before. */

import { type Money, times } from './money.ts';
import type { Rate } from './records.ts';
import type { LocalDate } from './time.ts';

/** Gives the base amount, or null when no rate is known for that day: never 1. */
export type ToBase = (amount: Money, currency: string | null, on: LocalDate) => Money | null;

/** A converter for one workbook; an empty currency is the base. */
export function converter(rates: readonly Rate[], base: string): ToBase {
  const dated = [...rates].sort((a, b) => (a.dated < b.dated ? -1 : 1));
  return (amount, currency, on) => {
    if (currency === null || currency === base) return amount;
    const rate = dated.findLast((row) => row.currency === currency && row.dated <= on);
    return rate === undefined ? null : times(amount, rate.to_base);
  };
}

/** A sum in base currency, and how many amounts had no rate and so are not in it. */
export interface Total {
  readonly count: number;
  readonly amount: Money;
  readonly unconverted: number;
}

/** Adds up amounts; rows without an amount count as 0. */
export function totalOf(
  rows: readonly { amount: Money | null; currency: string | null; on: LocalDate }[],
  toBase: ToBase,
): Total {
  let [amount, unconverted] = [0, 0];
  for (const row of rows) {
    const base = toBase(row.amount ?? 0, row.currency, row.on);
    if (base === null) unconverted++;
    else amount += base;
  }
  return { count: rows.length, amount, unconverted };
}
