/**
 * Ids: a letter and ten random Crockford base-32 characters, `C-7Q2M4K9XWT`.
 *
 * Random, so that menus, forms, imports and the nightly run never need a common counter.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** A source of numbers in [0, 1), as Math.random is. */
export type Random = () => number;

/** A new id; 50 random bits, so a million ids of one table collide with odds of 1 in 2,000. */
export function newId(prefix: string, random: Random): string {
  let id = `${prefix}-`;
  for (let i = 0; i < LENGTH; i++) id += ALPHABET[Math.floor(random() * ALPHABET.length)];
  return id;
}

/** Whether the text has the shape of an id with that prefix. */
export function isId(text: string, prefix: string): boolean {
  return new RegExp(`^${prefix}-[${ALPHABET}]{${LENGTH}}$`).test(text);
}
