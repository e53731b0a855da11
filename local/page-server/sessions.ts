/** All tabs that look at the workbook: who is new, who came back, who is gone for good. */

import type { ServerResponse } from 'node:http';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import type { PageEvent } from './wire/events.ts';

/** A tab that is reloaded or that lost its connection comes back within this time, or never. */
const GRACE_MS = 60_000;

type Hello = Extract<PageEvent, { type: 'hello' }>;

export class Sessions {
  readonly #all = new Map<string, Session>();
  readonly #leaving = new Map<string, NodeJS.Timeout>();
  readonly #hello: (session: Session) => Hello;

  constructor(hello: (session: Session) => Hello) {
    this.#hello = hello;
  }

  /** @throws Refusal */
  get(id: string): Session {
    const session = this.#all.get(id);
    if (session === undefined) throw new Refusal('session');
    return session;
  }

  frame(id: string): string | undefined {
    for (const session of this.#all.values()) {
      const html = session.frame(id);
      if (html !== undefined) return html;
    }
    return undefined;
  }

  /** How many tabs listen at this moment. */
  get open(): number {
    return [...this.#all.values()].filter(({ stream }) => stream.open).length;
  }

  tell(event: PageEvent): void {
    for (const { stream } of this.#all.values()) stream.send(event);
  }

  /**
   * Opens a tab's stream: the session of the event it heard last when that is still known, else a
   * new one.
   */
  connect(heard: string, response: ServerResponse, begin: () => Session): void {
    const [id = '', last = ''] = heard.split(':');
    const known = this.#all.get(id);
    const back = known?.stream.remembers(Number(last)) ? known : undefined;
    const session = back ?? begin();
    if (!back) {
      this.#all.set(session.id, session);
      session.stream.send(this.#hello(session));
    }
    clearTimeout(this.#leaving.get(session.id));
    session.stream.connect(response, back ? Number(last) : 0, () => this.#leave(session));
  }

  async close(): Promise<void> {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    await Promise.all([...this.#all.values()].map((session) => session.close()));
    this.#all.clear();
  }

  #leave(session: Session): void {
    const timer = setTimeout(() => {
      this.#leaving.delete(session.id);
      this.#all.delete(session.id);
      void session.close();
    }, GRACE_MS);
    this.#leaving.set(session.id, timer.unref());
  }
}
