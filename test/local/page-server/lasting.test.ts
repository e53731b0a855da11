import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { openTab, type Served, start } from './tab.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SERVER = fileURLToPath(new URL('killed.ts', import.meta.url));
const NODE = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

test('kill -9: edits, mails and triggers that were answered are there at the next start', async () => {
  const file = join(folder, 'kept.leadsheet');
  const child = spawn(NODE, [SERVER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const killed = JSON.parse(line.toString()) as Served;
  const tab = await openTab(killed);
  const choose = (name: string) => tab.post('/page/menu', { session: tab.session, function: name });
  await choose('mail');
  await choose('side');
  const frame = (await tab.next('ui')).id;
  await tab.post('/page/run', { session: tab.session, frame, function: 'install', args: [] });
  const edit = { sheetId: 0, startRow: 0, startColumn: 0, values: [['kept']] };
  expect((await tab.post('/page/edit', edit)).body.ok).toBe(true);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  expect(await gone).toEqual([null, 'SIGKILL']);

  const again = await start({ file });
  const { outbox, triggers } = again.workspace.state;
  expect(outbox.mails.map(({ subject }) => subject)).toEqual(['Due']);
  expect(triggers.map(({ handler }) => handler)).toEqual(['edited', 'nightly']);
  const back = await openTab(again);
  const read = { method: 'values.get', params: { range: 'A1' } };
  expect((await back.post('/page/call', read)).body.values).toEqual([['kept']]);
});

test('two servers on one file: the second is refused with a sentence', async () => {
  const file = join(folder, 'one.leadsheet');
  await start({ file });
  await expect(start({ file })).rejects.toThrow('is open in another Leadsheet');
});

test('a time trigger missed while nobody served is made up once', async () => {
  const file = join(folder, 'clock.leadsheet');
  let now = Date.parse('2026-03-31T06:00:00Z');
  const first = await start({ file, clock: () => now });
  const tab = await openTab(first);
  await tab.post('/page/menu', { session: tab.session, function: 'side' });
  const frame = (await tab.next('ui')).id;
  await tab.post('/page/run', { session: tab.session, frame, function: 'install', args: [] });
  await first.workspace.clock.strike();
  expect((await tab.get('/page/clock'))[0].lastRun).toBe(null);
  await first.close();

  now = Date.parse('2026-04-02T12:00:00Z');
  const { workspace } = await start({ file, clock: () => now });
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  await workspace.clock.strike();
  await workspace.clock.strike();
  expect(told).toHaveBeenCalledOnce();
  expect(workspace.clock.list()).toMatchObject([
    { lastRun: '2026-04-02T12:00:00.000Z', nextRun: '2026-04-03T07:00:00.000Z' },
  ]);
});
