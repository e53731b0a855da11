/** The night from the command line, on the file that the workspace has open. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Office } from './office.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs it in a process of its own: `done`, or what it complained of. */
export async function nightly({ file }: Office): Promise<string> {
  const args = ['pipeline/leadsheet.ts', 'nightly', '--workbook', file];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const [code] = await once(child, 'exit');
  return code === 0 ? 'done' : said;
}
