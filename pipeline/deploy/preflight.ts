/** What must be there before clasp is run: a sign-in, and the script to push to. */

import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Io } from '../cli/io.ts';

type Read = Pick<Io, 'env' | 'folder'>;

/** Where clasp keeps its sign-in. Only that there is one is looked at. */
function signInFile({ env, folder }: Read): string {
  const given = env['clasp_config_auth'];
  if (given) return path.resolve(folder, given);
  return path.join(env['HOME'] ?? env['USERPROFILE'] ?? homedir(), '.clasprc.json');
}

/** @throws LeadsheetError `deploy_not_signed_in` */
export function checkSignIn(io: Read): void {
  const file = signInFile(io);
  const known = existsSync(file) ? jsonIn(file) : {};
  const tokens = known['tokens'] as { default?: unknown } | undefined;
  // Older versions of clasp wrote one sign-in, not a list of them.
  if (tokens?.default || known['token'] || known['access_token']) return;
  throw new LeadsheetError('deploy_not_signed_in', { file: path.basename(file) });
}

/** The script's id, given or of `.clasp.json`. @throws LeadsheetError `deploy_no_script` */
export function scriptId(given: string | undefined, { folder }: Read): string {
  const file = path.join(folder, '.clasp.json');
  const id = given ?? (existsSync(file) ? jsonIn(file)['scriptId'] : undefined);
  if (typeof id !== 'string' || id === '') throw new LeadsheetError('deploy_no_script');
  if (!/^[\w-]{20,}$/.test(id)) throw new LeadsheetError('deploy_script_malformed', { id });
  return id;
}

function jsonIn(file: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  } catch (error) {
    // The reason names a place in the file, never what stands there.
    const reason = error instanceof SyntaxError ? 'not JSON' : (error as Error).message;
    throw new LeadsheetError('deploy_project_wrong', { file: path.basename(file), reason });
  }
}
