import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type LocalServer, startServer } from '../../../local/server.ts';
import { clientOf, refusal, workspace } from '../client.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-server-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('answers', () => {
  test('have the headers and the layout of the real server', async () => {
    const { server, spreadsheetId } = await workspace();
    const answer = await fetch(`${server.url}/v4/spreadsheets/${spreadsheetId}/values/A1`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json; charset=UTF-8',
      vary: 'Origin, X-Origin, Referer',
      'cache-control': 'private',
      server: 'ESF',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.get('server-timing')).toMatch(/^engine;dur=\d/);
    expect(await answer.text()).toBe('{\n  "range": "Sheet1!A1",\n  "majorDimension": "ROWS"\n}\n');
  });

  test('are compressed when asked, and only then', async () => {
    const { server, spreadsheetId } = await workspace();
    const get = (encoding: string) =>
      fetch(`${server.url}/v4/spreadsheets/${spreadsheetId}`, {
        headers: { 'accept-encoding': encoding },
      });
    const [zipped, plain] = [await get('gzip'), await get('identity')];
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await zipped.text()).toBe(await plain.text());
  });

  test('are given to loopback names alone', async () => {
    const { server } = await workspace();
    const code = await new Promise((resolve) => {
      const headers = { host: 'elsewhere.example' };
      request(`${server.url}/v4/spreadsheets/x`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(code).toBe(403);
  });

  test('name what is not there: no such method, no permission, bad JSON', async () => {
    const { server, spreadsheetId } = await workspace();
    const base = `${server.url}/v4/spreadsheets/${spreadsheetId}`;
    const lost = await fetch(`${base}/tables`);
    expect([lost.status, await lost.text()]).toEqual([
      404,
      expect.stringContaining(`no such method: GET /v4/spreadsheets/${spreadsheetId}/tables`),
    ]);
    const denied = clientOf(server, 'no-access').spreadsheets.get({ spreadsheetId });
    expect((await refusal(denied)).error).toEqual({
      code: 403,
      message: 'The caller does not have permission',
      status: 'PERMISSION_DENIED',
    });
    const broken = await fetch(`${base}:batchUpdate`, { method: 'POST', body: '{"requests":' });
    expect([broken.status, await broken.text()]).toEqual([
      400,
      expect.stringContaining('Invalid JSON payload received.'),
    ]);
  });
});

describe('quotas', () => {
  test('60 a minute per user, 300 per project, reads and writes apart, refilled', async () => {
    let now = 0;
    const { server, spreadsheetId } = await workspace({ clock: () => now });
    const read = (token: string) =>
      clientOf(server, token).spreadsheets.values.get({ spreadsheetId, range: 'A1' });
    for (let count = 0; count < 60; count++) await read('anna');
    const { status, error } = await refusal(read('anna'));
    expect(status).toBe(429);
    expect(error.message).toBe(
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per " +
        "user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
    );
    expect(error.details?.[0]).toMatchObject({
      reason: 'RATE_LIMIT_EXCEEDED',
      metadata: { quota_limit: 'ReadRequestsPerMinutePerUser', quota_limit_value: '60' },
    });
    await clientOf(server).spreadsheets.values.clear({ spreadsheetId, range: 'A1' });
    for (const user of ['b', 'c', 'd', 'e']) {
      for (let count = 0; count < 60; count++) await read(user);
    }
    expect((await refusal(read('f'))).error.details?.[0]?.metadata).toMatchObject({
      quota_limit: 'ReadRequestsPerMinutePerProject',
    });
    now += 60_000;
    expect((await read('anna')).status).toBe(200);
  });
});

describe('faults', () => {
  const write = ({ server, spreadsheetId }: Awaited<ReturnType<typeof workspace>>) =>
    clientOf(server).spreadsheets.values.append({
      spreadsheetId,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
  const rows = async ({ server }: { server: LocalServer }) =>
    server.workbook.sheets[0]!.grid.dataEnd();

  test.each([
    ['503-before@values.append:1', 503, 0],
    ['503@1', 503, 0],
    ['503-after@values.append', 503, 1],
    ['429@*', 429, 0],
  ])('%s answers %i, with %i rows written', async (faults, status, written) => {
    const space = await workspace({ faults });
    expect((await refusal(write(space))).status).toBe(status);
    expect(await rows(space)).toBe(written);
  });

  test.each([
    ['cut@1', 0],
    ['cut-after@1', 1],
  ])('%s breaks the connection, with %i rows written; the next is answered', async (faults, n) => {
    const space = await workspace({ faults });
    await expect(write(space)).rejects.toThrow();
    expect(await rows(space)).toBe(n);
    expect((await write(space)).status).toBe(200);
  });

  test('slow answers wait while others pass them', async () => {
    const space = await workspace({ faults: 'slow:100ms@values.append:2-3' });
    await write(space);
    const order: string[] = [];
    const slow = write(space).then(() => order.push('slow'));
    const { sheets, spreadsheetId } = space;
    await sheets.spreadsheets.get({ spreadsheetId }).then(() => order.push('quick'));
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });

  test('a spec that is none is refused by name', async () => {
    await expect(workspace({ faults: '429@1,boom@2' })).rejects.toThrow('boom@2 is no fault');
  });
});

describe('files', () => {
  test('a second server on a file is refused with a sentence, and may have it later', async () => {
    const file = join(folder, 'one.leadsheet');
    const first = await startServer({ file });
    await expect(startServer({ file })).rejects.toThrow('is open in another Leadsheet');
    const { spreadsheetId } = first;
    await first.close();
    const second = await startServer({ file });
    expect(second.spreadsheetId).toBe(spreadsheetId);
    await second.close();
  });

  test('what is no workbook is refused and left alone', async () => {
    const file = join(folder, 'text.leadsheet');
    writeFileSync(file, 'a diary, not a workbook '.repeat(200));
    await expect(startServer({ file })).rejects.toThrow('is not a Leadsheet workbook');
    await expect(startServer({ file: join(folder, 'no', 'such.leadsheet') })).rejects.toThrow(
      'cannot be opened',
    );
  });

  test('workbooks made by create are found again beside the first', async () => {
    const file = join(folder, 'shelf.leadsheet');
    const first = await startServer({ file });
    const { data } = await clientOf(first).spreadsheets.create({
      requestBody: { properties: { title: 'Beside' } },
    });
    await first.close();
    const second = await startServer({ file });
    const again = await clientOf(second).spreadsheets.get({ spreadsheetId: data.spreadsheetId! });
    expect(again.data.properties!.title).toBe('Beside');
    await second.close();
  });
});

test('requests are counted by method until the count is reset', async () => {
  const { server, sheets, spreadsheetId } = await workspace();
  await sheets.spreadsheets.get({ spreadsheetId });
  await sheets.spreadsheets.values.get({ spreadsheetId, range: 'A1' });
  await refusal(sheets.spreadsheets.values.get({ spreadsheetId, range: '!' }));
  expect([server.stats.count('values.get'), server.stats.count()]).toEqual([2, 3]);
  expect(server.stats.methods.get('values.get')!.errors).toBe(1);
  expect(server.stats.totalMs).toBeGreaterThanOrEqual(server.stats.engineMs);
  server.stats.reset();
  expect(server.stats.count()).toBe(0);
});
