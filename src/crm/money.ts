/**
 * Money as integers: ten-thousandths of the currency's unit.
 *
 * One scale holds every ISO 4217 currency exactly (they have 0 to 4 decimals), so a sum never
 * depends on which currency a row is in. 139.12 is 1_391_200. SQL uses DECIMAL(18,4) for the same.
 */

/** Ten-thousandths of one unit of a currency; a safe integer. */
export type Money = number;

export const MONEY_SCALE = 10_000;

/** The money nearest to a cell's number; 0.1 + 0.2 gives 0.3. */
export function moneyOf(amount: number): Money {
  return Math.round(amount * MONEY_SCALE);
}

/** The number to write in a cell. */
export function amountOf(money: Money): number {
  return money / MONEY_SCALE;
}

/** Money times a plain number (a rate, a probability), to the nearest ten-thousandth. */
export function times(money: Money, factor: number): Money {
  return Math.round(money * factor);
}
