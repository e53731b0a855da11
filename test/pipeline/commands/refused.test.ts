/** How whole commands end where the workbook or its server refuses: one sentence, nothing written. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbedded } from '../../../pipeline/embedded/index.ts';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run('setup');
  shell.write('c.csv', 'external_id,name\nx,Ann\n');
});
afterEach(() => shell.close());

const COMMANDS: [string, ...string[]][] = [
  ['nightly'],
  ['check'],
  ['import', 'customers', 'c.csv'],
  ['export', 'customers'],
  ['report', 'sales/win_rate'],
];

/** Serves `book.leadsheet` in the real server while others are told of another address. */
async function elsewhere<T>(status: number, message: string, work: () => Promise<T>): Promise<T> {
  const real = await startEmbedded(path.join(shell.folder, 'book.leadsheet'));
  const refusing = createServer(({ url = '' }, response) => {
    const greeting = url.endsWith('?fields=spreadsheetId');
    response.writeHead(greeting ? 200 : status, { 'Content-Type': 'application/json' });
    const { spreadsheetId } = real;
    response.end(
      JSON.stringify(greeting ? { spreadsheetId } : { error: { code: status, message } }),
    );
  });
  await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
  const { port } = refusing.address() as AddressInfo;
  const note = { url: `http://127.0.0.1:${port}`, spreadsheetId: real.spreadsheetId };
  shell.write('book.leadsheet-serving', JSON.stringify(note));
  try {
    return await work();
  } finally {
    refusing.close();
    refusing.closeAllConnections();
    await real.close();
  }
}

test('a note of a server that is gone leads nobody astray', async () => {
  const book = path.join(shell.folder, 'book.leadsheet');
  const real = await startEmbedded(book);
  // Someone else has the port by now, and answers everything.
  const stranger = createServer((_, response) => response.end('{"spreadsheetId":"another"}'));
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const { port } = stranger.address() as AddressInfo;
  const note = { url: `http://127.0.0.1:${port}`, spreadsheetId: real.spreadsheetId };
  shell.write('book.leadsheet-serving', JSON.stringify(note));
  const { code, err } = await shell.run('check');
  expect({ code, named: err.includes('is in use by another Leadsheet') }).toEqual({
    code: 1,
    named: true,
  });
  await real.close();
  expect(await shell.run('check')).toMatchObject({ code: 0 });
  stranger.close();
});

