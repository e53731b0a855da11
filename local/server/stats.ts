/** What a server was asked, and the time it took: tests count by it, benchmarks subtract by it. */

export interface Tally {
  requests: number;
  /** Answers other than 200. */
  errors: number;
  /** In the engine alone. */
  engineMs: number;
  /** From the body's last byte to the answer's first: engine, JSON both ways, compression. */
  totalMs: number;
  bytesIn: number;
  /** Of the answers before compression. */
  bytesOut: number;
}

export class Stats {
  #methods = new Map<string, Tally>();

  /** By method, `values.batchGet`. */
  get methods(): ReadonlyMap<string, Readonly<Tally>> {
    return this.#methods;
  }

  /** Requests of one method, or of all. */
  count(method?: string): number {
    if (method !== undefined) return this.#methods.get(method)?.requests ?? 0;
    return this.#sum('requests');
  }

  get engineMs(): number {
    return this.#sum('engineMs');
  }

  get totalMs(): number {
    return this.#sum('totalMs');
  }

  add(method: string, tally: Tally): void {
    const sum = this.#methods.get(method) ?? {
      requests: 0,
      errors: 0,
      engineMs: 0,
      totalMs: 0,
      bytesIn: 0,
      bytesOut: 0,
    };
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
    this.#methods.set(method, sum);
  }

  reset(): void {
    this.#methods.clear();
  }

  #sum(key: keyof Tally): number {
    return [...this.#methods.values()].reduce((sum, tally) => sum + tally[key], 0);
  }
}
