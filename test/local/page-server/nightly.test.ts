import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeSample } from '../../../pipeline/sample/index.ts';
import { openTab } from './tab.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-night-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The real command line in a process of its own. */
function leadsheet(...args: string[]) {
  const child = spawn(at('node_modules/.bin/node'), [at('pipeline/leadsheet.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, LEADSHEET_LANG: 'en' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  return { child, out: () => out, ended: once(child, 'exit') };
}

test('the nightly run goes through the open workspace, and its dashboards appear in the tab', async () => {
  await writeSample(join(folder, 'demo.leadsheet'), { size: 'small', language: 'en' });
  const serve = leadsheet('serve');
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;
  await expect.poll(serve.out, { timeout: 20_000 }).toMatch(address);
  const served = { address: address.exec(serve.out())![0], url: '' };
  const tab = await openTab({ ...served, url: new URL(served.address).origin });

  // Nobody said who sits here: the first of the team does.
  const team = { method: 'values.get', params: { range: 'Team!A2' } };
  expect((await tab.post('/page/call', team)).body.values).toEqual([[tab.hello.user]]);

  const nightly = leadsheet('nightly', '--workbook', 'demo.leadsheet');
  expect(await nightly.ended).toEqual([0, null]);
  const changed = await tab.next('changed');
  expect(changed.structure).toBe(true);
  expect(changed.sheets.length).toBeGreaterThan(5);
  const params = { fields: 'sheets.properties.title' };
  const { body } = await tab.post('/page/call', { method: 'get', params });
  const titles = body.sheets.map(
    ({ properties }: never) => (properties as { title: string }).title,
  );
  expect(titles).toContain('Overview');

  serve.child.kill('SIGTERM');
  expect(await serve.ended).toEqual([0, null]);
}, 60_000);
