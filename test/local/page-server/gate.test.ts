import { expect, test } from 'vitest';
import { ask, openTab, start, visit } from './tab.ts';

const read = { method: 'values.get', params: { range: 'Sheet1!A1' } };

test('the printed address leads in: its token becomes a cookie no script and no site can use', async () => {
  const { url, address } = await start();
  const { status, headers } = await ask(url, 'GET', address);
  expect(status).toBe(303);
  expect(headers.location).toBe('/');
  expect(String(headers['set-cookie'])).toMatch(
    /^leadsheet-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/,
  );
});

test('every start has a token of its own, and an old one opens nothing', async () => {
  const [one, other] = [await start(), await start()];
  const token = new URL(one.address).search;
  expect((await ask(other.url, 'GET', `/${token}`)).status).toBe(401);
  const { cookie } = await visit(one);
  const port = new URL(other.url).port;
  const moved = cookie.replace(/\d+/, port);
  expect((await ask(other.url, 'GET', '/page/clock', { cookie: moved })).status).toBe(401);
});

test('without the token: a sentence in the browser’s language, and nothing else', async () => {
  const { url } = await start();
  const door = await ask(url, 'GET', '/', { 'accept-language': 'zh-CN,zh;q=0.9' });
  expect(door).toMatchObject({ status: 401, text: expect.stringContaining('令牌') });
  for (const query of ['?token=', '?token=wrong', `?token=${'x'.repeat(32)}`]) {
    const wrong = await ask(url, 'GET', `/${query}`);
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
  }
  const paths = ['main.js', 'events', 'menu', 'outbox', 'clock', 'frame/x', 'nothing'];
  for (const path of paths) {
    expect([path, (await ask(url, 'GET', `/page/${path}`)).status]).toEqual([path, 401]);
  }
});

test.each([
  ['another name that leads here', { host: 'evil.example' }],
  ['another name with our port', { host: 'evil.example:PORT' }],
  ['our name in theirs', { host: '127.0.0.1.evil.example:PORT' }],
  ['another port', { host: '127.0.0.1:1' }],
  ['no port', { host: '127.0.0.1' }],
])('a forged host is refused: %s', async (_, { host }) => {
  const running = await start();
  const headers = await visit(running);
  const forged = { ...headers, host: host.replace('PORT', new URL(running.url).port) };
  expect((await ask(running.url, 'POST', '/page/call', forged, read)).status).toBe(403);
  expect((await ask(running.url, 'GET', running.address, { host: forged.host })).status).toBe(403);
});

test.each([
  ['another site', 'http://evil.example'],
  ['a sandboxed frame', 'null'],
  ['another port of this machine', 'http://127.0.0.1:1'],
  ['https', 'https://127.0.0.1:PORT'],
  ['none at all', undefined],
])('a forged origin changes nothing: %s', async (_, origin) => {
  const running = await start();
  const { origin: __, ...headers } = await visit(running);
  const port = new URL(running.url).port;
  const forged = {
    ...headers,
    ...(origin === undefined ? {} : { origin: origin.replace('PORT', port) }),
  };
  const edit = { sheetId: 0, startRow: 0, startColumn: 0, values: [['evil']] };
  const { status, text } = await ask(running.url, 'POST', '/page/edit', forged, edit);
  expect([status, JSON.parse(text).error.detail]).toEqual([403, 'origin']);
  expect(running.workbook.sheets[0]!.grid.cell(0, 0)).toBe(null);
});

test.each(['cross-site', 'same-site', 'none'])('nor may a page read %s', async (site) => {
  const running = await start();
  const { cookie } = await visit(running);
  const headers = { cookie, 'sec-fetch-site': site };
  for (const path of ['/page/events', '/page/outbox', '/page/frame/x']) {
    expect((await ask(running.url, 'GET', path, headers)).status).toBe(403);
  }
});

test('a form of another site cannot pass for JSON', async () => {
  const running = await start();
  const headers = { ...(await visit(running)), 'content-type': 'text/plain' };
  expect((await ask(running.url, 'POST', '/page/call', headers, read)).status).toBe(415);
});

test('the API is closed to pages: not even plain text gets through', async () => {
  const running = await start();
  const path = `/v4/spreadsheets/${running.spreadsheetId}/values/A1:append?valueInputOption=RAW`;
  const body = { values: [['evil']] };
  for (const headers of [
    { origin: 'http://evil.example', 'content-type': 'text/plain' },
    { origin: 'null' },
    { origin: running.url },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    expect((await ask(running.url, 'POST', path, headers, body)).status).toBe(403);
  }
  expect(running.workbook.sheets[0]!.grid.cell(0, 0)).toBe(null);
  expect((await ask(running.url, 'POST', path, {}, body)).status).toBe(200);
});

test('a function is not reached through another tab’s page or past the menu', async () => {
  const running = await start();
  const [one, other] = [await openTab(running), await openTab(running)];
  await one.next('menu');
  const frame = 'not-a-frame';
  const run = { session: one.session, frame, function: 'add', args: [1, 2] };
  expect(await one.post('/page/run', run)).toMatchObject({ status: 403 });
  const hidden = { session: one.session, function: 'install' };
  expect(await one.post('/page/menu', hidden)).toMatchObject({ status: 404 });
  const gone = { session: 'nobody', function: 'ask' };
  expect(await other.post('/page/menu', gone)).toMatchObject({ status: 404 });
});
