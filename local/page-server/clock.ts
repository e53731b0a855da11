/** Time triggers: run when they are due while the workspace is open, or when a person asks. */

import type { Host, HostState, OwnedTrigger } from '../host/index.ts';
import { dueAfter } from './due.ts';
import { Refusal } from './refusal.ts';
import type { ClockTrigger, ScriptFailure } from './wire/asked.ts';

export interface ClockFacts {
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
  readonly #timer: NodeJS.Timeout;

  constructor(state: HostState, facts: ClockFacts) {
    this.#state = state;
    this.#facts = facts;
    this.#timer = setInterval(() => void this.strike(), MINUTE).unref();
  }

  list(): ClockTrigger[] {
    return this.#triggers().map((trigger) => ({
      id: trigger.id,
      function: trigger.handler,
      owner: trigger.owner,
      when: trigger.when ?? {},
      lastRun: iso(trigger.lastRun),
      nextRun: iso(this.#dueOf(trigger)),
    }));
  }

  /** Runs a trigger now. @throws Refusal where there is none of this id */
  async run(id: string): Promise<{ ok: true } | { error: ScriptFailure }> {
    const trigger = this.#triggers().find((one) => one.id === id);
    if (!trigger) throw new Refusal('trigger', id);
    trigger.lastRun = this.#state.now();
    this.#state.save();
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
    for (const trigger of this.#triggers()) {
      if ((this.#dueOf(trigger) ?? Number.POSITIVE_INFINITY) > this.#state.now()) continue;
      const result = await this.run(trigger.id);
      if ('error' in result) console.error(`${trigger.handler}: ${result.error.message}`);
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #triggers() {
    return this.#state.triggers.filter(({ on }) => on === 'CLOCK');
  }

  /** After its last run, whoever was at the machine then: a morning that was missed is made up. */
  #dueOf({ when, lastRun, madeAt }: OwnedTrigger): number | undefined {
    return dueAfter(when ?? {}, lastRun ?? madeAt, this.#facts.timeZone());
  }
}

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
