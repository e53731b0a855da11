/**
 * Words in a bundle: those its code can name and no others, in as few letters as will do.
 *
 * The code is bundled once without words. A key counts as named when it stands in what came out
 * (`say('addon.done')`), or when its family does (`` say(`column.${field}`) ``, or `'column.'`).
 */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

type Catalogue = { readonly [key: string]: string };

/** What a bundle speaks. */
export interface Spoken {
  readonly areas: readonly string[];
  /** Areas whose words nobody outside of the bundle asks for by key. */
  readonly own: readonly string[];
}

const TEXT = /[/\\]text[/\\](en|zh)[/\\]\w+\.ts$/;
const KEY = /(["'`])([a-z_]+(?:\.[a-z0-9_]+)+)\1/g;
const FAMILY = /["'`]((?:[a-z_]+\.)+(?=["'`])|[a-z_]+\.[a-z0-9_.]*(?=\$\{))/g;

/** Leaves all words out. */
export const silent: Plugin = {
  name: 'silent',
  setup: ({ onLoad }) => {
    onLoad({ filter: TEXT }, ({ path }) => ({
      contents: `export const ${basename(path, '.ts')} = {};`,
    }));
  },
};

/** The keys and the families of keys that code names, the longest families first. */
export function namedIn(code: string) {
  const keys = new Set([...code.matchAll(KEY)].map(([, , key]) => key!));
  const families = new Set([...code.matchAll(FAMILY)].map(([, family]) => family!));
  return { keys, families: [...families].sort((a, b) => b.length - a.length) };
}

/** The words that a bundle made with `silent` can name: the plugin that puts them in, and names. */
export async function spokenIn(code: string, { areas, own }: Spoken, textFolder: string) {
  const { keys, families } = namedIn(code);
  const familyOf = (key: string) => families.find((family) => key.startsWith(family)) ?? '';
  const short = new Map<string, string>();
  for (const area of own) {
    for (const key of Object.keys(await wordsOf(textFolder, 'en', area))) {
      if (keys.has(key) && familyOf(key) === '') short.set(key, `_${short.size.toString(36)}`);
    }
  }
  /** The keys of an area that are spoken, family by family. */
  const spoken = (area: string, words: Catalogue): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const key of areas.includes(area) ? Object.keys(words) : []) {
      const family = familyOf(key);
      if (family === '' && !keys.has(key)) continue;
      groups.set(family, [...(groups.get(family) ?? []), key]);
    }
    return groups;
  };
  const plugin: Plugin = {
    name: 'spoken',
    setup: ({ onLoad }) => {
      onLoad({ filter: TEXT }, async ({ path }) => {
        const [area, resolveDir] = [basename(path, '.ts'), dirname(path)];
        const groups = spoken(area, await wordsOf(textFolder, 'en', area));
        const words = await wordsOf(textFolder, basename(resolveDir), area);
        const contents =
          basename(resolveDir) === 'en'
            ? english(area, groups, words)
            : chinese(area, groups, words);
        return { contents, resolveDir };
      });
    },
  };
  const english = (area: string, groups: Map<string, string[]>, words: Catalogue) => {
    const tree = [...groups].map(([family, members]) => {
      const named = members.map((key) => [short.get(key) ?? key.slice(family.length), words[key]]);
      return [family, Object.fromEntries(named)];
    });
    return `import { named } from '../../build/named.ts';
      export const ${area} = named(${JSON.stringify(Object.fromEntries(tree))});`;
  };
  return { plugin, shortened: (text: string) => shortened(text, short) };
}

const chinese = (area: string, groups: Map<string, string[]>, words: Catalogue) =>
  `import { likewise } from '../../build/named.ts';
   import { ${area} as en } from '../en/${area}.ts';
   export const ${area} = likewise(en, ${JSON.stringify([...groups.values()].flat().map((key) => words[key]))});`;

/** A bundle whose own words go by short names; nobody sees them. */
const shortened = (text: string, short: ReadonlyMap<string, string>) =>
  text.replace(KEY, (whole, _, key: string) => (short.has(key) ? `"${short.get(key)}"` : whole));

/** None where the sources have no such area. */
async function wordsOf(textFolder: string, language: string, area: string): Promise<Catalogue> {
  const file = join(textFolder, language, `${area}.ts`);
  if (!existsSync(file)) return {};
  const { href } = pathToFileURL(file);
  return ((await import(href)) as Record<string, Catalogue>)[area]!;
}
