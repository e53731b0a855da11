/**
 * Phone numbers in one form: `+` and digits (ITU-T E.164), an extension after `x`.
 *
 * Our own few lines, since libphonenumber-js/min takes 118 KB of the add-on's 250: matching and
 * dialling need the country and the digits, not the type of line. What this does not know is
 * which lengths a country allows; it takes 7 to 15 digits.
 */

const EXTENSION = /\s*(?:ext\.?|extension|x|#|转|分机)\s*(\d{1,6})$/i;
/** Countries whose national numbers keep their leading 0 abroad, or have none to drop. */
const KEEPS_ZERO = new Set(['39', '378', '379']);
/** Where the national way of dialling long distance is the 1 that is also the country's code. */
const NANP = '1';

/**
 * The number as `+8613800138000` or `+862112345678x12`; null when it is none.
 * @param country calling code of numbers typed without one, `86`
 */
export function normalPhone(text: string, country: string): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/^tel:/i, '')
    .replace(/\(0\)/g, ' ')
    .trim();
  const extension = EXTENSION.exec(typed)?.[1];
  const number = typed.replace(EXTENSION, '');
  if (!/^\+?[\d\s().\-–—/]+$/.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  const full = international(number, digits, country);
  if (full.length < 7 || full.length > 15) return null;
  return `+${full}${extension ? `x${extension}` : ''}`;
}

function international(number: string, digits: string, country: string): string {
  if (number.startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  if (country === NANP && digits.length === 11 && digits.startsWith('1')) return digits;
  if (isWhole(digits, country)) return digits;
  return country + (KEEPS_ZERO.has(country) ? digits : digits.replace(/^0/, ''));
}

/** `8613800138000` typed without its plus: begins with the country's code and is long enough. */
function isWhole(digits: string, country: string): boolean {
  return country !== NANP && digits.startsWith(country) && digits.length >= 11;
}

/** Digits for searching: `+86 138-0013` gives `861380013`. */
export function digitsOf(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\D/g, '');
}
