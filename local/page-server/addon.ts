/** The add-on, built anew at every start, byte for byte what Google gets. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, readBundle } from '../host/index.ts';

const SOURCE = join(import.meta.dirname, '../../src');

export const NO_ADDON: Bundle = { code: '', files: {}, manifest: {} };

/** Builds in a folder of its own, so that two servers never meet. */
export async function builtAddon(): Promise<Bundle> {
  // esbuild takes its time to load, and a test that brings its own bundle needs none.
  const { buildAddon } = await import('../../src/build.ts');
  const folder = mkdtempSync(join(tmpdir(), 'leadsheet-addon-'));
  try {
    await buildAddon(SOURCE, folder);
    return readBundle(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
