/**
 * Seeded chance. Every customer and every deal has a stream of its own, known by its number, so
 * that tables can be written one after the other without holding any of them in memory.
 */

/** The streams of a sample, so that customer 7 and deal 7 have nothing in common. */
export type StreamName =
  | 'team'
  | 'customer'
  | 'contact'
  | 'deal'
  | 'work'
  | 'order'
  | 'case'
  | 'need'
  | 'dirt';

const STREAMS: readonly StreamName[] = [
  'team',
  'customer',
  'contact',
  'deal',
  'work',
  'order',
  'case',
  'need',
  'dirt',
];

/** The small fast counting generator (sfc32) of Chris Doty-Humphrey's PractRand: 128 bits of state. */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number, stream: StreamName, index: number) {
    this.#a = seed | 0;
    this.#b = Math.imul(STREAMS.indexOf(stream) + 1, 0x9e3779b9);
    this.#c = index | 0;
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A number in [0, 1). An arrow, so that it can be handed on as `Random`. */
  readonly next = (): number => {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };

  /** True with the given probability. */
  yes(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** A pick in which the first of the list is the likeliest, as popularity goes. */
  favour<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * this.next() * from.length)]!;
  }

  /** Exponential waiting time with the given mean. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** Log-normal by its median and the spread of its logarithm. */
  around(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.next()));
  }
}
