/** Every way of signing in, through the real google-auth-library, against servers on loopback. */

import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Gaxios } from 'gaxios';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sentenceOf } from '../../../pipeline/cli/exit.ts';
import type { Io } from '../../../pipeline/cli/io.ts';
import type { Auth } from '../../../pipeline/config.ts';
import { authOf, type Way } from '../../../pipeline/google/auth.ts';
import { openClient } from '../../../pipeline/google/client.ts';
import { speaker } from '../../../src/text/index.ts';

const SHEETS = 'https://www.googleapis.com/auth/spreadsheets';
const CLOUD = 'https://www.googleapis.com/auth/cloud-platform';
const ROBOT = 'leadsheet@project.iam.gserviceaccount.com';
const SECRETS = ['short-lived', 'lent-token', 'refresh-secret', 'PRIVATE KEY', 'from-the-machine'];

interface Asked {
  readonly path: string;
  readonly body: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
}

let folder: string;
let server: http.Server;
let root: string;
let asked: Asked[];
/** What each path answers; any other 200 and `{}`. */
let answers: Record<string, { status?: number; body: object | string }>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'leadsheet-auth-'));
  asked = [];
  const expireTime = new Date(Date.now() + 3_600_000).toISOString();
  answers = {
    '/token': { body: { access_token: 'short-lived', expires_in: 3600, token_type: 'Bearer' } },
    [`/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`]: {
      body: { accessToken: 'lent-token', expireTime },
    },
  };
  server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { pathname, search } = new URL(request.url ?? '/', 'http://loopback');
    const type = request.headers['content-type'] ?? '';
    const words = type.includes('json') ? Object.entries(JSON.parse(body)) : body || search;
    asked.push({
      path: pathname,
      body: new URLSearchParams(words as string),
      headers: request.headers,
    });
    const { status = 200, body: said } = answers[pathname] ?? { body: {} };
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    const kind = typeof said === 'string' ? 'text/plain' : 'application/json';
    response.writeHead(status, { 'content-type': kind, 'metadata-flavor': 'Google' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Nothing of the machine the tests run on: its gcloud, its account, its project.
  for (const name of ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT']) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('HOME', folder);
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
});

afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** The addresses of Google that the library knows by heart lead to loopback. */
function way(): Way {
  const transporter = new Gaxios();
  transporter.interceptors.request.add({
    resolved: async (config) => {
      const { hostname, pathname, search } = new URL(config.url);
      if (/^(oauth2|iamcredentials)\.googleapis\.com$/.test(hostname)) {
        config.url = new URL(`${root}${pathname}${search}`);
      }
      return config;
    },
  });
  return { transporter } as unknown as Way;
}

function credentials(json: object): string {
  const file = path.join(folder, 'credentials.json');
  writeFileSync(file, JSON.stringify(json));
  vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', file);
  return file;
}

const io = () => ({ folder, env: { XDG_CONFIG_HOME: folder } }) as unknown as Io;

/** Reads a workbook so signed in; gives the header it came with. */
async function bearer(auth: Auth): Promise<string | undefined> {
  const client = openClient({
    spreadsheetId: 'book',
    place: 'book',
    rootUrl: root,
    auth: await authOf(auth, io(), way()),
    clock: { now: () => 0, sleep: async () => {} },
  });
  try {
    await client.send({ method: 'get', fields: 'spreadsheetId' });
    return asked.at(-1)?.headers.authorization;
  } finally {
    client.close();
  }
}

/** The sentence a person gets, without any secret in it or behind it. */
async function refused(auth: Auth): Promise<string> {
  const error = await bearer(auth).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error).toBeDefined();
  const shown = `${sentenceOf(error, speaker('en'))}\n${error?.stack}`;
  expect(SECRETS.filter((secret) => shown.includes(secret))).toEqual([]);
  return sentenceOf(error, speaker('en'));
}

const user = {
  type: 'authorized_user',
  client_id: 'gcloud',
  client_secret: 'not secret',
  refresh_token: 'refresh-secret',
  quota_project_id: 'my-project',
};

