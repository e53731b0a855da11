/** Running clasp, and its failures in our words. */

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Io } from '../cli/io.ts';

/** What clasp said, and how it ended. */
export interface Said {
  readonly code: number;
  readonly text: string;
}

/** Runs clasp in a folder; it is never asked a question, since nobody answers. */
export type Clasp = (args: readonly string[], folder: string) => Promise<Said>;

/** The clasp installed beside us. @throws LeadsheetError `deploy_no_clasp` */
export function installedClasp({ env, signal }: Pick<Io, 'env' | 'signal'>): Clasp {
  const program = claspFile();
  return (args, cwd) =>
    new Promise((resolve) => {
      const options = { cwd, signal, env: { ...env, CI: 'true', NO_COLOR: '1' } };
      const run = execFile(process.execPath, [program, ...args], options, (error, out, err) => {
        resolve({ code: error === null ? 0 : 1, text: `${out}\n${err}`.trim() });
      });
      run.stdin?.end();
    });
}

function claspFile(): string {
  try {
    return createRequire(import.meta.url).resolve('@google/clasp');
  } catch {
    throw new LeadsheetError('deploy_no_clasp');
  }
}

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [
    /has not enabled the Apps Script API|script\.googleapis\.com.*(disabled|not been used)/i,
    'api_off',
  ],
  [
    // The last is what a sign-in that was cut short gives.
    /invalid_grant|invalid_rapt|no credentials|not logged in|unauthorized|clasp login|incoming JSON object does not contain/i,
    'not_signed_in',
  ],
  [/not found|permission|invalid project|invalid script/i, 'script_unreachable'],
  [/ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|fetch failed|network/i, 'offline'],
];

/** The error for what clasp said on failing: the cause with its remedy, else its last line. */
export function failureOf(text: string, id: string): LeadsheetError {
  const found = CAUSES.find(([words]) => words.test(text));
  const lines = text.split('\n').map((line) => line.trim());
  const reason = lines.filter(Boolean).at(-1)?.slice(0, 300) ?? '';
  const blanks = { id, reason, file: '.clasprc.json' };
  return new LeadsheetError(`deploy_${found?.[1] ?? 'failed'}`, blanks);
}
