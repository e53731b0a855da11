/**
 * A server in front of the local one that remembers every answer to a read. The first run fills
 * it; the runs after it are answered from memory, so that their wall time is their own. Writes
 * always go through.
 */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { answering } from '../part.ts';

export interface Replayed {
  readonly url: string;
  /** Requests since it was last asked, and those of them that the server behind had to answer. */
  readonly requests: number;
  readonly passedOn: number;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const known = new Map<string, Answer>();
let behind = '';
let counts = { requests: 0, passedOn: 0 };

const server = createServer((request, response) => void serve(request, response));

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const path = request.url!;
  const key = createHash('sha1').update(named(request, path)).update(body).digest('hex');
  counts.requests++;
  let answer = known.get(key);
  if (answer === undefined) {
    counts.passedOn++;
    answer = await ask(request, path, body);
    if (!path.includes(':batchUpdate')) known.set(key, answer);
  }
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  response.end(answer.body);
}

/** A request by what it asks for: parameters in any order are the same request. */
function named({ method }: IncomingMessage, path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://replay');
  searchParams.sort();
  return `${method} ${pathname} ${searchParams}\n`;
}

/** The server's own answer, left compressed as it came. */
async function ask(request: IncomingMessage, path: string, body: Buffer): Promise<Answer> {
  const { host: _, connection: __, ...headers } = request.headers;
  const asked = send(`${behind}${path}`, { method: request.method, headers });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const kept = ['content-type', 'content-encoding'].flatMap((name) => {
    const value = answer.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    status: answer.statusCode!,
    headers: Object.fromEntries(kept),
    body: Buffer.concat(parts),
  };
}

answering(async ({ url }: { url: string }): Promise<Replayed> => {
  behind = url;
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = { url: `http://127.0.0.1:${port}`, ...counts };
  counts = { requests: 0, passedOn: 0 };
  return answer;
});

process.once('disconnect', () => process.exit());