/** As a job of GitHub Actions has it: a token of its own, exchanged for Google's. */
function workload() {
  writeFileSync(path.join(folder, 'subject'), 'a word of the platform');
  return {
    type: 'external_account',
    audience:
      '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/g',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${root}/token`,
    credential_source: { file: path.join(folder, 'subject') },
  };
}

function key(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const json = { type: 'service_account', client_email: ROBOT, private_key: privateKey };
  writeFileSync(path.join(folder, 'key.json'), JSON.stringify(json));
  return 'key.json';
}

describe('Application Default Credentials', () => {
  const auth: Auth = { kind: 'default' };

  test('of a person: their refresh token for a short-lived one, their project for the quota', async () => {
    credentials(user);
    expect(await bearer(auth)).toBe('Bearer short-lived');
    expect(asked[0]).toMatchObject({ path: '/token' });
    expect(asked[0]!.body.get('refresh_token')).toBe('refresh-secret');
    expect(asked[1]!.headers['x-goog-user-project']).toBe('my-project');
  });

  test('of a workload: its own word is exchanged, for spreadsheets alone', async () => {
    credentials(workload());
    expect(await bearer(auth)).toBe('Bearer short-lived');
    expect(asked[0]!.body.get('subject_token')).toBe('a word of the platform');
    expect(asked[0]!.body.get('scope')).toBe(SHEETS);
  });

  test('of a workload that lends itself an account through an address of its file', async () => {
    const service_account_impersonation_url = `${root}/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`;
    credentials({ ...workload(), service_account_impersonation_url });
    expect(await bearer(auth)).toBe('Bearer lent-token');
    expect(asked[1]!.body.get('scope')).toBe(SHEETS);
  });

  test('of a service account’s file', async () => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', path.join(folder, key()));
    expect(await bearer(auth)).toBe('Bearer short-lived');
    expect(claims(asked[0]!)).toMatchObject({ iss: ROBOT, scope: SHEETS });
  });

  test('of a machine of Google’s cloud, where no file says otherwise', async () => {
    vi.stubEnv('METADATA_SERVER_DETECTION', 'assume-present');
    vi.stubEnv('GCE_METADATA_HOST', root.slice('http://'.length));
    const token = { access_token: 'from-the-machine', expires_in: 3600, token_type: 'Bearer' };
    answers['/computeMetadata/v1/instance/service-accounts/default/token'] = { body: token };
    answers['/computeMetadata/v1/universe/universe-domain'] = { body: 'googleapis.com' };
    expect(await bearer(auth)).toBe('Bearer from-the-machine');
    const request = asked.find((one) => one.path.endsWith('/token'))!;
    expect(request.body.get('scopes')).toBe(SHEETS);
    // A file wins over the machine.
    credentials(user);
    expect(await bearer(auth)).toBe('Bearer short-lived');
  });

  test('none at all, a file that is not there, one that is none', async () => {
    expect(await refused(auth)).toMatch(/^No Google credentials were found; run gcloud .*\.$/);
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', path.join(folder, 'gone.json'));
    expect(await refused(auth)).toMatch(/gone\.json, which GOOGLE_APPLICATION_CREDENTIALS names/);
    writeFileSync(credentials({}), 'no json');
    expect(await refused(auth)).toMatch(/correct the variable or unset it\.$/);
    credentials({ type: 'authorized_user' });
    expect(await refused(auth)).toMatch(/correct the variable or unset it\.$/);
    // A key without its key is found wanting when it is to sign; nothing is tried again and again.
    credentials({ type: 'service_account', client_email: ROBOT });
    expect(await refused(auth)).toMatch(/Sign in again, see docs\/google\.md\.$|unset it\.$/);
    expect(asked).toEqual([]);
  });
});

describe('impersonating a service account', () => {
  const auth: Auth = { kind: 'impersonate', account: ROBOT };

  test('lends itself the account, with the wide scope only for the lending', async () => {
    credentials(workload());
    expect(await bearer(auth)).toBe('Bearer lent-token');
    const [own, lent, read] = asked;
    expect(own!.body.get('scope')).toBe(CLOUD);
    expect(lent!.path).toContain(`${ROBOT}:generateAccessToken`);
    expect(lent!.headers.authorization).toBe('Bearer short-lived');
    expect([lent!.body.get('scope'), lent!.body.get('lifetime')]).toEqual([SHEETS, '3600s']);
    expect(read!.path).toBe('/v4/spreadsheets/book');
  });

  test('without the role for it: the role is named, not the sharing', async () => {
    credentials(workload());
    const message = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource";
    answers[`/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`] = {
      status: 403,
      body: { error: { code: 403, message, status: 'PERMISSION_DENIED' } },
    };
    expect(await refused(auth)).toMatch(
      /may not act as the service account: Permission .*getAccessToken.*Token Creator/,
    );
  });
});

describe('a key file', () => {
  test('signs for itself, for spreadsheets alone', async () => {
    expect(await bearer({ kind: 'keyFile', file: key() })).toBe('Bearer short-lived');
    expect(claims(asked[0]!)).toMatchObject({ iss: ROBOT, scope: SHEETS });
  });

  test('is used though the environment names other credentials', async () => {
    credentials(user);
    await bearer({ kind: 'keyFile', file: key() });
    expect(claims(asked[0]!)).toMatchObject({ iss: ROBOT });
  });

  test('that is not there, or is none', async () => {
    writeFileSync(path.join(folder, 'user.json'), JSON.stringify(user));
    const sentence = /^The key file \S+ cannot be used; check its path and that it is the JSON key/;
    expect(await refused({ kind: 'keyFile', file: 'gone.json' })).toMatch(sentence);
    writeFileSync(path.join(folder, 'x.json'), '{ "type": "nothing" }');
    expect(await refused({ kind: 'keyFile', file: 'x.json' })).toMatch(sentence);
    expect(await refused({ kind: 'keyFile', file: 'user.json' })).toMatch(sentence);
  });

  test('whose account was deleted', async () => {
    const body = { error: 'invalid_grant', error_description: 'Invalid grant: account not found' };
    answers['/token'] = { status: 400, body };
    expect(await refused({ kind: 'keyFile', file: key() })).toBe(
      'Google does not accept the sign-in: Invalid grant: account not found. Sign in again, see docs/google.md.',
    );
  });
});

test('what Google refuses a person who is signed in has its own remedy', async () => {
  credentials(user);
  const refusal = (code: number, message: string, reason: string) => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }];
    answers['/v4/spreadsheets/book'] = {
      status: code,
      body: { error: { code, message, status: 'PERMISSION_DENIED', details } },
    };
    return refused({ kind: 'default' });
  };
  expect(await refusal(403, 'Google Sheets API has not been used', 'SERVICE_DISABLED')).toMatch(
    /run gcloud services enable sheets\.googleapis\.com/,
  );
  const scopes = 'Request had insufficient authentication scopes.';
  expect(await refusal(403, scopes, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')).toMatch(
    /sign in again with the scope https:\/\/www\.googleapis\.com\/auth\/spreadsheets/,
  );
  answers['/token'] = {
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
  };
  expect(await refused({ kind: 'default' })).toMatch(/Token has been expired or revoked\. Sign in/);
});

/** What a signed assertion claims. */
function claims({ body }: Asked): object {
  const [, payload = ''] = (body.get('assertion') ?? '').split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}
