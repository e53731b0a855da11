/** Deploying: what is missing is found first, then the add-on is built and pushed. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BuiltFile } from '../../src/build.ts';
import type { Io } from '../cli/io.ts';
import { type Clasp, failureOf } from './clasp.ts';
import { checkManifest } from './manifest.ts';
import { checkSignIn, scriptId } from './preflight.ts';

export interface DeployOptions {
  /** Id of the script; of `.clasp.json` when left out. */
  readonly script?: string;
  /** Push nothing. */
  readonly check?: boolean;
  /** The folder `src`, and where to build. */
  readonly source: string;
  readonly target: string;
  readonly clasp: Clasp;
}

/**
 * Gives what was built.
 * @throws LeadsheetError `deploy_*`, each with its remedy
 */
export async function deploy(
  { script, check = false, source, target, clasp }: DeployOptions,
  io: Pick<Io, 'env' | 'folder'>,
): Promise<BuiltFile[]> {
  checkSignIn(io);
  const id = scriptId(script, io);
  checkManifest(await readFile(path.join(source, '../appsscript.json'), 'utf8'));
  const { buildAddon } = await import('../../src/build.ts');
  const files = await buildAddon(source, target);
  const project = JSON.stringify({ scriptId: id, rootDir: '.' });
  await writeFile(path.join(target, '.clasp.json'), project);
  // Asks Google for something small: whether the API is on and the script may be seen.
  await said(clasp, ['list-versions'], target, id);
  if (!check) await said(clasp, ['push', '--force'], target, id);
  return files;
}

async function said(clasp: Clasp, args: string[], folder: string, id: string): Promise<void> {
  const { code, text } = await clasp(args, folder);
  // clasp ends well on some refusals, but says so.
  if (code !== 0 || /has not enabled the Apps Script API/i.test(text)) throw failureOf(text, id);
}
