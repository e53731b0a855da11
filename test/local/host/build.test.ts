import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBundle, startHost } from '../../../local/host/index.ts';
import { buildAddon } from '../../../src/build.ts';
import { openBook } from './workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadsheet-build-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  const file = join(folder, 'src', name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

test('what is exported is callable, and a page is one file', async () => {
  write('addon/rules.ts', 'export class Rule { #n = 20; twice(): number { return this.#n * 2; } }');
  write(
    'addon/main.ts',
    `import { Rule } from './rules.ts';
     export function answer(plus: number): number { return new Rule().twice() + plus; }`,
  );
  write('pages/card/card.ts', `document.title = '</script>$&';`);
  write('pages/card/card.css', 'body { color: red }');
  write(
    'pages/card/index.html',
    '<link rel="stylesheet" href="./card.css"><script type="module" src="./card.ts"></script>',
  );
  write('../appsscript.json', '{ "timeZone": "Asia/Shanghai" }');
  const target = join(folder, 'dist');
  const files = await buildAddon(join(folder, 'src'), target);
  expect(files.map(({ name }) => name)).toEqual(['Code.js', 'card.html']);

  const bundle = readBundle(target);
  expect(bundle.code).not.toContain('#n');
  expect(bundle.files['card']).toMatch(/^<style>body\{color:red\}<\/style><script>.*<\/script>$/s);
  expect(bundle.files['card']!.match(/<\/script>/g)).toHaveLength(1);
  expect(bundle.files['card']).toContain('$&');

  const { options, close } = await openBook();
  const host = startHost({ ...options, bundle, user: 'seller@example.com' });
  try {
    expect(await host.functions()).toEqual(['answer']);
    expect(await host.call('answer', [2])).toBe(42);
  } finally {
    await host.close();
    await close();
  }
});
