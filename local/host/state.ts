/**
 * What outlives an execution: properties, caches, locks, triggers, outbox and calendar of one
 * workbook. Two hosts given the same state act on the workbook as two colleagues do.
 */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Locks } from './desk/locks.ts';
import { Calendar, Outbox } from './desk/outbox.ts';
import { Cache, Properties } from './desk/stores.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { TriggerFacts } from './services/script-app.ts';

export interface StateOptions {
  readonly limits?: Partial<Limits>;
  /** Milliseconds since 1970, for caches and quotas of a day. */
  readonly now?: () => number;
  /** Keeps properties and triggers in this file, over restarts. */
  readonly file?: string;
}

interface Saved {
  readonly properties: Record<string, Record<string, string>>;
  readonly triggers: TriggerFacts[];
}

export interface OwnedTrigger extends TriggerFacts {
  readonly owner: string;
}

export class HostState {
  readonly limits: Limits;
  readonly locks = new Locks();
  readonly outbox: Outbox;
  readonly calendar: Calendar;
  readonly triggers: OwnedTrigger[] = [];
  readonly #properties = new Map<string, Properties>();
  readonly #caches = new Map<string, Cache>();
  readonly #now: () => number;
  readonly #file: string | undefined;
  #executions = 0;

  constructor(options: StateOptions = {}) {
    this.limits = { ...LIMITS, ...options.limits };
    this.#now = options.now ?? Date.now;
    this.#file = options.file;
    this.outbox = new Outbox(this.limits, this.#now);
    this.calendar = new Calendar(this.limits);
    const saved = this.#load();
    for (const [name, values] of Object.entries(saved.properties)) {
      this.#properties.set(name, new Properties(this.limits, values));
    }
    this.triggers.push(...(saved.triggers as OwnedTrigger[]));
  }

  /** A number no other execution on this workbook has. */
  nextExecution(): number {
    return ++this.#executions;
  }

  properties(name: string): Properties {
    const found = this.#properties.get(name) ?? new Properties(this.limits);
    this.#properties.set(name, found);
    return found;
  }

  cache(name: string): Cache {
    const found = this.#caches.get(name) ?? new Cache(this.limits, this.#now);
    this.#caches.set(name, found);
    return found;
  }

  /** Writes what must last; called after every change of it. */
  save(): void {
    if (this.#file === undefined) return;
    const properties = Object.fromEntries(
      [...this.#properties].map(([name, { all }]) => [name, all]),
    );
    writeFileSync(`${this.#file}.new`, JSON.stringify({ properties, triggers: this.triggers }));
    renameSync(`${this.#file}.new`, this.#file);
  }

  #load(): Saved {
    try {
      if (this.#file !== undefined) return JSON.parse(readFileSync(this.#file, 'utf8')) as Saved;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return { properties: {}, triggers: [] };
  }
}
