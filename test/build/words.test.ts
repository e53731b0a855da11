/** Which words go into a bundle: every one its code can name, in both languages, and no other. */

import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { SHARED } from '../../src/addon/open-page.ts';
import { namedIn, silent, spokenIn } from '../../src/build/words.ts';
import { addon } from '../../src/text/en/addon.ts';
import { crm } from '../../src/text/en/crm.ts';
import { pages } from '../../src/text/en/pages.ts';
import { refusals } from '../../src/text/en/refusals.ts';
import { schema } from '../../src/text/en/schema.ts';
import { workbook } from '../../src/text/en/workbook.ts';
import { en } from '../../src/text/en.ts';
import { wordsOf } from '../../src/text/index.ts';
import { zh } from '../../src/text/zh.ts';

const SRC = join(import.meta.dirname, '../../src');
const SPOKEN = { areas: ['addon', 'crm', 'schema'], own: ['addon'] };

/** A bundle of code that speaks as `lines` do; gives what it said. */
async function said(lines: string): Promise<unknown> {
  const contents = `import { speaker } from './text/index.ts';
    export const told = (say, x) => ${lines};
    export const both = (x) => [told(speaker('en'), x), told(speaker('zh'), x)];`;
  const bundle = async (plugins: (typeof silent)[]) => {
    const stdin = { contents, resolveDir: SRC, loader: 'ts' } as const;
    const options = { bundle: true, write: false, minify: true, charset: 'utf8' } as const;
    const made = await build({ ...options, stdin, plugins, format: 'iife', globalName: 'made' });
    return made.outputFiles[0]!.text;
  };
  const { plugin, shortened } = await spokenIn(await bundle([silent]), SPOKEN, join(SRC, 'text'));
  const code = shortened(await bundle([plugin]));
  return { said: runInNewContext(`${code};made.both('amount')`), code };
}

test('a key that is named whole goes by a short name, and is said in both languages', async () => {
  const { said: words, code } = (await said(`say('addon.nobody')`)) as Record<string, string>;
  expect(words).toEqual([en['addon.nobody'], zh['addon.nobody']]);
  expect(code).not.toContain('addon.nobody');
  expect(code).not.toContain(en['addon.digest_open']);
});

test('a key made at run time has its whole family, told by any part of it', async () => {
  const { said: words, code } = (await said(`say(\`column.\${x}\`)`)) as Record<string, string>;
  expect(words).toEqual([en['column.amount'], zh['column.amount']]);
  expect(code).toContain(en['column.duration_minutes']);
  expect(code).not.toContain(en['tab.deal_history']);
  const half = (await said(`[say('menu.log_orders'), say(\`menu.log_\${x}\`)]`)) as {
    said: unknown;
  };
  expect(half.said).toEqual([
    [en['menu.log_orders'], 'menu.log_amount'],
    [zh['menu.log_orders'], 'menu.log_amount'],
  ]);
  const named = (await said(`say(['column.'][0] + x)`)) as { said: unknown };
  expect(named.said).toEqual([en['column.amount'], zh['column.amount']]);
});

test('an area that a bundle does not speak is not in it', async () => {
  const { said: words } = (await said(`say('pages.nav')`)) as { said: unknown };
  expect(words).toEqual(['pages.nav', 'pages.nav']);
});

test('every key that is bundled has the shape that the build looks for', () => {
  const bundled = { ...addon, ...crm, ...pages, ...refusals, ...schema, ...workbook };
  const odd = Object.keys(bundled).filter((key) => !/^[a-z_]+(\.[a-z0-9_]+)+$/.test(key));
  expect(odd).toEqual([]);
});

test('what a page says and does not carry, the script hands it', async () => {
  const entryPoints = [join(SRC, 'pages/app/main.tsx')];
  const page = await build({ entryPoints, bundle: true, write: false, plugins: [silent] });
  const { families, keys } = namedIn(page.outputFiles[0]!.text);
  const given = wordsOf('en', SHARED);
  const own = (name: string) => name.startsWith('pages.');
  expect([...families].filter((family) => !own(family) && !SHARED.includes(family))).toEqual([]);
  const known = Object.keys(en);
  const asked = [...keys].filter((key) => known.includes(key) && !own(key));
  expect(asked.filter((key) => !(key in given))).toEqual([]);
  expect(asked).toContain('column.stage');
});
