/**
 * An add-on's page as it stands in a frame: with `google.script` before everything else, in an
 * origin of its own that reaches nothing, and running no script but those the bundle brought.
 * What gets into a page through data cannot run: its hash is not on the list.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Bundle } from '../host/index.ts';

const SHIM = readFileSync(join(import.meta.dirname, 'frame-shim.js'), 'utf8');

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Hashes of all scripts in a bundle's html files, and of ours. */
export function scriptHashes({ files }: Bundle): string[] {
  const codes = Object.values(files).flatMap((html) =>
    [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map((match) => match[1]!),
  );
  return [...new Set([SHIM, ...codes].map(hashOf))];
}

export function sendFrame(response: ServerResponse, html: string, policy: FramePolicy): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': framePolicy(policy),
  });
  response.end(withShim(html));
}

export interface FramePolicy {
  readonly scripts: readonly string[];
  /** `http://127.0.0.1:PORT`, the only page that may show the frame. */
  readonly parent: string;
}

function framePolicy({ scripts, parent }: FramePolicy): string {
  return [
    // Also where it is opened without our iframe's own sandbox.
    'sandbox allow-scripts allow-forms allow-popups',
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    // Styles come with the page and are set by its scripts; they reach no address either.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${parent}`,
  ].join('; ');
}

/** Before the first element that could run. */
function withShim(html: string): string {
  const at = /<head\b[^>]*>|<!doctype[^>]*>/i.exec(html);
  const place = at === null ? 0 : at.index + at[0].length;
  return `${html.slice(0, place)}<script>${SHIM}</script>${html.slice(place)}`;
}
