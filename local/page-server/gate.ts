/**
 * Who may come in: a browser on this machine that was given this start's token, and in it our own
 * page alone.
 *
 * A page elsewhere may reach loopback from a visitor's browser. It cannot send our name as Host
 * (DNS rebinding), our Origin, or our cookie, which is strict and out of reach of scripts; and it
 * cannot send JSON without asking first, which nobody answers.
 */

import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

export class Gate {
  /** New at every start; whoever has it may do everything here. */
  readonly token = randomBytes(24).toString('base64url');

  /** The cookie for a token that was given in the address. @throws Refusal for a wrong one */
  cookieFor(request: IncomingMessage, given: string): string {
    if (!this.#isToken(given)) throw new Refusal('token');
    return `${cookieName(request)}=${this.token}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** The page itself, which a person may open from anywhere. @throws Refusal */
  checkVisit(request: IncomingMessage): void {
    this.checkHost(request);
    const cookies = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
    const name = cookieName(request);
    if (!cookies.some(([key, value]) => key === name && this.#isToken(value ?? ''))) {
      throw new Refusal('token');
    }
  }

  /** What only our page may ask. @throws Refusal */
  checkCall(request: IncomingMessage): void {
    this.checkHost(request);
    const { origin, 'sec-fetch-site': site = 'same-origin' } = request.headers;
    const ours = `http://${request.headers.host}`;
    const changes = request.method !== 'GET';
    if (site !== 'same-origin' || (origin ?? (changes ? '' : ours)) !== ours) {
      throw new Refusal('origin');
    }
    this.checkVisit(request);
    if (changes && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      throw new Refusal('type');
    }
  }

  /** The very name and port this server has; not just any that leads here. @throws Refusal */
  checkHost(request: IncomingMessage): void {
    const port = request.socket.localPort;
    const { host = '' } = request.headers;
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) throw new Refusal('host');
  }

  #isToken(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}

/** Cookies know no ports: two servers on one machine keep theirs apart by name. */
function cookieName(request: IncomingMessage): string {
  return `leadsheet-${request.socket.localPort}`;
}
