import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sentenceOf } from '../../../pipeline/cli/exit.ts';
import type { Io } from '../../../pipeline/cli/io.ts';
import { login, savedLogin, tokenFile } from '../../../pipeline/google/login.ts';
import { speaker } from '../../../src/text/index.ts';

let home: string;
let server: http.Server;
let asked: URLSearchParams[];
/** What the token endpoint answers. */
let answer: { status: number; body: object };
let app: Parameters<typeof savedLogin>[0];
let io: Io;

beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'leadsheet-'));
  io = {
    env: { XDG_CONFIG_HOME: home },
    signal: new AbortController().signal,
  } as unknown as Io;
  asked = [];
  const body = { access_token: 'short', expires_in: 3600, refresh_token: 'kept' };
  answer = { status: 200, body };
  server = http.createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    asked.push(new URLSearchParams(text));
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoints = { oauth2TokenUrl: `${root}/token`, oauth2AuthBaseUrl: `${root}/auth` };
  app = { clientId: 'app', clientSecret: 'not secret', endpoints };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true });
});

/** The browser comes back with these words; `state` is the login's own unless they say otherwise. */
async function back(address: string, words: Record<string, string>): Promise<number> {
  const { searchParams } = new URL(address);
  const query = new URLSearchParams({ state: searchParams.get('state')!, ...words });
  return (await fetch(`${searchParams.get('redirect_uri')}/?${query}`)).status;
}

test('consent in the browser, PKCE, a token only its owner can read', async () => {
  let challenge: string | null = null;
  let stranger = 0;
  // A token from before, readable by others, does not lend its mode to the new one.
  mkdirSync(path.dirname(tokenFile(io)), { recursive: true });
  writeFileSync(tokenFile(io), '{}', { mode: 0o644 });
  const show = async (address: string) => {
    const { searchParams } = new URL(address);
    challenge = searchParams.get('code_challenge');
    expect(searchParams.get('scope')).toBe('https://www.googleapis.com/auth/spreadsheets');
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(new URL(searchParams.get('redirect_uri')!).hostname).toBe('127.0.0.1');
    stranger = await back(address, { code: 'stolen', state: 'guessed' });
    await back(address, { code: 'given' });
  };
  await login({ ...app, show }, io);
  expect(stranger).toBe(400);
  const verifier = asked[0]!.get('code_verifier')!;
  expect(asked[0]!.get('code')).toBe('given');
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(challenge);
  expect(statSync(tokenFile(io)).mode & 0o777).toBe(0o600);
  const client = savedLogin(app, io);
  expect((await client.getAccessToken()).token).toBe('short');
  expect(asked[1]!.get('refresh_token')).toBe('kept');
  expect(() => savedLogin({ ...app, clientId: 'other' }, io)).toThrow('not_logged_in');
});

test('every login has a state and a verifier of its own', async () => {
  const states: (string | null)[] = [];
  for (let round = 0; round < 2; round++) {
    const show = async (address: string) => {
      states.push(new URL(address).searchParams.get('state'));
      await back(address, { code: 'given' });
    };
    await login({ ...app, show }, io);
  }
  const verifiers = asked.map((body) => body.get('code_verifier'));
  expect([new Set(states).size, new Set(verifiers).size]).toEqual([2, 2]);
});

test.each([
  ['consent is denied', { error: 'access_denied' }, {}, 'access_denied'],
  ['nothing comes back', {}, {}, 'no code'],
  ['the code is refused', { code: 'old' }, { error: 'invalid_grant' }, 'invalid_grant'],
  ['there is no token to keep', { code: 'given' }, { access_token: 'short' }, 'no token'],
])('%s: one sentence, and nothing is kept', async (_, words, body, reason) => {
  answer = { status: 'error' in body ? 400 : 200, body };
  const show = (address: string) => void back(address, words as Record<string, string>);
  const error = await login({ ...app, show }, io).catch((thrown: Error) => thrown);
  expect(sentenceOf(error, speaker('en'))).toBe(
    `Signing in did not succeed (${reason}); run leadsheet login again and allow the access.`,
  );
  expect((error as Error).stack).not.toMatch(/short|not secret/);
  expect(existsSync(tokenFile(io))).toBe(false);
});
