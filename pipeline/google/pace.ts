/** Waiting: for the quota of a minute, and between attempts. */

import { setTimeout as after } from 'node:timers/promises';

/** Time as this folder needs it; a test brings its own. */
export interface Clock {
  /** Milliseconds, growing. */
  readonly now: () => number;
  /** @throws AbortError when the signal fires meanwhile */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const wallTime: Clock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    await after(ms, undefined, signal ? { signal } : {});
  },
};

const MINUTE_MS = 60_000;
/** The server counts on arrival, and no two journeys take the same time. */
const SLACK_MS = 1_000;

/**
 * Lets at most `limit` requests go in any minute; the others wait their turn.
 *
 * A window that slides, not a bucket that refills: a full bucket and its refill together would
 * send nearly twice the quota within one of the server's minutes.
 */
export class Quota {
  readonly #limit: number;
  readonly #clock: Clock;
  readonly #sent: number[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(limit: number, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Resolves when a request may be sent, in the order of asking. */
  take(signal?: AbortSignal): Promise<void> {
    const mine = this.#turn.then(() => this.#wait(signal));
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #wait(signal?: AbortSignal): Promise<void> {
    if (this.#sent.length >= this.#limit) {
      const free = this.#sent.shift()! + MINUTE_MS + SLACK_MS;
      const wait = free - this.#clock.now();
      if (wait > 0) await this.#clock.sleep(wait, signal);
    }
    this.#sent.push(this.#clock.now());
  }
}
