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

/** @throws WorkbookFileError as `startServer` does */
export async function startEmbedded(file: string): Promise<Embedded> {
  const child = fork(new URL('./process.ts', import.meta.url), [file], { execArgv: [] });
  const gone = once(child, 'exit').then(([code]): FirstWord => {
    return { failed: `the server of ${file} ended with ${code}` };
  });
  const heard = once(child, 'message').then(([word]) => word as FirstWord);
  const word = await Promise.race([heard, gone]);
  const close = async () => {
    if (child.connected) child.disconnect();
    await gone;
  };
  if ('url' in word) return { ...word, close };
  await close();
  if ('reason' in word) throw new WorkbookFileError(word.reason, word.message);
  throw new Error(word.failed);
}
