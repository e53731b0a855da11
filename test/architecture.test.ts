/** The arrows of the house point one way only: who may import whom. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Folder to the folders it may import from, itself apart. The first match wins. */
const MAY_IMPORT: readonly (readonly [string, readonly string[]])[] = [
  ['src/crm', []],
  ['src/workbook', ['src/crm']],
  ['src/text', ['src/crm/errors.ts', 'src/crm/schema.ts']],
  ['src/addon', ['src/crm', 'src/workbook', 'src/text']],
  ['src/pages', ['src/crm', 'src/text', 'src/addon']],
  ['pipeline', ['src/crm', 'src/workbook', 'src/text', 'src/build.ts', 'local', 'package.json']],
  // The workspace builds the add-on it runs.
  ['local', ['src/crm', 'src/workbook', 'src/text', 'src/build.ts']],
];

/** Packages that the rules and the add-on may bundle; everything else there is our own. */
const BUNDLED = new Set(['fastest-levenshtein', 'libphonenumber-js/min']);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file).split(sep).join('/'));
}

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const code = readFileSync(join(root, file), 'utf8');
  const found = code.matchAll(
    /^\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => ({
    target: match[3] ?? match[4] ?? '',
    typeOnly: match[2] !== undefined,
  }));
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

test.each(MAY_IMPORT)('%s imports only what lies below it', (folder, allowed) => {
  const wrong: string[] = [];
  for (const file of sources(folder)) {
    for (const { target, typeOnly } of importsOf(file)) {
      if (!target.startsWith('.')) continue;
      const path = relative(root, resolve(root, dirname(file), target))
        .split(sep)
        .join('/');
      const ok = within(path, folder) || allowed.some((other) => within(path, other));
      // Pages know the functions they call by type alone.
      const typesOfAddon = folder === 'src/pages' && within(path, 'src/addon') && !typeOnly;
      if (!ok || typesOfAddon) wrong.push(`${file} imports ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['src/crm', 'src/workbook', 'src/text', 'src/addon'])(
  '%s needs neither Node nor a package that Apps Script cannot run',
  (folder) => {
    const wrong = sources(folder).flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !target.startsWith('.') && !typeOnly)
        .filter(({ target }) => !BUNDLED.has(target))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  },
);
