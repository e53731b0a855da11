/**
 * The keys of a file's rows without the keys: 64 bits of a hash for each, so that a million of
 * them fit in 17 MB. Two keys that share a hash are told apart by whoever asks.
 */

/** Slots at the beginning, a power of two. */
const SLOTS = 1024;

type Hash = (text: string, multiplier: number) => number;

export class SeenKeys {
  readonly #hash: Hash;
  #count = 0;
  /** Two halves of a hash a slot; a low half of 0 marks a slot that is free. */
  #high = new Uint32Array(SLOTS);
  #low = new Uint32Array(SLOTS);

  /** @param hash 32 bits of a text, other ones for another odd multiplier */
  constructor(hash: Hash = hashOf) {
    this.#hash = hash;
  }

  /** Adds a key. @returns whether one before it may be the same */
  add(key: string): boolean {
    const [high, low] = [this.#hash(key, 0x01000193), this.#hash(key, 0x85ebca6b) || 1];
    const at = this.#find(high, low);
    if (this.#low[at] !== 0) return true;
    this.#high[at] = high;
    this.#low[at] = low;
    if (++this.#count * 2 > this.#low.length) this.#grow();
    return false;
  }

  /** The slot of a hash, or the free one it would go to. */
  #find(high: number, low: number): number {
    const last = this.#low.length - 1;
    let at = low & last;
    while (this.#low[at] !== 0 && (this.#low[at] !== low || this.#high[at] !== high)) {
      at = (at + 1) & last;
    }
    return at;
  }

  #grow(): void {
    const [highs, lows] = [this.#high, this.#low];
    this.#high = new Uint32Array(lows.length * 2);
    this.#low = new Uint32Array(lows.length * 2);
    for (const [old, low] of lows.entries()) {
      if (low === 0) continue;
      const at = this.#find(highs[old]!, low);
      this.#high[at] = highs[old]!;
      this.#low[at] = low;
    }
  }
}

/** FNV-1a whose high bits come down after each letter, or the low ones would never hear of them. */
function hashOf(text: string, multiplier: number): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    bits = Math.imul(bits ^ text.charCodeAt(at), multiplier);
    bits ^= bits >>> 15;
  }
  return bits >>> 0;
}
