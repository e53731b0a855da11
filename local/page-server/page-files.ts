/** The page: one html file, one script and one style sheet, bundled once a start. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../page');

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' } as const;

export type PageFiles = Readonly<Record<'js' | 'css', string>>;

let files: Promise<PageFiles> | null = null;

/** The page's script and styles, bundled when they are first asked for. */
export function pageFiles(): Promise<PageFiles> {
  files ??= bundlePage().catch((error: unknown) => {
    // Whoever works at the page mends it and reloads.
    files = null;
    throw error;
  });
  return files;
}

/** Bundles `local/page/main.tsx` with everything it needs; no other origin is ever asked. */
async function bundlePage(): Promise<PageFiles> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, 'main.tsx')],
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}

/** Sends `page.html`; `{nonce}` in it is for its style and script elements. */
export function sendPage(response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64');
  const html = readFileSync(join(SOURCE, 'page.html'), 'utf8').replaceAll('{nonce}', nonce);
  send(response, 'html', html, {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src-elem 'self' 'nonce-${nonce}'`,
      // Charts and the grid place their parts by style attributes.
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
}

export function send(
  response: ServerResponse,
  type: keyof typeof TYPES,
  text: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, {
    'Content-Type': `${TYPES[type]}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...more,
  });
  response.end(text);
}
