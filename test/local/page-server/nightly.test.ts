import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
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

test('a newcomer’s start, an edit in the tab, and the nightly run through the open workspace', async () => {
  // No workbook is named and none is there: a sample is made, with its dashboards.
  const serve = leadsheet('serve');
  const printed = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/;
  await expect.poll(serve.out, { timeout: 30_000 }).toMatch(printed);
  const address = printed.exec(serve.out())![0];
  const tab = await openTab({ address, url: new URL(address).origin });
  const read = async (range: string) => {
    const params = { range, valueRenderOption: 'UNFORMATTED_VALUE' };
    return (await tab.post('/page/call', { method: 'values.get', params })).body.values;
  };
  // Nobody said who sits here: the first of the team does.
  expect(await read('Team!A2')).toEqual([[tab.hello.user]]);

  const params = { fields: 'sheets.properties(sheetId,title)' };
  const { sheets } = (await tab.post('/page/call', { method: 'get', params })).body;
  const idOf = (name: string): number =>
    sheets.find(({ properties }: Sheet) => properties.title === name).properties.sheetId;
  const [header] = await read('Orders!1:1');
  const startColumn = header.indexOf('Amount');
  const edit = { sheetId: idOf('Orders'), startRow: 1, startColumn, values: [['123456789']] };
  expect((await tab.post('/page/edit', edit)).body.ok).toBe(true);
  expect((await tab.next('changed')).sheets).toMatchObject([{ sheetId: idOf('Orders') }]);

  expect(await leadsheet('nightly', '--workbook', 'demo.leadsheet').ended).toEqual([0, null]);
  const drawn = await tab.next('changed');
  expect(drawn.sheets.map(({ sheetId }) => sheetId)).toContain(idOf('Sales'));

  serve.child.kill('SIGTERM');
  expect(await serve.ended).toEqual([0, null]);
}, 90_000);

interface Sheet {
  readonly properties: { readonly sheetId: number; readonly title: string };
}
