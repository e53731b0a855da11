import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../../../pipeline/embedded/index.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'leadsheet-'));
  file = path.join(folder, 'book.leadsheet');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const title = async ({ url, spreadsheetId }: Omit<Embedded, 'close'>) => {
  const answer = await fetch(`${url}/v4/spreadsheets/${spreadsheetId}?fields=properties.title`);
  return answer.status;
};

test('it answers, keeps a second one out, and lets the file go when closed', async () => {
  const first = await startEmbedded(file);
  expect(await title(first)).toBe(200);
  await expect(startEmbedded(file)).rejects.toMatchObject({ reason: 'locked' });
  await first.close();
  await expect(title(first)).rejects.toThrow();
  const second = await startEmbedded(file);
  expect(second.spreadsheetId).toBe(first.spreadsheetId);
  await second.close();
});

test('a file that is no workbook is refused as by the server itself', async () => {
  writeFileSync(file, 'just some words, and many more of them. '.repeat(100));
  await expect(startEmbedded(file)).rejects.toMatchObject({ reason: 'not-a-workbook' });
});

test('it dies with its command, however that ends', async () => {
  const command = fork(path.join(import.meta.dirname, 'command.ts'), [file], { execArgv: [] });
  const [served] = (await once(command, 'message')) as [Omit<Embedded, 'close'>];
  expect(await title(served)).toBe(200);
  command.kill('SIGKILL');
  await once(command, 'exit');
  await expect.poll(() => title(served).catch(() => 'gone'), { timeout: 5_000 }).toBe('gone');
  const next = await startEmbedded(file);
  expect(next.spreadsheetId).toBe(served.spreadsheetId);
  await next.close();
});

describe('the first word', () => {
  const program = (name: string) => new URL(`./${name}.ts`, import.meta.url);

  test('is heard whole when it comes in two pieces', async () => {
    const served = await startEmbedded(file, program('in-pieces'));
    expect(served.spreadsheetId).toBe('whole');
    await served.close();
  });

  test('is heard although the process is gone by then', async () => {
    for (let round = 0; round < 5; round++) {
      const start = startEmbedded(file, program('last-word'));
      await expect(start).rejects.toMatchObject({ reason: 'locked' });
    }
  });

  test('that is never finished is told as an end', async () => {
    const start = startEmbedded(file, program('wordless'));
    await expect(start).rejects.toThrow(/ended with 3/);
  });
});
