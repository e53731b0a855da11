/** A new workbook on a real local server, as the host reaches it. */

import { apiAt } from '../../../local/host/index.ts';
import { startServer } from '../../../local/server.ts';

export async function openBook() {
  const { url, spreadsheetId, close } = await startServer({ file: ':memory:', quota: false });
  return { options: { api: apiAt(url), spreadsheetId }, close };
}
