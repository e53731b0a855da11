/** Stable numbers for tabs and charts, and the fingerprint of a page. */

import { createHash } from 'node:crypto';

/** A positive 31-bit number made of words: the same words, the same number. */
export function stableId(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0) & 0x7fffffff || 1;
}

/** The first stable number not taken yet. */
export function freeId(words: string, taken: ReadonlySet<number>): number {
  let id = stableId(words);
  while (taken.has(id)) id = (id % 0x7fffffff) + 1;
  return id;
}

/** Sixteen hexadecimal digits that change when anything in `value` does. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
