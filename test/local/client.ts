/** A local server in memory and a real googleapis client on it, closed after each test. */

import { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach } from 'vitest';
import { type LocalServer, type ServerOptions, startServer } from '../../local/server.ts';

const open: LocalServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

export interface Workspace {
  readonly server: LocalServer;
  readonly sheets: sheets_v4.Sheets;
  readonly spreadsheetId: string;
}

export async function workspace(options: Partial<ServerOptions> = {}): Promise<Workspace> {
  const server = await startServer({ file: ':memory:', ...options });
  open.push(server);
  return { server, sheets: clientOf(server), spreadsheetId: server.spreadsheetId };
}

/** A client that tries once, so that every refusal is seen. */
export function clientOf({ url }: LocalServer, token = 'anna'): sheets_v4.Sheets {
  const headers = { authorization: `Bearer ${token}` };
  return new sheets_v4.Sheets({ headers, rootUrl: url, retry: false });
}

/** Status and body of a refusal; fails when the call is answered. */
export async function refusal(call: Promise<unknown>): Promise<{ status: number; error: Refusal }> {
  try {
    await call;
  } catch (error) {
    const { response } = error as { response: { status: number; data: { error: Refusal } } };
    return { status: response.status, error: response.data.error };
  }
  throw new Error('The call was answered, not refused.');
}

interface Refusal {
  code: number;
  message: string;
  status: string;
  details?: { fieldViolations?: unknown; reason?: string; metadata?: object }[];
}
