/** Time triggers: run when they are due while the workspace is open, or when a person asks. */

import type { Host, HostState } from '../host/index.ts';
import { dueAfter } from './due.ts';
import { Refusal } from './refusal.ts';
import type { ClockTrigger, ScriptFailure } from './wire.ts';

export interface ClockFacts {
  readonly now: () => number;
  readonly timeZone: () => string;
  /** A trigger runs for the person who installed it. */
  readonly start: (owner: string) => Promise<Host>;
  /** Something about the triggers is new. */
  readonly told: () => void;
}

const MINUTE = 60_000;

export class Clock {
  readonly #state: HostState;
  readonly #facts: ClockFacts;
  readonly #began: number;
  readonly #last = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  constructor(state: HostState, facts: ClockFacts) {
    this.#state = state;
    this.#facts = facts;
    this.#began = facts.now();
    this.#timer = setInterval(() => void this.strike(), MINUTE).unref();
  }

  list(): ClockTrigger[] {
    return this.#triggers().map(({ id, handler, owner, when }) => ({
      id,
      function: handler,
      owner,
      when: when ?? {},
      lastRun: iso(this.#last.get(id)),
      nextRun: iso(this.#dueOf(id)),
    }));
  }

  /** Runs a trigger now. @throws Refusal where there is none of this id */
  async run(id: string): Promise<{ ok: true } | { error: ScriptFailure }> {
    const trigger = this.#triggers().find((one) => one.id === id);
    if (!trigger) throw new Refusal('trigger', id);
    this.#last.set(id, this.#facts.now());
    const host = await this.#facts.start(trigger.owner);
    try {
      await host.fireTrigger(trigger.handler);
      return { ok: true };
    } catch (error) {
      const { name, message } = error as Error;
      return { error: { name, message } };
    } finally {
      await host.close();
      this.#facts.told();
    }
  }

  /** Runs what is due, once however many of its times have passed. */
  async strike(): Promise<void> {
    const now = this.#facts.now();
    for (const { id, handler } of this.#triggers()) {
      if ((this.#dueOf(id) ?? Number.POSITIVE_INFINITY) > now) continue;
      const result = await this.run(id);
      if ('error' in result) console.error(`${handler}: ${result.error.message}`);
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #triggers() {
    return this.#state.triggers.filter(({ on }) => on === 'CLOCK');
  }

  #dueOf(id: string): number | undefined {
    const when = this.#triggers().find((one) => one.id === id)?.when ?? {};
    const since = this.#last.get(id) ?? this.#began;
    return dueAfter(when, since, this.#facts.timeZone());
  }
}

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
