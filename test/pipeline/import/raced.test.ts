/** Two processes import the same file into the same workbook at once. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run('setup');
});
afterEach(() => shell.close());

const ROWS = 12_000;

test('no row is written twice: one wins each chunk, the other says so and takes the rest later', async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => `${n},Customer ${n}`);
  shell.write('c.csv', `external_id,name\n${lines.join('\n')}\n`);
  // The first batch is slow, so that both have read the workbook before either has written.
  const server = await shell.serve('book.leadsheet', 'slow:4s@batchUpdate:1');
  const run = () => shell.run('import', 'customers', 'c.csv', '--json');
  const ended = await Promise.all([run(), run()]);
  const codes = ended.map(({ code }) => code).sort();
  expect(codes).toEqual([0, 1]);
  const loser = ended.find(({ code }) => code === 1)!;
  expect([loser.out, loser.err]).toEqual([
    '',
    expect.stringMatching(/^Another import of this file/),
  ]);
  expect(JSON.parse((await run()).out)).toMatchObject({ created: 0, unchanged: ROWS });
  await server.stop();
  const { findings } = JSON.parse((await shell.run('check', '--json')).out);
  expect(findings).toEqual([]);
  const rows = JSON.parse((await shell.run('export', 'customers', '--format', 'json')).out);
  expect(rows.length).toBe(ROWS);
}, 60_000);
