/**
 * OAuth for installed apps: consent in the browser, the answer on a loopback port, PKCE against
 * anyone who listens in between, and the refresh token in a file only its owner can read.
 */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { CodeChallengeMethod, OAuth2Client, type OAuth2ClientOptions } from 'google-auth-library';
import { z } from 'zod';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Io } from '../cli/io.ts';
import type { Auth } from '../config.ts';
import { SCOPE } from './auth.ts';
import { failureOf } from './failure.ts';

type Installed = Pick<Extract<Auth, { kind: 'oauth' }>, 'clientId' | 'clientSecret'>;
type Endpoints = NonNullable<OAuth2ClientOptions['endpoints']>;

const saved = z.object({ clientId: z.string(), refresh_token: z.string() });

export interface LoginOptions extends Installed {
  /** Of another OAuth server than Google's. */
  readonly endpoints?: Endpoints;
  /** Shows a person the address to open. */
  readonly show: (address: string) => void;
}

/** Where the token is kept. */
export function tokenFile({ env }: Pick<Io, 'env'>): string {
  const home = env['XDG_CONFIG_HOME'] || env['APPDATA'] || path.join(os.homedir(), '.config');
  return path.join(home, 'leadsheet', 'token.json');
}

/**
 * Asks for consent and keeps the token.
 * @throws LeadsheetError `login_refused`
 */
export async function login(options: LoginOptions, io: Io): Promise<void> {
  const state = randomBytes(16).toString('base64url');
  const answer = await listen(state, io.signal);
  try {
    const client = clientOf(options, answer.address);
    const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
    const address = client.generateAuthUrl({
      access_type: 'offline',
      prompt: 'consent',
      scope: SCOPE,
      state,
      code_challenge: codeChallenge!,
      code_challenge_method: CodeChallengeMethod.S256,
    });
    options.show(address);
    const code = await answer.code;
    const { tokens } = await client.getToken({ code, codeVerifier }).catch((error: unknown) => {
      throw new LeadsheetError('login_refused', { reason: failureOf(error).message });
    });
    if (!tokens.refresh_token) throw new LeadsheetError('login_refused', { reason: 'no token' });
    keep(tokenFile(io), { clientId: options.clientId, refresh_token: tokens.refresh_token });
  } finally {
    answer.close();
  }
}

/** A client from the kept token. @throws LeadsheetError `not_logged_in` */
export function savedLogin(options: Installed & { endpoints?: Endpoints }, io: Io): OAuth2Client {
  const token = readToken(tokenFile(io));
  if (token?.clientId !== options.clientId) throw new LeadsheetError('not_logged_in');
  const client = clientOf(options);
  client.setCredentials({ refresh_token: token.refresh_token });
  return client;
}

function clientOf(options: Installed & { endpoints?: Endpoints }, redirectUri?: string) {
  const { clientId, clientSecret, endpoints } = options;
  return new OAuth2Client({
    clientId,
    clientSecret,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(endpoints === undefined ? {} : { endpoints }),
  });
}

function readToken(file: string) {
  try {
    return saved.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function keep(file: string, token: z.infer<typeof saved>): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(token), { mode: 0o600 });
  // A file that was there keeps its old mode otherwise.
  chmodSync(file, 0o600);
}

/** Waits on a free loopback port for the browser to come back with a code and our own state. */
async function listen(state: string, signal: AbortSignal) {
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const code = new Promise<string>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    server.on('request', (request, response) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const given = searchParams.get('code');
      // A stranger's request is turned away; the login goes on waiting for the right one.
      if (searchParams.get('state') !== state) return void response.writeHead(400).end();
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Leadsheet: you can close this page. 可以关闭此页面。\n');
      if (given !== null) resolve(given);
      else {
        const reason = searchParams.get('error') ?? 'no code';
        reject(new LeadsheetError('login_refused', { reason }));
      }
    });
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}`, code, close };
}
