/** Words with their blanks filled in, and the form of a word that goes with a number. */

import type { Blanks } from '../crm/errors.ts';

/** `{days}`, or `{days|day|days}`: the first word when `days` is 1, else the second. */
const BLANK = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** `{n} {n|row|rows}` with `{ n: 1 }` gives `1 row`; a blank that nobody gave is left empty. */
export function filled(words: string, blanks: Blanks = {}): string {
  return words.replace(BLANK, (_, name: string, one?: string, many?: string) => {
    const value = String(blanks[name] ?? '');
    if (one === undefined) return value;
    return value === '1' ? one : many!;
  });
}
