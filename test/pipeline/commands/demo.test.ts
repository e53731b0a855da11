import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beyondGoogle } from '../../../pipeline/demo.ts';
import { speaker } from '../../../src/text/index.ts';
import { openShell, type Shell } from '../shell.ts';

let shell: Shell;
beforeEach(() => {
  shell = openShell();
});
afterEach(() => shell.close());

test('a fresh company, its dashboards, and where to look; again and again', async () => {
  for (let round = 0; round < 2; round++) {
    const { code, out } = await shell.run('demo');
    expect(code).toBe(0);
    expect(out).toMatch(/API requests: reads \d+ .* writes 1 .* retries 0\./);
    expect(out).toContain('npx leadsheet serve --workbook demo.leadsheet');
    expect(out).not.toContain('10,000,000');
  }
  expect(existsSync(path.join(shell.folder, 'demo.leadsheet'))).toBe(true);
}, 120_000);

test('nobody’s workbook is written over', async () => {
  await shell.run('setup', '--workbook', 'sales.leadsheet');
  const { code, out, err } = await shell.run('demo', '--workbook', 'sales.leadsheet');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/sales\.leadsheet is there already, and demo writes over no workbook/);
  expect((await shell.run('setup', '--workbook', 'sales.leadsheet')).out).toContain('nothing');
});

test('a demo that is being served stays', async () => {
  await shell.run('setup', '--workbook', 'demo.leadsheet');
  const server = await shell.serve('demo.leadsheet', '');
  const { code, err } = await shell.run('demo');
  expect({ code, named: /demo\.leadsheet is in use/.test(err) }).toEqual({ code: 1, named: true });
  await server.stop();
  expect((await shell.run('setup', '--workbook', 'demo.leadsheet')).out).toContain('nothing');
});

test('a sample that Google would not hold says so', () => {
  const t = speaker('en');
  expect(beyondGoogle({ cells: 24_640_000, beyondGoogle: true }, t)).toMatch(
    /24,640,000 cells, and a Google Sheets workbook holds 10,000,000: .*higher limit/,
  );
  expect(beyondGoogle({ cells: 9_000_000, beyondGoogle: false }, t)).toBeNull();
});
