/**
 * The server of a local file in a process of its own: its memory is not the command's, and the two
 * work at the same time. It lives as long as the channel to it, so it never outlives the command,
 * however that ends; the file's lock goes with it.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { WorkbookFileError } from '../../local/engine/database.ts';

export interface Embedded {
  readonly url: string;
  readonly spreadsheetId: string;
  readonly close: () => Promise<void>;
}

/** What the process says once: where it serves, or why it cannot. */
export type FirstWord =
  | { readonly url: string; readonly spreadsheetId: string }
  | { readonly reason: WorkbookFileError['reason']; readonly message: string }
  | { readonly failed: string };

/**
 * What it keeps is bounded, what it answers is soon forgotten: a heap that is swept early is half as
 * large, and no slower. Both are V8's.
 */
const HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=50'];

const PROGRAM = new URL('./process.ts', import.meta.url);

/** @throws WorkbookFileError as `startServer` does */
export async function startEmbedded(file: string, program = PROGRAM): Promise<Embedded> {
  const child = fork(program, [file], { execArgv: HEAP });
  const exit = once(child, 'exit');
  const heard = once(child, 'message').then(([word]) => word as FirstWord);
  // The channel ends after its last word; the process may be seen to end before that is read.
  const silent = once(child, 'disconnect').then(async (): Promise<FirstWord> => {
    const [code] = await exit;
    return { failed: `the server of ${file} ended with ${code}` };
  });
  const word = await Promise.race([heard, silent]);
  const close = async () => {
    if (child.connected) child.disconnect();
    await exit;
  };
  if ('url' in word) return { ...word, close };
  await close();
  if ('reason' in word) throw new WorkbookFileError(word.reason, word.message);
  throw new Error(word.failed);
}
