/**
 * The server of a workbook's file: an embedded one for a command's own duration, or the `serve`
 * that already holds the file, found through a note beside it.
 */

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { WorkbookFileError } from '../local/engine/database.ts';
import type { RunningWorkspace, WorkspaceOptions } from '../local/page-server/index.ts';
import { LeadsheetError } from '../src/crm/errors.ts';
import { startEmbedded } from './embedded/index.ts';

export interface Serving {
  readonly url: string;
  readonly spreadsheetId: string;
  readonly close: () => Promise<void>;
}

const note = z.object({ url: z.url(), spreadsheetId: z.string() });
const noteOf = (file: string) => `${file}-serving`;

/**
 * A server for the file, which must be there unless `make` says otherwise.
 * @throws LeadsheetError `file_missing`, `not_a_workbook_file`, `file_locked`
 */
export async function serveFile(file: string, make: boolean): Promise<Serving> {
  if (!make && !existsSync(file)) throw new LeadsheetError('workbook_missing', { file });
  for (const until = performance.now() + PATIENCE_MS; ; await sleep(AGAIN_MS)) {
    try {
      return await startEmbedded(file);
    } catch (error) {
      const locked = error instanceof WorkbookFileError && error.reason === 'locked';
      const other = locked ? await neighbour(file) : null;
      if (other !== null) return other;
      if (!locked || performance.now() > until) throw refusal(error, file);
    }
  }
}

/** The server of a command that was killed outlives it by a moment, and is waited for. */
const [PATIENCE_MS, AGAIN_MS] = [4_000, 200];

/**
 * Serves a file with its page, for others to find; `close` takes the note away. `address` is the
 * page's, with the token of this start, which the note does not tell.
 */
export async function serveOpenly(options: WorkspaceOptions): Promise<RunningWorkspace> {
  const { file } = options;
  // The page and the add-on behind it take their time to load; other commands need neither.
  const { startWorkspace } = await import('../local/page-server/index.ts');
  const server = await startWorkspace(options).catch((error: unknown) => {
    throw refusal(error, file);
  });
  server.warm();
  const { url, spreadsheetId } = server;
  writeFileSync(noteOf(file), JSON.stringify({ url, spreadsheetId }));
  const close = async () => {
    rmSync(noteOf(file), { force: true });
    await server.close();
  };
  return { ...server, close };
}

const greeting = z.object({ spreadsheetId: z.string() });

/** The server that a note speaks of, if it answers for that very workbook: ports are given anew. */
async function neighbour(file: string): Promise<Serving | null> {
  try {
    const { url, spreadsheetId } = note.parse(JSON.parse(readFileSync(noteOf(file), 'utf8')));
    const address = `${url}/v4/spreadsheets/${spreadsheetId}?fields=spreadsheetId`;
    const answer = await fetch(address);
    const there = greeting.parse(await answer.json());
    const ours = answer.ok && there.spreadsheetId === spreadsheetId;
    return ours ? { url, spreadsheetId, close: async () => {} } : null;
  } catch {
    return null;
  }
}

const CODES = {
  locked: 'file_locked',
  'not-a-workbook': 'not_a_workbook_file',
  unreadable: 'file_unreadable',
} as const;

function refusal(error: unknown, file: string): unknown {
  return error instanceof WorkbookFileError
    ? new LeadsheetError(CODES[error.reason], { file })
    : error;
}
