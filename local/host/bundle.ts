/** The built add-on as it is pushed to Google: the code, the pages, the manifest. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Bundle {
  readonly code: string;
  /** Pages by name, without `.html`. */
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: { readonly timeZone?: string };
}

/** Reads a folder as `npm run build` leaves it (`dist/`). */
export function readBundle(folder: string): Bundle {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: text('Code.js'),
    files: Object.fromEntries(pages.map((name) => [name.slice(0, -5), text(name)])),
    manifest: JSON.parse(text('appsscript.json')) as Bundle['manifest'],
  };
}
