/**
 * What two large sets differ in, from a few kilobytes remembered of one of them: an invertible Bloom
 * lookup table (Goodrich & Mitzenmacher 2011; Eppstein, Goodrich, Uyeda & Varghese 2011).
 *
 * Every element falls into three cells, each of which keeps how many fell in and the XOR of them.
 * Subtracting two tables leaves the elements that only one of them has: a cell with one of them
 * gives it away, and taken out of its other cells it uncovers more. Some 250 differences are
 * found for sure, however large the sets; of many more there is only the count.
 */

/** An element: a name, and a body that changes when anything in it does. */
export interface Element {
  readonly key: bigint;
  readonly body: bigint;
}

export interface Difference {
  /** Only in the table subtracted from. */
  readonly added: readonly Element[];
  /** Only in the table subtracted. */
  readonly gone: readonly Element[];
}

export const PARTS = 3;
export const PART_CELLS = 128;
const CELLS = PARTS * PART_CELLS;
const BYTES = 20;

export class Sketch {
  readonly #counts = new Int32Array(CELLS);
  readonly #keys = new BigUint64Array(CELLS);
  readonly #bodies = new BigUint64Array(CELLS);

  /** Adds what fell into one cell. */
  add(part: number, cell: number, count: number, { key, body }: Element): void {
    const at = part * PART_CELLS + cell;
    this.#counts[at]! += count;
    this.#keys[at]! ^= key;
    this.#bodies[at]! ^= body;
  }

  /** This table with another's elements added; `sign` −1 takes them out. */
  with(other: Sketch, sign: 1 | -1): Sketch {
    const sum = new Sketch();
    for (let at = 0; at < CELLS; at++) {
      sum.#counts[at] = this.#counts[at]! + sign * other.#counts[at]!;
      sum.#keys[at] = this.#keys[at]! ^ other.#keys[at]!;
      sum.#bodies[at] = this.#bodies[at]! ^ other.#bodies[at]!;
    }
    return sum;
  }

  /** Elements in the table, less those taken out. */
  get count(): number {
    return this.#counts.subarray(0, PART_CELLS).reduce((sum, one) => sum + one, 0);
  }

  /** What is left after a subtraction; null when it is too much to be told apart. Empties the table. */
  peel(): Difference | null {
    const [added, gone]: [Element[], Element[]] = [[], []];
    const queue = Array.from({ length: CELLS }, (_, at) => at);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const count = this.#counts[at]!;
      const element = { key: this.#keys[at]!, body: this.#bodies[at]! };
      if (Math.abs(count) !== 1 || !isOne(element, at)) continue;
      (count === 1 ? added : gone).push(element);
      for (let part = 0; part < PARTS; part++) {
        const cell = cellOf(element, part);
        this.add(part, cell, -count, element);
        queue.push(part * PART_CELLS + cell);
      }
    }
    return this.#counts.every((one) => one === 0) && this.#keys.every((one) => one === 0n)
      ? { added, gone }
      : null;
  }

  toText(): string {
    const bytes = Buffer.alloc(CELLS * BYTES);
    for (let at = 0; at < CELLS; at++) {
      bytes.writeInt32LE(this.#counts[at]!, at * BYTES);
      bytes.writeBigUInt64LE(this.#keys[at]!, at * BYTES + 4);
      bytes.writeBigUInt64LE(this.#bodies[at]!, at * BYTES + 12);
    }
    return bytes.toString('base64');
  }

  /** Null when the text is none of ours. */
  static fromText(text: string): Sketch | null {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== CELLS * BYTES) return null;
    const sketch = new Sketch();
    for (let at = 0; at < CELLS; at++) {
      sketch.#counts[at] = bytes.readInt32LE(at * BYTES);
      sketch.#keys[at] = bytes.readBigUInt64LE(at * BYTES + 4);
      sketch.#bodies[at] = bytes.readBigUInt64LE(at * BYTES + 12);
    }
    return sketch;
  }
}

/** The cell of an element in one part: seven of its body's bits. `sketch.sql` says the same. */
const cellOf = ({ body }: Element, part: number) =>
  Number((body >> BigInt(16 + 16 * part)) % BigInt(PART_CELLS));

const HALF = 0xffffffffn;

/** The body's last sixteen bits: they fit one element, and hardly ever a mixture of several. */
export function checkOf({ key, body }: Element): bigint {
  const mixed = ((key >> 32n) * (key & HALF)) ^ ((body >> 32n) * ((body >> 16n) & 0xffffn));
  return (mixed >> 20n) & 0xffffn;
}

function isOne(element: Element, at: number): boolean {
  const part = Math.floor(at / PART_CELLS);
  return (element.body & 0xffffn) === checkOf(element) && cellOf(element, part) === at % PART_CELLS;
}
