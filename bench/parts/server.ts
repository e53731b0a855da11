/** The local server with Google's quota, and what it was asked since it was last told to count. */

import { startServer } from '../../local/server.ts';
import { answering } from '../part.ts';

export interface Served {
  readonly url: string;
  readonly spreadsheetId: string;
  /** Milliseconds the server worked for the requests. */
  readonly busyMs: number;
  readonly requests: number;
  readonly refused: number;
}

let server: Awaited<ReturnType<typeof startServer>> | undefined;

answering(async ({ file }: { file: string }): Promise<Served> => {
  server ??= await startServer({ file });
  const { url, spreadsheetId, stats } = server;
  const refused = [...stats.methods.values()].reduce((sum, { errors }) => sum + errors, 0);
  const served = { url, spreadsheetId, busyMs: stats.totalMs, requests: stats.count(), refused };
  stats.reset();
  return served;
});

process.once('disconnect', () => void server?.close());
