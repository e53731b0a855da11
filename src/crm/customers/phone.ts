/**
 * Phone numbers in one form: `+` and digits (ITU-T E.164), an extension after `x`.
 *
 * Our own few lines, since libphonenumber-js/min takes 118 KB of the add-on's 250: matching and
 * dialling need the country and the digits, not the type of line. What this does not know is
 * which lengths a country allows; it takes 7 to 15 digits.
 */

import { callingCode } from './calling-codes.ts';

const EXTENSION = /\s*(?:ext\.?|extension|x|#|转|分机)\s*(\d{1,6})$/i;

/** What long distance begins with at home and drops abroad, where that is not 0. */
const TRUNK: { readonly [code: string]: RegExp } = {
  '7': /^8(?=\d{10}$)/,
  '36': /^06/,
  '375': /^80?/,
  '993': /^8/,
  '370': /^[08]/,
  // Italy, San Marino and the Vatican keep their 0 abroad.
  '39': /^$/,
  '378': /^$/,
  // Numbers of these may begin with a 0 that is their own.
  '225': /^$/,
  '229': /^$/,
  '241': /^$/,
  '242': /^$/,
};

/**
 * The number as `+8613800138000` or `+862112345678x12`; null when it is none.
 * @param country ISO 3166 country of numbers typed without their code, `CN`
 */
export function normalPhone(text: string, country: string): string | null {
  const typed = text.normalize('NFKC').trim().replace(/^tel:/i, '').replace(/\(0\)/g, ' ');
  const extension = EXTENSION.exec(typed)?.[1];
  const number = typed.replace(EXTENSION, '').trim();
  if (!/^\+?[\d\s().\-‐–—/]+$/.test(number)) return null;
  const full = international(number, callingCode(country));
  if (full === null || full.length < 7 || full.length > 15 || full.startsWith('0')) return null;
  return `+${full}${extension ? `x${extension}` : ''}`;
}

function international(number: string, code: string | null): string | null {
  const digits = number.replace(/\D/g, '');
  if (number.startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  if (code === null) return null;
  return isWhole(digits, code) ? digits : code + digits.replace(TRUNK[code] ?? /^0/, '');
}

/** `8613800138000` typed without its plus: begins with the country's code and is long enough. */
function isWhole(digits: string, code: string): boolean {
  return digits.startsWith(code) && digits.length >= 11;
}
