/** An import killed between two chunks goes on where it stood. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run('setup', '--currency', 'EUR');
});
afterEach(() => shell.close());

const ROWS = 6_000;
const command = path.resolve(import.meta.dirname, '../../../pipeline/leadsheet.ts');

test('nothing is missing, nothing is double, and the third run finds all unchanged', async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => `${n},${n % 4_000},2026-01-05,${n}.25`);
  shell.write('o.csv', `external_id,who,day,amount\n${lines.join('\n')}\n`);
  const columns = {
    external_id: 'external_id',
    ordered_on: 'day',
    amount: 'amount',
    customer_id: { from: 'who', by: 'external_id', create: { name: 'who' } },
  };
  shell.write('m.json', JSON.stringify({ columns, constants: { currency: 'EUR' } }));
  const args = ['import', 'orders', 'o.csv', '--map', 'm.json', '--json'];

  // The second chunk waits at the server, so that there is time to kill after the first.
  const server = await shell.serve('book.leadsheet', 'slow:3s@batchUpdate:2');
  const env = { ...process.env, LEADSHEET_WORKBOOK: 'book.leadsheet' };
  const child = spawn(process.execPath, [command, ...args], { cwd: shell.folder, env });
  const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
  const landed = async () => {
    const values = `${url}/v4/spreadsheets/${spreadsheetId}/values/Orders!A2:A`;
    // Another caller than the import: the quota of a minute is each one's own.
    const headers = { authorization: 'Bearer somebody-else' };
    const answer = (await (await fetch(values, { headers })).json()) as { values?: unknown[] };
    return answer.values?.length ?? 0;
  };
  await expect.poll(landed, { timeout: 20_000, interval: 400 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const first = await landed();
  expect(first).toBeLessThan(ROWS);
  await server.stop();

  const resumed = JSON.parse((await shell.run(...args)).out);
  expect(resumed.created + resumed.unchanged).toBe(ROWS);
  expect(resumed.unchanged).toBeGreaterThanOrEqual(first);
  expect(JSON.parse((await shell.run(...args)).out)).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: ROWS,
  });
  const orders = JSON.parse((await shell.run('export', 'orders', '--format', 'json')).out);
  const customers = JSON.parse((await shell.run('export', 'customers', '--format', 'json')).out);
  const names = new Map(customers.map(({ id, name }: { id: string; name: string }) => [id, name]));
  expect([orders.length, customers.length, names.size]).toEqual([ROWS, 4_000, 4_000]);
  for (const { external_id, customer_id, amount } of orders) {
    expect([names.get(customer_id), amount]).toEqual([
      String(external_id % 4_000),
      Number(external_id) + 0.25,
    ]);
  }
}, 60_000);

test('killed again and again at random moments, with a server of its own, it comes to its end', async () => {
  const lines = Array.from({ length: ROWS * 2 }, (_, n) => `${n},Customer ${n}`);
  shell.write('c.csv', `external_id,name\n${lines.join('\n')}\n`);
  const args = ['import', 'customers', 'c.csv', '--json'];
  const env = { ...process.env, LEADSHEET_WORKBOOK: 'book.leadsheet' };
  for (const wait of fc.sample(fc.integer({ min: 200, max: 4_000 }), 4)) {
    const child = spawn(process.execPath, [command, ...args], { cwd: shell.folder, env });
    const ended = once(child, 'exit');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, wait))]);
    child.kill('SIGKILL');
    await ended;
    expect(await shell.run('export', 'customers')).toMatchObject({ code: 0 });
  }
  const last = JSON.parse((await shell.run(...args)).out);
  expect(last.created + last.unchanged).toBe(ROWS * 2);
  expect(JSON.parse((await shell.run(...args)).out)).toMatchObject({ unchanged: ROWS * 2 });
  expect(JSON.parse((await shell.run('check', '--json')).out).findings).toEqual([]);
}, 120_000);
