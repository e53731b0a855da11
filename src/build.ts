/**
 * Builds the add-on into `dist/`: what clasp pushes to Google and the local host runs.
 *
 * `src/addon/main.ts` becomes `Code.js`, one script whose every export is a top-level function, as
 * menus, triggers and `google.script.run` need them. Every `src/pages/NAME/index.html` becomes
 * `NAME.html` with its styles and scripts inside.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type Spoken, silent, spokenIn } from './build/words.ts';

/** The name the bundle's exports are kept under. */
const GLOBAL = '$';

/** Apps Script knows ES2020, but neither private nor static fields. */
const SHARED = {
  bundle: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  target: 'es2020',
  legalComments: 'none',
} as const;

/** Pages run in the browser, and Google Sheets asks for a recent one. */
const IN_BROWSER = {
  target: 'es2022',
  format: 'iife',
  // A call of `h` is shorter than one of the automatic runtime.
  tsconfigRaw: {
    compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' },
  },
  inject: [join(import.meta.dirname, 'build/jsx.ts')],
} as const satisfies BuildOptions;

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
}

const IN_SCRIPT: Spoken = {
  areas: ['addon', 'crm', 'refusals', 'schema', 'workbook'],
  own: ['addon', 'refusals', 'workbook'],
};
/** A page is given all other words by the script that opens it. */
const IN_PAGES: Spoken = { areas: ['pages'], own: ['pages'] };

/** Builds everything from `source` (the folder `src`, the manifest beside it) into `target`. */
export async function buildAddon(source: string, target: string): Promise<BuiltFile[]> {
  const files = new Map([['Code.js', await buildCode(source)]]);
  for (const name of pagesIn(source)) {
    files.set(`${name}.html`, await page(source, name));
  }
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const [name, text] of files) await writeFile(join(target, name), text);
  await cp(join(source, '../appsscript.json'), join(target, 'appsscript.json'));
  return [...files].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }));
}

function pagesIn(source: string): string[] {
  const folder = join(source, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.html')));
}

/** `Code.js`: the bundle, then one top-level function for each of its exports. */
export async function buildCode(source: string): Promise<string> {
  const code = await spoken(source, join(source, 'addon/main.ts'), {}, IN_SCRIPT);
  const [whole, list] = /export\s*\{([^}]*)\};?\s*$/.exec(code)!;
  const exported = list!.split(',').map((one) => one.trim().split(' as '));
  const handed = exported.map(([local, name = local]) => `${name}:${local}`);
  const body = code.slice(0, -whole.length);
  const wrappers = exported.map(([local, name = local]) => wrapper(name!));
  return `${`var ${GLOBAL}=(()=>{"use strict";${body}return{${handed}}})();`}\n${wrappers.join('\n')}\n`;
}

/** A function that Google finds by its name; none of ours is handed more than two things. */
const wrapper = (name: string) => `function ${name}(a,b){return ${GLOBAL}.${name}(a,b)}`;

const STYLE = /<link rel="stylesheet" href="\.\/([^"]+)"\s*\/?>/g;
const CODE = /<script type="module" src="\.\/([^"]+)"><\/script>/g;

/** One html file that needs no other: its sheets and scripts bundled where they were named. */
async function page(source: string, name: string): Promise<string> {
  const folder = join(source, 'pages', name);
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [tag, file] of html.matchAll(STYLE)) {
    const css = await bundled(join(folder, file!), {});
    html = html.replace(tag, () => `<style>${renamed(css)}</style>`);
  }
  for (const [tag, file] of html.matchAll(CODE)) {
    const code = await spoken(source, join(folder, file!), IN_BROWSER, IN_PAGES);
    html = html.replace(tag, () => `<script>${code}</script>`);
  }
  return html;
}

/** Styles with their custom properties (`--ink-soft`) under short names; no script asks for them. */
function renamed(css: string): string {
  const names = new Map<string, string>();
  const short = (name: string) => {
    if (!names.has(name)) names.set(name, `--${names.size.toString(36)}`);
    return names.get(name)!;
  };
  return css
    .replace(/--[a-z][\w-]*(?=:)|(?<=var\()--[a-z][\w-]*/g, short)
    .replace(/(--\w+:) /g, '$1');
}

/** A bundle with the words it can name: made once to hear which, then with them. */
async function spoken(source: string, entry: string, options: BuildOptions, areas: Spoken) {
  const mute = await bundled(entry, { ...options, plugins: [silent] });
  const { plugin, shortened } = await spokenIn(mute, areas, join(source, 'text'));
  return shortened(await bundled(entry, { ...options, plugins: [plugin] }));
}

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...SHARED,
    ...options,
    entryPoints: [entry],
    write: false,
  });
  return outputFiles[0]!.text.trim();
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const files = await buildAddon(join(root, 'src'), join(root, 'dist'));
  for (const { name, bytes } of files) console.log(`${(bytes / 1024).toFixed(1)} KB  ${name}`);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${(total / 1024).toFixed(1)} KB  in all`);
}
