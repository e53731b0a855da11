/** What an HTTP request asks for: who, with which parameters, and its body. */

import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Parameters } from '../api/method.ts';
import { ApiError, badRequest } from '../engine/errors.ts';

/** Of a request's body; a V8 string holds no more than 512 MB. */
const MAX_BODY = 256 * 1024 * 1024;

/** A token that is known and may do nothing, to try what a refused client does. */
const NO_ACCESS = 'no-access';

/** The user behind a bearer token; any token is somebody. Refuses `no-access` with 403. */
export function userOf(request: IncomingMessage): string {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === NO_ACCESS) {
    throw new ApiError('PERMISSION_DENIED', 'The caller does not have permission');
  }
  return token?.includes('@') ? token : 'local@example.com';
}

/** What quotas are counted by: the token itself, or the address when there is none. */
export function callerOf(request: IncomingMessage): string {
  return request.headers.authorization ?? 'anonymous';
}

/** Whether the request names this machine's own loopback: a page elsewhere cannot. */
export function isLoopbackHost(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(request.headers.host ?? '');
}

/**
 * Whether a page in a browser asks: programs send neither header. A page elsewhere may post plain
 * text to loopback without asking first, and the API would take it for JSON.
 */
export function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || (headers['sec-fetch-site'] ?? 'none') !== 'none';
}

export function parametersOf(url: URL, path: readonly [string, string][]): Parameters {
  const all = new Map<string, string[]>();
  for (const [name, value] of [...url.searchParams, ...path]) {
    all.set(name, [...(all.get(name) ?? []), value]);
  }
  return all;
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) {
      throw new ApiError(
        'INVALID_ARGUMENT',
        `Request payload size exceeds the limit: ${MAX_BODY} bytes.`,
      );
    }
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole;
}

export function parsedBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    const description = `Invalid JSON payload received. ${(error as Error).message}`;
    throw badRequest(description, [{ description }]);
  }
}
