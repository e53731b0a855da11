/** A number of 31 bits for a text, the same for the same: FNV-1a. Not for secrets. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 1;
}