test('serve that was killed lets the next one start, note and all', async () => {
  const command = path.resolve(import.meta.dirname, '../../../pipeline/leadsheet.ts');
  const start = () =>
    spawn(process.execPath, [command, 'serve', '--workbook', 'book.leadsheet'], {
      cwd: shell.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  for (let round = 0; round < 2; round++) {
    const child = start();
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(line.toString()).toContain('book.leadsheet is served at');
    expect(await shell.run('import', 'customers', 'c.csv')).toMatchObject({ code: 0 });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(shell.read('book.leadsheet-serving')).toContain('127.0.0.1');
  }
  const rows = JSON.parse((await shell.run('export', 'customers', '--format', 'json')).out);
  expect(rows).toHaveLength(1);
});

test('a port that is taken is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, out, err } = await shell.run('serve', '--port', String(port));
  other.close();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(`The port ${port} cannot be used; choose another, or leave --port out.\n`);
  expect(await shell.run('check')).toMatchObject({ code: 0 });
});

test.each(COMMANDS)('%s without permission ends with 4', async (...args) => {
  const sentence = 'The caller does not have permission';
  const { code, out, err } = await elsewhere(403, sentence, () => shell.run(...args));
  expect({ code, out }).toEqual({ code: 4, out: '' });
  expect(err).toMatch(/does not have permission.*Share the workbook/);
});

test('a sign-in that is not accepted ends with 4', async () => {
  const { code, err } = await elsewhere(401, 'Invalid Credentials', () => shell.run('nightly'));
  expect({ code, named: err.includes('Sign in again') }).toEqual({ code: 4, named: true });
});

test('a server that stays unavailable ends with 5, and nothing is half-written', async () => {
  shell.write('leadsheet.config.json', '{ "giveUpAfterSeconds": 1 }');
  const server = await shell.serve('book.leadsheet', '503@batchUpdate:*,503@values.batchGet:3-9');
  const night = await shell.run('nightly');
  expect({ code: night.code, out: night.out }).toEqual({ code: 5, out: '' });
  expect(night.err).toMatch(/Gave up after \d+ attempts|did not answer and nothing was written/);
  const imported = await shell.run('import', 'customers', 'c.csv');
  expect({ code: imported.code, out: imported.out }).toEqual({ code: 5, out: '' });
  await server.stop();
  expect((await shell.run('export', 'customers', '--format', 'json')).out).toBe('[]\n');
});

describe('a workbook that someone took apart', () => {
  const edit = async (...requests: object[]) => {
    const server = await shell.serve('book.leadsheet', '');
    const { url, spreadsheetId } = JSON.parse(shell.read('book.leadsheet-serving'));
    const address = `${url}/v4/spreadsheets/${spreadsheetId}`;
    try {
      const book = await (await fetch(`${address}?fields=sheets.properties`)).json();
      const sheets = (book as { sheets: { properties: { title: string; sheetId: number } }[] })
        .sheets;
      const idOf = (title: string) =>
        sheets.find(({ properties }) => properties.title === title)?.properties.sheetId;
      const body = JSON.stringify({ requests }, (key, value) =>
        key === 'sheetId' ? idOf(value) : value,
      );
      const answer = await fetch(`${address}:batchUpdate`, { method: 'POST', body });
      expect(answer.ok).toBe(true);
    } finally {
      await server.stop();
    }
  };
  const cell = (stringValue: string) => ({ values: [{ userEnteredValue: { stringValue } }] });

  test('a tab deleted: named, and put back by setup', async () => {
    await edit({ deleteSheet: { sheetId: 'Orders' } });
    const asked = [['nightly'], ['check'], ['import', 'orders', 'c.csv'], ['export', 'orders']];
    for (const args of asked) {
      const { code, out, err } = await shell.run(...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/missing: Orders\. Run leadsheet setup/);
    }
    const all = await shell.run('export', 'all', '--format', 'json');
    expect(Object.keys(JSON.parse(all.out))).not.toContain('orders');
    expect([all.code, all.err]).toEqual([0, expect.stringContaining('missing: Orders.')]);
    expect((await shell.run('setup')).out).toContain('Tabs made: 1.');
    expect(await shell.run('nightly')).toMatchObject({ code: 0 });
  });

  test('a header doubled: both columns named, nothing drawn', async () => {
    await edit(
      { appendDimension: { sheetId: 'Deals', dimension: 'COLUMNS', length: 1 } },
      {
        updateCells: {
          start: { sheetId: 'Deals', rowIndex: 0, columnIndex: 22 },
          rows: [cell('Amount')],
          fields: 'userEnteredValue',
        },
      },
    );
    for (const args of [['nightly'], ['check'], ['import', 'deals', 'c.csv']]) {
      const { code, out, err } = await shell.run(...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/“Deals”.*“Amount”.*columns G and W/);
    }
  });

  test('a column deleted that is not needed: a finding, and the night goes on', async () => {
    const range = { sheetId: 'Customers', dimension: 'COLUMNS', startIndex: 13, endIndex: 14 };
    await edit({ deleteDimension: { range } });
    const { code, out } = await shell.run('check', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'column_missing', table: 'customers', column: 'source', row: null },
    ]);
    expect(await shell.run('nightly')).toMatchObject({ code: 0 });
  });

  test('the user’s own columns are written by an import, others are named', async () => {
    await edit(
      { appendDimension: { sheetId: 'Customers', dimension: 'COLUMNS', length: 2 } },
      {
        updateCells: {
          start: { sheetId: 'Customers', rowIndex: 0, columnIndex: 19 },
          rows: [{ values: [...cell('Colour').values, ...cell('Shoe size').values] }],
          fields: 'userEnteredValue',
        },
      },
    );
    shell.write(
      'own.csv',
      'external_id,name,Colour,Shoe size,Sign\n1,Ann,=red,38.5,x\n2,Bo,,007,\n',
    );
    const run = async (...args: string[]) =>
      JSON.parse((await shell.run('import', 'customers', 'own.csv', '--json', ...args)).out);
    expect(await run()).toMatchObject({ created: 2, ignored: ['Sign'] });
    expect(await run()).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const rows = JSON.parse((await shell.run('export', 'customers', '--format', 'json')).out);
    expect(rows).toMatchObject([
      { Colour: '=red', 'Shoe size': 38.5 },
      { Colour: null, 'Shoe size': '007' },
    ]);
    const columns = { external_id: 'external_id', name: 'name', '~Colour': 'Sign' };
    shell.write('map.json', JSON.stringify({ columns }));
    expect(await run('--map', 'map.json')).toMatchObject({
      updated: 1,
      ignored: ['Colour', 'Shoe size'],
    });
    shell.write('map.json', JSON.stringify({ columns: { ...columns, '~Nose': 'Sign' } }));
    const refused = await shell.run('import', 'customers', 'own.csv', '--map', 'map.json');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('“Nose”');
  });

  test('a workbook nearly full: what does not fit is refused before anything is written', async () => {
    const gridProperties = { rowCount: 9_790, columnCount: 1_000 };
    await edit({ addSheet: { properties: { title: 'Ballast', gridProperties } } });
    const rows = Array.from({ length: 3_000 }, (_, n) => `${n},Customer ${n}`);
    shell.write('many.csv', `external_id,name\n${rows.join('\n')}\n`);
    const { code, out, err } = await shell.run('import', 'customers', 'many.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/3,000 rows make [\d,]+ cells/);
    expect((await shell.run('export', 'customers', '--format', 'json')).out).toBe('[]\n');
    expect(await shell.run('import', 'customers', 'c.csv')).toMatchObject({ code: 0 });
  });
});
