/**
 * Builds the add-on into `dist/`: what clasp pushes to Google and the local host runs.
 *
 * `src/addon/main.ts` becomes `Code.js`, one script whose every export is a top-level function, as
 * menus, triggers and `google.script.run` need them. Every `src/pages/NAME/index.html` becomes
 * `NAME.html` with its styles and scripts inside.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** The name the bundle's exports are kept under. */
const GLOBAL = 'leadsheet';

/** Apps Script knows ES2020, but neither private nor static fields. */
const SHARED = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  target: 'es2020',
  legalComments: 'none',
} as const;

/** Pages run in the browser, and Google Sheets asks for a recent one. */
const BROWSERS = 'es2022';

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
}

/** Which areas of words are spoken somewhere, and which kinds of their words are not. */
interface Spoken {
  readonly areas: readonly string[];
  readonly not: readonly string[];
}

const IN_SCRIPT: Spoken = {
  areas: ['addon', 'crm', 'refusals', 'schema', 'workbook'],
  not: ['code', 'finding', 'moment', 'repair'],
};
/** A page is given the rest by the script. */
const IN_PAGES: Spoken = {
  areas: ['crm', 'pages', 'schema'],
  not: ['digest', 'figure', 'likely'],
};

/**
 * Leaves all other words out: with them, the code would be half as large again. Chinese words go
 * without their keys, which are those of the English ones.
 */
const quiet = ({ areas, not }: Spoken): Plugin => ({
  name: 'quiet',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]text[/\\](en|zh)[/\\]\w+\.ts$/ }, async ({ path }) => {
      const area = basename(path, '.ts');
      const resolveDir = dirname(path);
      const keys = areas.includes(area) ? Object.keys(await wordsIn(area, resolveDir, 'en')) : [];
      const spoken = keys.filter((key) => !not.includes(key.split('.')[0]!));
      const words = await wordsIn(area, resolveDir, basename(resolveDir));
      if (basename(resolveDir) === 'en') {
        const kept = Object.fromEntries(spoken.map((key) => [key, words[key]]));
        return { contents: `export const ${area} = ${JSON.stringify(kept)};` };
      }
      const values = JSON.stringify(spoken.map((key) => words[key]));
      const contents = `import { ${area} as en } from '../en/${area}.ts';
        const words = ${values};
        export const ${area} = Object.fromEntries(Object.keys(en).map((key, n) => [key, words[n]]));`;
      return { contents, resolveDir };
    });
  },
});

async function wordsIn(area: string, folder: string, language: string) {
  const { href } = pathToFileURL(join(folder, '..', language, `${area}.ts`));
  return ((await import(href)) as Record<string, Record<string, string>>)[area]!;
}

/** Builds everything from `source` (the folder `src`, the manifest beside it) into `target`. */
export async function buildAddon(source: string, target: string): Promise<BuiltFile[]> {
  const files = new Map([['Code.js', await buildCode(source)]]);
  for (const name of pagesIn(source)) {
    files.set(`${name}.html`, await page(join(source, 'pages', name)));
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
  const entry = join(source, 'addon/main.ts');
  const names = await exportsOf(entry);
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [entry],
    format: 'iife',
    globalName: GLOBAL,
    plugins: [quiet(IN_SCRIPT)],
  });
  const wrappers = names.map(
    (name) => `function ${name}(){return ${GLOBAL}.${name}.apply(this,arguments)}`,
  );
  return `${outputFiles![0]!.text}${wrappers.join('\n')}\n`;
}

/** The names a module exports; esbuild lists them for an ES module alone. */
async function exportsOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    ...SHARED,
    entryPoints: [entry],
    outdir: '/',
    format: 'esm',
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

const STYLE = /<link rel="stylesheet" href="\.\/([^"]+)"\s*\/?>/g;
const CODE = /<script type="module" src="\.\/([^"]+)"><\/script>/g;

/** One html file that needs no other: its sheets and scripts bundled where they were named. */
async function page(folder: string): Promise<string> {
  let html = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [tag, file] of html.matchAll(STYLE)) {
    const css = await bundled(join(folder, file!));
    html = html.replace(tag, () => `<style>${css}</style>`);
  }
  for (const [tag, file] of html.matchAll(CODE)) {
    const code = await bundled(join(folder, file!));
    html = html.replace(tag, () => `<script>${code}</script>`);
  }
  return html;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    ...SHARED,
    target: BROWSERS,
    entryPoints: [entry],
    format: 'iife',
    plugins: [quiet(IN_PAGES)],
  });
  return outputFiles![0]!.text.trim();
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const files = await buildAddon(join(root, 'src'), join(root, 'dist'));
  for (const { name, bytes } of files) console.log(`${(bytes / 1024).toFixed(1)} KB  ${name}`);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${(total / 1024).toFixed(1)} KB  in all`);
}
