import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../../pipeline/cli/io.ts';
import { login, savedLogin, tokenFile } from '../../../pipeline/google/login.ts';

test('consent in the browser, PKCE, a token only its owner can read', async () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'leadsheet-'));
  const io = {
    env: { XDG_CONFIG_HOME: home },
    signal: new AbortController().signal,
  } as unknown as Io;
  const asked: URLSearchParams[] = [];
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push(new URLSearchParams(body));
    response.writeHead(200, { 'content-type': 'application/json' });
    const refresh = { refresh_token: 'kept' };
    response.end(JSON.stringify({ access_token: 'short', expires_in: 3600, ...refresh }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoints = { oauth2TokenUrl: `${root}/token`, oauth2AuthBaseUrl: `${root}/auth` };
  const app = { clientId: 'app', clientSecret: 'not secret', endpoints };
  try {
    let challenge: string | null = null;
    let stranger = 0;
    const show = async (address: string) => {
      const { searchParams } = new URL(address);
      challenge = searchParams.get('code_challenge');
      expect(searchParams.get('scope')).toBe('https://www.googleapis.com/auth/spreadsheets');
      const back = searchParams.get('redirect_uri');
      stranger = (await fetch(`${back}/?code=stolen&state=guessed`)).status;
      await fetch(`${back}/?code=given&state=${searchParams.get('state')}`);
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
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true });
  }
});
