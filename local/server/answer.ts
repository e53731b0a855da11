/** One answer over HTTP, with the real server's headers. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const HEADERS = {
  'Content-Type': 'application/json; charset=UTF-8',
  'Cache-Control': 'private',
  Server: 'ESF',
  'X-XSS-Protection': '0',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
} as const;

export interface Answer {
  readonly code: number;
  readonly text: string;
  readonly engineMs: number;
  /** Whether a client that takes gzip gets it. */
  readonly compress: boolean;
  /** Breaks the connection half-way. */
  readonly cut: boolean;
}

/** Small answers are not worth compressing. */
const GZIP_FROM = 1024;

export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const plain = Buffer.from(answer.text);
  const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body =
    answer.compress && zip && plain.length >= GZIP_FROM ? gzipSync(plain, { level: 1 }) : plain;
  response.writeHead(answer.code, {
    ...HEADERS,
    Vary: ['Origin', 'X-Origin', 'Referer'],
    'Content-Length': body.length,
    'Server-Timing': `engine;dur=${answer.engineMs.toFixed(3)}`,
    ...(body === plain ? {} : { 'Content-Encoding': 'gzip' }),
  });
  if (answer.cut) response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  else response.end(body);
  return { bytesOut: plain.length };
}

/** JSON as the real server prints it: two spaces and a newline, unless asked not to. */
export function printed(value: unknown, pretty: boolean): string {
  return pretty ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value);
}
