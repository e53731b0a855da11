/** One tab of a browser: its events, its selection, its dialogs, and the host that acts for it. */

import { randomUUID } from 'node:crypto';
import type { Area, EditEvent, Host, Pressed, UiEvent } from '../host/index.ts';
import { Refusal } from './refusal.ts';
import { Stream } from './stream.ts';
import type { ScriptFailure } from './wire/asked.ts';
import type { UiEventMessage } from './wire/events.ts';
import { rangeOf } from './wire/range.ts';

/** Pages of the add-on that a tab may have open; the eldest are forgotten. */
const FRAMES_KEPT = 20;

export type StartHost = (
  onUi: (event: UiEvent) => Pressed | undefined | Promise<Pressed | undefined>,
) => Promise<Host>;

export class Session {
  readonly id = randomUUID();
  readonly user: string;
  readonly language: 'en' | 'zh';
  readonly stream = new Stream(this.id);
  readonly #frames = new Map<string, string>();
  readonly #waiting = new Map<string, (pressed: Pressed | undefined) => void>();
  readonly #host: Promise<Host>;
  #selection: readonly Area[] = [];
  #edits: Promise<void> = Promise.resolve();

  constructor(user: string, language: 'en' | 'zh', startHost: StartHost) {
    this.user = user;
    this.language = language;
    this.#host = startHost((event) => this.#show(event)).then(async (host) => {
      await host.open().catch((error: unknown) => this.#failed('onOpen', error));
      this.stream.send({ type: 'menu' });
      return host;
    });
  }

  async menus() {
    return (await this.#host).menus();
  }

  select(areas: readonly Area[]): void {
    this.#selection = areas;
  }

  /** Runs a function the menu offers. @throws Refusal for any other */
  async runMenuItem(name: string): Promise<{ ok: true } | { error: ScriptFailure }> {
    const host = await this.#host;
    if (!offers(host.menus(), name)) throw new Refusal('function', name);
    this.#point(host);
    return host.runMenuItem(name).then(() => ({ ok: true as const }), failure);
  }

  /** `google.script.run` of one of this tab's own frames. @throws Refusal */
  async call(frame: string, name: string, args: readonly unknown[]) {
    if (!this.#frames.has(frame)) throw new Refusal('frame');
    const host = await this.#host;
    this.#point(host);
    return host.call(name, args).then((value = null) => ({ value }), failure);
  }

  /** Fires the triggers of an edit, after those of the edits before it. */
  edited(edit: EditEvent): void {
    this.#edits = this.#edits.then(async () => {
      const host = await this.#host;
      await host.fireEdit(edit).catch((error: unknown) => this.#failed('onEdit', error));
    });
  }

  /** A dialog was answered, or a page of the add-on closed. */
  answer(id: string, pressed: Pressed | undefined): void {
    this.#frames.delete(id);
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(pressed);
  }

  frame(id: string): string | undefined {
    return this.#frames.get(id);
  }

  /** The tab is gone: nobody answers any more. */
  async close(): Promise<void> {
    this.stream.close();
    for (const id of [...this.#waiting.keys()]) this.answer(id, undefined);
    await (await this.#host).close();
  }

  #point(host: Host): void {
    if (this.#selection.length > 0) host.select(...this.#selection);
  }

  #failed(what: string, error: unknown): void {
    const { message } = failure(error).error;
    this.stream.send({ type: 'log', level: 'ERROR', line: `${what}: ${message}` });
  }

  #show(event: UiEvent): undefined | Promise<Pressed | undefined> {
    const id = randomUUID();
    const tell = (message: Omitted<UiEventMessage, 'type' | 'id'>) =>
      this.stream.send({ type: 'ui', id, ...message });
    switch (event.kind) {
      case 'log':
        return void this.stream.send({ type: 'log', level: event.level, line: event.line });
      case 'select':
        return void this.stream.send({ type: 'select', range: rangeOf(event.area) });
      case 'toast':
        return void tell(event);
      case 'alert':
      case 'prompt':
        return new Promise((resolve) => {
          this.#waiting.set(id, resolve);
          tell(event);
        });
      default: {
        const { html, ...page } = event.page;
        this.#frames.set(id, html);
        const [eldest] = this.#frames.keys();
        if (this.#frames.size > FRAMES_KEPT) this.#frames.delete(eldest!);
        const kind = event.kind === 'sidebar' ? 'sidebar' : 'dialog';
        return void tell({
          kind,
          ...page,
          modal: event.kind === 'dialog',
          src: `/page/frame/${id}`,
        });
      }
    }
  }
}

type Omitted<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

type Menus = ReturnType<Host['menus']>;

const offers = (menus: Menus, name: string): boolean =>
  menus.some(({ call, items = [] }) => call === name || offers(items, name));

function failure(error: unknown): { error: ScriptFailure } {
  const { name = 'Error', message = String(error) } = (error ?? {}) as Partial<Error>;
  return { error: { name, message } };
}
