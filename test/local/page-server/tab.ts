/** A workspace with the small add-on of the host's tests, and tabs of a browser on it. */

import { type IncomingMessage, request } from 'node:http';
import { afterEach, expect } from 'vitest';
import {
  type RunningWorkspace,
  startWorkspace,
  type WorkspaceOptions,
} from '../../../local/page-server/index.ts';
import type { PageEvent } from '../../../local/page-server/wire/events.ts';
import { bundle } from './bundle.ts';

const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export async function start(options: Partial<WorkspaceOptions> = {}): Promise<RunningWorkspace> {
  const running = await startWorkspace({ file: ':memory:', bundle, ...options });
  closing.push(running.close);
  return running;
}

/** What a tab must know of a server, in this process or another. */
export type Served = Pick<RunningWorkspace, 'url' | 'address'>;

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** One request with just the headers given, as no browser could send it. */
export function ask(
  url: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The headers of our own page after a visit with the token. */
export async function visit({ url, address }: Served) {
  const { status, headers } = await ask(url, 'GET', address);
  expect([status, headers.location]).toEqual([303, '/']);
  const cookie = String(headers['set-cookie']).split(';')[0]!;
  return { cookie, origin: url, 'content-type': 'application/json' };
}

/** A tab: its events as they come, and its calls. */
export async function openTab(running: Served, query = '', more: object = {}) {
  const headers = { ...(await visit(running)), ...more };
  const events: PageEvent[] = [];
  const ids: string[] = [];
  let heard = () => {};
  const { promise: hello, resolve: greeted } = Promise.withResolvers<PageEvent>();
  const stream = request(
    new URL(`/page/events${query}`, running.url),
    { headers },
    (response: IncomingMessage) => {
      let text = '';
      response.on('error', () => {});
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        const whole = text.split('\n\n');
        text = whole.pop()!;
        for (const block of whole) {
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data === undefined) continue;
          ids.push(/^id: (.*)$/m.exec(block)![1]!);
          events.push(JSON.parse(data) as PageEvent);
          greeted(events[0]!);
          heard();
        }
      });
    },
  );
  stream.on('error', () => {}).end();
  closing.push(() => void stream.destroy());
  const first = (await hello) as Extract<PageEvent, { session: string }>;

  /** The first event of a kind, waited for; it is taken from the list. */
  async function next<T extends PageEvent['type']>(
    type: T,
  ): Promise<Extract<PageEvent, { type: T }>> {
    for (;;) {
      const at = events.findIndex((event) => event.type === type);
      if (at >= 0) return events.splice(at, 1)[0] as Extract<PageEvent, { type: T }>;
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  }

  async function post(path: string, body: object) {
    const { status, text } = await ask(running.url, 'POST', path, headers, body);
    return { status, body: JSON.parse(text) };
  }

  return {
    session: first.session,
    hello: first,
    headers,
    events,
    ids,
    next,
    post,
    get: async (path: string) => {
      const { text } = await ask(running.url, 'GET', path, headers);
      return JSON.parse(text);
    },
    leave: () => stream.destroy(),
  };
}
