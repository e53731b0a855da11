/** Ctrl-C within long work: it ends at once, and what was not yet written is not written. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run('setup');
});
afterEach(() => shell.close());

const command = path.resolve(import.meta.dirname, '../../../pipeline/leadsheet.ts');

test('an import that reads a long file ends with 130', async () => {
  const lines = Array.from({ length: 400_000 }, (_, n) => `${n},Customer ${n}`);
  shell.write('c.csv', `external_id,name\n${lines.join('\n')}\n`);
  const env = { ...process.env, LEADSHEET_WORKBOOK: 'book.leadsheet', LEADSHEET_LANG: 'en' };
  const args = [command, 'import', 'customers', 'c.csv'];
  const child = spawn(process.execPath, args, { cwd: shell.folder, env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  await new Promise<void>((resolve) => {
    child.stderr.on('data', (bytes) => {
      err += bytes;
      if (err.includes('"scan","state":"begun"')) resolve();
    });
  });
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  expect(out).toBe('');
  expect(err.trim().split('\n').at(-1)).toBe('Stopped; what was not yet written is not written.');
  expect((await shell.run('export', 'customers', '--format', 'json')).out).toBe('[]\n');
});
