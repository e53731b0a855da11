/** E-mail addresses in one form. */

const SHAPE = /^[^\s@,;:<>()"]+@[a-z0-9\u0080-\uffff-]+(\.[a-z0-9\u0080-\uffff-]+)+$/;

/**
 * The address in lower case and half width, without blanks and `mailto:`; null when it is none.
 * Lower case before the @ too: no provider in use tells addresses apart by case.
 */
export function normalEmail(text: string): string | null {
  const address = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/^<(.*)>$/, '$1')
    .replaceAll('。', '.');
  const [local = ''] = address.split('@');
  const wellFormed = SHAPE.test(address) && address.length <= 254 && local.length <= 64;
  return wellFormed && !address.includes('..') ? address : null;
}
