/** Nothing in the pages can turn a name into markup or reach another origin. */

import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAddon } from '../../src/build.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const FORBIDDEN =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|https?:\/\//;

test('no source sets markup, evaluates text or names an origin', () => {
  const files = readdirSync(join(SOURCE, 'pages'), { recursive: true, encoding: 'utf8' });
  const wrong = files
    .filter((file) => /\.(tsx?|css|html)$/.test(file))
    .filter((file) => FORBIDDEN.test(readFileSync(join(SOURCE, 'pages', file), 'utf8')));
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test('the built page needs no other file and only prints its boot data, escaped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'leadsheet-page-'));
  await buildAddon(SOURCE, folder);
  const html = await readFile(join(folder, 'app.html'), 'utf8');
  await rm(folder, { recursive: true });
  expect(html.match(/<\?[^?]*\?>/g)).toEqual(['<?= boot ?>']);
  expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
  expect(html.match(/<\/script/g)).toHaveLength(1);
});
