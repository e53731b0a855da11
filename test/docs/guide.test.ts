/**
 * The guides say what the product says: every bold word stands on a screen, every path leads
 * through the menu, every command line is one that the command line knows.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { systemIo } from '../../pipeline/cli/io.ts';
import { COMMANDS } from '../../pipeline/commands/index.ts';
import { MENU } from '../../src/addon/menu/index.ts';
import { speaker, type TextKey, wordsOf } from '../../src/text/index.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const read = (name: string) => readFileSync(join(DOCS, name), 'utf8');
const GUIDES = { en: read('guide.md'), zh: read('guide.zh.md') };
const LANGUAGES = ['en', 'zh'] as const;

/** Every item of the menu as the keys that lead to it. */
const PATHS = MENU.flatMap((one): TextKey[][] => {
  if (one === null) return [];
  if (!('items' in one)) return [[one[0]]];
  return one.items.flatMap((item) => (item === null ? [] : [[one.caption, item[0]]]));
});

/** Bold words, line breaks within them made spaces. */
const bold = (text: string) =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words!.replace(/\s+/g, ' '));

/** Command lines as `name --option …`, what was given to them left out. */
const commands = (text: string) =>
  [...text.matchAll(/npx leadsheet ([^\n`]+)/g)].map(([, line]) => {
    const [name, ...rest] = line!.replace(/"[^"]*"/g, 'x').split(' ');
    return [name!, ...rest.filter((word) => word.startsWith('--'))].join(' ');
  });

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const t = speaker(language);
  const text = GUIDES[language];
  const paths = new Set(PATHS.map((path) => path.map((key) => t(key)).join(' › ')));

  test('names nothing that does not stand on a screen', () => {
    const said = new Set(Object.values(wordsOf(language, [''])));
    const unknown = bold(text).filter((words) => !said.has(words) && !paths.has(words));
    expect(unknown).toEqual([]);
  });

  test('leaves no item of the menu out', () => {
    const named = new Set(bold(text));
    expect([...paths].filter((path) => !named.has(path))).toEqual([]);
  });
});

test('the guides tell the same commands in the same order', () => {
  expect(commands(GUIDES.zh).map(nameOf)).toEqual(commands(GUIDES.en).map(nameOf));
});

const nameOf = (line: string) => line.split(' ')[0];

const HELD = ['guide.md', 'guide.zh.md', 'google.md', 'cloud.md', 'reports.md', '../README.md'];

test.each(HELD)('%s gives commands and options that exist', (name) => {
  const program = new Command();
  const [io, t, ends] = [systemIo(), speaker('en'), () => undefined];
  for (const add of COMMANDS) add({ program, io, t, ends });
  const asked = commands(read(name)).filter((line) => !line.startsWith('--'));
  expect(asked).not.toEqual([]);
  const known = program.commands.flatMap((one) => [
    one.name(),
    ...one.options.map(({ long }) => `${one.name()} ${long}`),
  ]);
  const unknown = asked.flatMap((line) => {
    const [command, ...options] = line.split(' ');
    return [command!, ...options.map((option) => `${command} ${option}`)].filter(
      (one) => !known.includes(one),
    );
  });
  expect(unknown).toEqual([]);
});
