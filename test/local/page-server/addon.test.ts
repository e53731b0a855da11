import { expect, test } from 'vitest';
import { ask, openTab, start } from './tab.ts';

type Tab = Awaited<ReturnType<typeof openTab>>;

/** Chooses a menu item that shows a page, and gives the page's id. */
async function sideOf(tab: Tab): Promise<string> {
  const choice = { session: tab.session, function: 'side' };
  expect((await tab.post('/page/menu', choice)).body).toEqual({ ok: true });
  return (await tab.next('ui')).id;
}

test('the menu is the add-on’s own; choosing an item runs it', async () => {
  const tab = await openTab(await start());
  await tab.next('menu');
  const [menu] = await tab.get(`/page/menu?session=${tab.session}`);
  expect(menu).toMatchObject({ caption: 'CRM', items: [{ call: 'ask' }, {}, { caption: 'More' }] });
  expect(await tab.post('/page/menu', { session: tab.session, function: 'mail' })).toEqual({
    status: 200,
    body: { ok: true },
  });
  await tab.next('outbox');
  expect(await tab.get('/page/outbox')).toMatchObject([
    { to: 'seller@example.com', subject: 'Due', body: 'today' },
  ]);
});

test('an alert waits for its own tab; the other tab hears nothing of it', async () => {
  const running = await start();
  const [tab, other] = [await openTab(running), await openTab(running)];
  const ended = tab.post('/page/menu', { session: tab.session, function: 'ask' });
  const alert = await tab.next('ui');
  expect(alert).toMatchObject({ kind: 'alert', title: 'Sure?', buttons: 'YES_NO' });
  // Another person's answer is none.
  await other.post('/page/ui', { session: other.session, id: alert.id, answer: { button: 'YES' } });
  await tab.post('/page/ui', { session: tab.session, id: alert.id, answer: { button: 'YES' } });
  const prompt = await tab.next('ui');
  expect(prompt).toMatchObject({ kind: 'prompt', prompt: 'Name?' });
  const answer = { button: 'OK', text: 'Ada' };
  await tab.post('/page/ui', { session: tab.session, id: prompt.id, answer });
  expect((await ended).body).toEqual({ ok: true });
  expect(other.events.filter(({ type }) => type === 'ui')).toEqual([]);
});

test('a page of the add-on stands in a frame that reaches nothing and runs only its own code', async () => {
  const running = await start();
  const tab = await openTab(running);
  await tab.next('menu');
  const id = await sideOf(tab);
  const { status, headers, text } = await ask(running.url, 'GET', `/page/frame/${id}`, tab.headers);
  expect(status).toBe(200);
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(text.indexOf('<script>')).toBeLessThan(text.indexOf('<p>'));
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/^sandbox allow-scripts allow-forms allow-popups; default-src 'none'; /);
  expect(policy).not.toContain('allow-same-origin');
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+';/);
  expect(policy).toContain(`frame-ancestors ${running.url}`);
});

test('google.script.run of a frame that is open: value or error; a foreign or closed one is refused', async () => {
  const running = await start();
  const [tab, other] = [await openTab(running), await openTab(running)];
  await tab.next('menu');
  const frame = await sideOf(tab);
  const run = (body: object) => ({ session: tab.session, frame, ...body });
  const sum = run({ function: 'add', args: [1, 2] });
  expect((await tab.post('/page/run', sum)).body).toMatchObject({ value: { sum: 3 } });
  const missing = run({ function: 'nothing', args: [] });
  expect((await tab.post('/page/run', missing)).body).toEqual({
    error: { name: 'Error', message: 'Script function not found: nothing' },
  });
  expect((await tab.post('/page/run', run({ function: 'private_', args: [] }))).body).toMatchObject(
    {
      error: { message: expect.stringContaining('not found') },
    },
  );
  // The same frame, asked for by another tab.
  const stolen = { ...sum, session: other.session };
  expect(await other.post('/page/run', stolen)).toMatchObject({ status: 403 });
  await tab.post('/page/ui', { session: tab.session, id: frame });
  expect(await tab.post('/page/run', sum)).toMatchObject({ status: 403 });
  expect((await ask(running.url, 'GET', `/page/frame/${frame}`, tab.headers)).status).toBe(403);
});

test('every tab has its own selection and its own user', async () => {
  const running = await start();
  const one = await openTab(running, '?user=ann@example.com');
  const other = await openTab(running);
  const select = (tab: Tab, row: number) =>
    tab.post('/page/selection', {
      session: tab.session,
      sheetId: 0,
      ranges: [
        { startRowIndex: 8, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1 },
        { startRowIndex: row, endRowIndex: row + 2, startColumnIndex: 1, endColumnIndex: 3 },
      ],
      active: { row, column: 1 },
    });
  await select(one, 2);
  await select(other, 4);
  const where = async (tab: Tab) => {
    const frame = await sideOf(tab);
    const run = { session: tab.session, frame, function: 'where', args: [] };
    return (await tab.post('/page/run', run)).body.value;
  };
  expect(await where(one)).toEqual(['B3:C4', 'Sheet1', 'ann@example.com']);
  expect(await where(other)).toEqual(['B5:C6', 'Sheet1', 'local@example.com']);
});

test('an edit fires the triggers once, with what was typed and what stood there', async () => {
  const running = await start();
  const [one, other] = [await openTab(running), await openTab(running)];
  const frame = await sideOf(one);
  const run = { session: one.session, frame, args: [] };
  await one.post('/page/run', { ...run, function: 'install' });
  await one.next('clock');
  const edit = { session: other.session, sheetId: 0, startRow: 1, startColumn: 1 };
  const pasted = [
    ['2026-03-31', 'x'],
    ['TRUE', null],
  ];
  for (const values of [[['old']], [['']], pasted, [['new']]]) {
    expect((await other.post('/page/edit', { ...edit, values })).body.ok).toBe(true);
  }
  const edits = () => running.workspace.state.properties('script').get('edits');
  await expect
    .poll(edits)
    .toBe('; B2 undefined old; B2 old undefined; B2:C3 undefined undefined; B2 46112 new');
});

test('the clock lists the time triggers and runs one when asked', async () => {
  const now = Date.parse('2026-03-31T09:30:00Z');
  const running = await start({ clock: () => now });
  const tab = await openTab(running);
  const frame = await sideOf(tab);
  await tab.post('/page/run', { session: tab.session, frame, function: 'install', args: [] });
  const [trigger] = await tab.get('/page/clock');
  expect(trigger).toEqual({
    id: expect.any(String),
    function: 'nightly',
    owner: 'local@example.com',
    when: { everyDays: 1, atHour: 7 },
    lastRun: null,
    nextRun: '2026-04-01T07:00:00.000Z',
  });
  // The script's own fault is told, as it would be mailed.
  expect((await tab.post('/page/clock', { id: trigger.id })).body).toMatchObject({
    error: { message: expect.stringContaining('getUi') },
  });
  const [ran] = await tab.get('/page/clock');
  expect(ran.lastRun).toBe('2026-03-31T09:30:00.000Z');
  expect((await tab.post('/page/clock', { id: 'none' })).status).toBe(404);
});
