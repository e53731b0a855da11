/** Connections to one database: each runs one statement at a time, the next waits for a free one. */

import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export class Lanes {
  readonly #all: readonly DuckDBConnection[];
  readonly #free: DuckDBConnection[];
  readonly #waiting: ((lane: DuckDBConnection) => void)[] = [];
  readonly #busy = new Set<Promise<unknown>>();
  #closed = false;

  static async open(instance: DuckDBInstance, count: number): Promise<Lanes> {
    return new Lanes(await Promise.all(Array.from({ length: count }, () => instance.connect())));
  }

  private constructor(all: readonly DuckDBConnection[]) {
    this.#all = all;
    this.#free = [...all];
  }

  /** Works on the next free connection; after `close` nothing begins any more. */
  async use<T>(work: (lane: DuckDBConnection) => Promise<T>): Promise<T> {
    const lane =
      this.#free.pop() ?? (await new Promise<DuckDBConnection>((go) => this.#waiting.push(go)));
    try {
      if (this.#closed) throw new Error('The engine is closed.');
      const working = work(lane);
      this.#busy.add(working);
      return await working.finally(() => this.#busy.delete(working));
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }

  /** Stops what still runs: a connection is closed only once its statement has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    // A statement that has not begun does not hear it: until all have ended it is said again.
    const stop = () => {
      for (const lane of this.#all) lane.interrupt();
    };
    const stopping = setInterval(stop, 10);
    stop();
    await Promise.allSettled(this.#busy);
    clearInterval(stopping);
    for (const lane of this.#all) lane.closeSync();
  }
}
