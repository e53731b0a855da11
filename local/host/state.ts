/**
 * What outlives an execution: properties, caches, locks, triggers, outbox and calendar of one
 * workbook. Two hosts given the same state act on the workbook as two colleagues do.
 */

import { Locks } from './desk/locks.ts';
import { Calendar, type Mail, Outbox } from './desk/outbox.ts';
import { Cache, Properties } from './desk/stores.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { CalendarEventFacts } from './services/mail.ts';
import type { TriggerFacts } from './services/script-app.ts';

export interface StateOptions {
  readonly limits?: Partial<Limits>;
  /** Milliseconds since 1970, for caches and quotas of a day. */
  readonly now?: () => number;
  /** Where properties, triggers, mails and events are kept over restarts. */
  readonly keep?: Keep;
}

/** Plain JSON. */
export interface Saved {
  readonly properties: Readonly<Record<string, Record<string, string>>>;
  readonly triggers: readonly OwnedTrigger[];
  readonly mails: readonly Mail[];
  readonly events: readonly CalendarEventFacts[];
}

export interface Keep {
  /** What was saved last; null for nothing. */
  load(): Saved | null;
  save(saved: Saved): void;
}

/** Mails that are kept; the eldest go first. */
const MAILS_KEPT = 200;

export interface OwnedTrigger extends TriggerFacts {
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Of a time trigger, by the clock; absent before. */
  lastRun?: number;
}

export class HostState {
  readonly limits: Limits;
  readonly locks = new Locks();
  readonly outbox: Outbox;
  readonly calendar: Calendar;
  readonly triggers: OwnedTrigger[] = [];
  readonly #properties = new Map<string, Properties>();
  readonly #caches = new Map<string, Cache>();
  readonly now: () => number;
  readonly #keep: Keep | undefined;
  #executions = 0;

  constructor(options: StateOptions = {}) {
    this.limits = { ...LIMITS, ...options.limits };
    this.now = options.now ?? Date.now;
    this.#keep = options.keep;
    this.outbox = new Outbox(this.limits, this.now);
    this.calendar = new Calendar(this.limits);
    const saved = this.#keep?.load();
    for (const [name, values] of Object.entries(saved?.properties ?? {})) {
      this.#properties.set(name, new Properties(this.limits, values));
    }
    this.triggers.push(...(saved?.triggers ?? []));
    // Triggers are numbered as executions are.
    this.#executions = Math.max(0, ...this.triggers.map(({ id }) => Number(id)));
    this.outbox.mails.push(...(saved?.mails ?? []));
    for (const event of saved?.events ?? []) this.calendar.events.set(event.id, event);
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
    const found = this.#caches.get(name) ?? new Cache(this.limits, this.now);
    this.#caches.set(name, found);
    return found;
  }

  /** Writes what must last; called after every change of it. */
  save(): void {
    if (this.#keep === undefined) return;
    this.#keep.save({
      properties: Object.fromEntries([...this.#properties].map(([name, { all }]) => [name, all])),
      triggers: [...this.triggers],
      mails: this.outbox.mails.slice(-MAILS_KEPT),
      events: [...this.calendar.events.values()],
    });
  }
}
