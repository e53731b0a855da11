/** The process of an embedded server: serves one file until the channel to its command closes. */

import { enableCompileCache } from 'node:module';
import type { FirstWord } from './index.ts';

// Every command starts one: compiled once, the server is there in a third of the time.
enableCompileCache();
const { startServer, WorkbookFileError } = await import('../../local/server.ts');

const file = process.argv[2] ?? '';
const say = (word: FirstWord) => process.send?.(word);

// Ctrl-C reaches every process of the terminal: the command still has its answer to hear.
process.on('SIGINT', () => {});
// A command that is gone already has closed the channel before anyone could listen.
const gone = new Promise<void>((resolve) => process.once('disconnect', resolve));

try {
  // Between two processes of one machine, compressing costs more than it saves, and a quota that
  // nobody else spends holds only its own command up.
  const server = await startServer({ file, compress: false, quota: false });
  say({ url: server.url, spreadsheetId: server.spreadsheetId });
  await (process.connected ? gone : undefined);
  await server.close();
} catch (error) {
  const message = (error as Error).message;
  say(error instanceof WorkbookFileError ? { reason: error.reason, message } : { failed: message });
  if (process.connected) process.disconnect();
}
