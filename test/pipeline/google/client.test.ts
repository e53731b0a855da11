import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Client, type ClientOptions, openClient } from '../../../pipeline/google/client.ts';
import { Quota } from '../../../pipeline/google/pace.ts';

/** A server that answers from a script: a status with a body, or a cut connection. */
type Answer = { status: number; body: unknown } | 'cut';

const open: { server: http.Server; client: Client }[] = [];
afterEach(() => {
  for (const { server, client } of open.splice(0)) {
    client.close();
    server.closeAllConnections();
    server.close();
  }
});

async function against(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const seen: { url: string; body: string }[] = [];
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ url: request.url ?? '', body });
    const answer = answers.shift() ?? { status: 200, body: {} };
    if (answer === 'cut') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const slept: number[] = [];
  const client = openClient({
    spreadsheetId: 'abc',
    place: 'abc',
    rootUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clock: { now: () => 0, sleep: async (ms) => void slept.push(ms) },
    random: () => 1,
    ...options,
  });
  open.push({ server, client });
  return { client, seen, slept };
}

const failed = (status: number, message: string): Answer => ({
  status,
  body: { error: { code: status, message, status: 'X' } },
});
const read = { method: 'values.batchGet', ranges: ['A1:B2', "'My tab'!A:A"] } as const;
const write = { method: 'batchUpdate', body: { requests: [{ deleteSheet: { sheetId: 1 } }] } };
const codeOf = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code;

test('a read is asked again after 429, 503 and a cut, each wait twice the last', async () => {
  const { client, seen, slept } = await against([
    failed(429, 'slow'),
    failed(503, 'away'),
    'cut',
    { status: 200, body: { valueRanges: [{ values: [[1, 'ä']] }] } },
  ]);
  expect(await client.send(read)).toEqual({ valueRanges: [{ values: [[1, 'ä']] }] });
  expect(seen).toHaveLength(4);
  expect(slept).toEqual([1000, 2000, 4000]);
  expect(client.counters).toMatchObject({ reads: 4, writes: 0, retries: 3, bytesRead: 39 });
  expect(seen[0]!.url).toContain('ranges=A1%3AB2&ranges=%27My%20tab%27%21A%3AA');
  expect(seen[0]!.url).toContain('valueRenderOption=UNFORMATTED_VALUE');
});

test('a write is sent as it is, and again only when the server says it did nothing', async () => {
  const { client, seen } = await against([failed(429, 'slow'), { status: 200, body: {} }]);
  await client.send(write as never);
  expect(seen.map(({ body }) => JSON.parse(body))).toEqual([write.body, write.body]);
  expect(client.counters).toMatchObject({ writes: 2, retries: 1 });
});

test.each([
  ['503', failed(503, 'away')],
  ['a cut', 'cut' as const],
])('after %s a write is in doubt and is not repeated', async (_, answer) => {
  const { client, seen } = await against([answer]);
  const error = await client.send(write as never).catch((thrown: unknown) => thrown);
  expect(codeOf(error)).toBe('lost_answer');
  expect(seen).toHaveLength(1);
});

test.each([
  [400, 'api_refused'],
  [401, 'not_signed_in'],
  [403, 'no_permission'],
  [404, 'no_such_workbook'],
])('%i is final', async (status, code) => {
  const { client, seen } = await against([failed(status, 'no')]);
  expect(codeOf(await client.send(read).catch((thrown: unknown) => thrown))).toBe(code);
  expect(seen).toHaveLength(1);
});

test('it gives up when the time for waiting is spent', async () => {
  const answers = Array.from({ length: 10 }, () => failed(503, 'away'));
  const patience = { firstMs: 10, mostMs: 40, budgetMs: 100 };
  const { client, slept } = await against(answers, { patience });
  expect(codeOf(await client.send(read).catch((thrown: unknown) => thrown))).toBe('gave_up');
  expect(slept).toEqual([10, 20, 40]);
});

test('an aborted run stops at once', async () => {
  const stop = new AbortController();
  const { client } = await against([failed(503, 'away')], {
    signal: stop.signal,
    onRetry: () => stop.abort(),
  });
  await expect(client.send(read)).rejects.toThrow(/abort/i);
});

test('the quota lets no more through in any minute', async () => {
  let now = 0;
  const sent: number[] = [];
  const sleep = async (ms: number) => {
    now += ms;
  };
  const quota = new Quota(3, { now: () => now, sleep });
  for (let n = 0; n < 10; n++) {
    await quota.take();
    sent.push(now);
    now += 1000;
  }
  const crowd = sent.map((at) => sent.filter((one) => one >= at && one < at + 60_000).length);
  expect(Math.max(...crowd)).toBe(3);
});
