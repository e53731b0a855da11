/** Properties and caches within Google's limits. */

import type { Limits } from '../limits.ts';

const bytes = (text: string) => Buffer.byteLength(text);

export class Properties {
  #values: Record<string, string>;
  readonly #limits: Limits;

  constructor(limits: Limits, values: Record<string, string> = {}) {
    this.#limits = limits;
    this.#values = values;
  }

  get all(): Record<string, string> {
    return { ...this.#values };
  }

  get(key: string): string | null {
    return this.#values[key] ?? null;
  }

  /** Sets all or none; with `others` true everything else is deleted. */
  set(values: Record<string, unknown>, others: boolean): void {
    const next = others ? {} : this.all;
    for (const [key, value] of Object.entries(values)) {
      next[key] = String(value);
      if (bytes(next[key]) > this.#limits.propertyValue) {
        throw new Error('Argument too large: value');
      }
    }
    const total = Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key + value), 0);
    if (total > this.#limits.propertyStore) {
      throw new Error(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#values = next;
  }

  delete(key: string): void {
    delete this.#values[key];
  }
}

export class Cache {
  readonly #entries = new Map<string, { value: string; until: number }>();
  readonly #limits: Limits;
  readonly #now: () => number;

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** The keys that are there; like Google, it may forget but never lies. */
  getAll(keys: readonly string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      if (entry.until <= this.#now()) this.#entries.delete(key);
      else found[key] = entry.value;
    }
    return found;
  }

  putAll(values: Record<string, unknown>, seconds: number): void {
    if (!(seconds >= 1 && seconds <= this.#limits.cacheSeconds)) {
      throw new Error(`Argument out of range: expirationInSeconds is ${seconds}`);
    }
    const until = this.#now() + seconds * 1000;
    for (const [key, given] of Object.entries(values)) {
      const value = String(given);
      if (key.length > this.#limits.cacheKey) throw new Error('Argument too large: key');
      if (bytes(value) > this.#limits.cacheValue) throw new Error('Argument too large: value');
      this.#entries.delete(key);
      this.#entries.set(key, { value, until });
    }
    const spare = this.#entries.size - this.#limits.cacheEntries;
    for (const key of [...this.#entries.keys()].slice(0, Math.max(0, spare))) {
      this.#entries.delete(key);
    }
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.#entries.delete(key);
  }
}
