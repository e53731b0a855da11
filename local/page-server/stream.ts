/**
 * Events to one tab of a browser. Each has a number; a tab that was cut off and comes back names
 * the last it saw and is told what it missed.
 */

import type { ServerResponse } from 'node:http';
import type { PageEvent } from './wire/events.ts';

/** Events remembered for a tab that is away. */
const KEPT = 500;
/** A comment keeps the connection alive and finds out when it is dead. */
const BEAT_MS = 25_000;

export class Stream {
  readonly #name: string;
  readonly #kept: { readonly number: number; readonly text: string }[] = [];
  #count = 0;
  #response: ServerResponse | null = null;

  /** @param name tells this stream from others in the ids of its events */
  constructor(name: string) {
    this.#name = name;
  }

  get open(): boolean {
    return this.#response !== null;
  }

  /** Whether all after an event are still known. */
  remembers(number: number): boolean {
    return (
      number >= this.#count || (this.#kept[0]?.number ?? Number.POSITIVE_INFINITY) <= number + 1
    );
  }

  send(event: PageEvent): void {
    const number = ++this.#count;
    const text = `id: ${this.#name}:${number}\ndata: ${JSON.stringify(event)}\n\n`;
    this.#kept.push({ number, text });
    if (this.#kept.length > KEPT) this.#kept.shift();
    this.#response?.write(text);
  }

  /** Sends through a connection from now on, first what came after event `from`. */
  connect(response: ServerResponse, from: number, gone: () => void): void {
    this.close();
    this.#response = response;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.write('retry: 1000\n\n');
    for (const { number, text } of this.#kept) if (number > from) response.write(text);
    const beat = setInterval(() => response.write(':\n\n'), BEAT_MS).unref();
    response.on('close', () => {
      clearInterval(beat);
      if (this.#response !== response) return;
      this.#response = null;
      gone();
    });
  }

  close(): void {
    const response = this.#response;
    this.#response = null;
    response?.end();
  }
}
