/**
 * The local workspace's server: the Sheets API v4 on loopback over workbooks in files.
 *
 * `const server = await startServer({ file: 'company.leadsheet' })`, then a `googleapis` client
 * with `rootUrl: server.url`. In the same process and without HTTP: `openWorkbook(file)`.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workbook } from './engine/workbook.ts';
import { isFromPage, isLoopbackHost } from './server/asked.ts';
import { FaultPlan, parseFaults } from './server/faults.ts';
import { GOOGLE_QUOTA, type Quota, QuotaMeter } from './server/quota.ts';
import { API_PATH, serveApi } from './server/serve-api.ts';
import { FolderShelf } from './server/shelf.ts';
import { Stats } from './server/stats.ts';

export { WorkbookFileError } from './engine/database.ts';
export { openWorkbook } from './open-workbook.ts';
export { FaultSpecError } from './server/faults.ts';

export interface ServerOptions {
  /** `NAME.leadsheet`, made when it is not there; `:memory:` for one that is kept nowhere. */
  readonly file: string;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** Google's when left out; false for none. */
  readonly quota?: Quota | false;
  /** Answers in gzip for clients that take it, as Google does; on when left out. */
  readonly compress?: boolean;
  /** See `server/faults.ts`. */
  readonly faults?: string;
  /** Grid cells a workbook may have; Google's ten million when left out. */
  readonly cellLimit?: number;
  /** Milliseconds since 1970, for the quotas' minutes and for dates typed without a year. */
  readonly clock?: () => number;
  /** Numbers in [0, 1) that new ids are drawn from. */
  readonly random?: () => number;
  /** Answers what is not the API's; takes the request by returning true. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT`, a client's `rootUrl`. */
  readonly url: string;
  /** Of the workbook in `file`. */
  readonly spreadsheetId: string;
  /** That workbook itself. */
  readonly workbook: Workbook;
  readonly stats: Stats;
  /** Every open workbook, by id. */
  readonly shelf: FolderShelf;
  readonly close: () => Promise<void>;
}

/** Starts a server. Throws `WorkbookFileError` for a file that cannot be opened or is in use. */
export async function startServer(options: ServerOptions): Promise<LocalServer> {
  const { file, port = 0, quota = GOOGLE_QUOTA, cellLimit, random, handle } = options;
  const { clock = Date.now, compress = true } = options;
  const faults = new FaultPlan(parseFaults(options.faults ?? ''));
  const shelf = new FolderShelf(file, {
    ...(cellLimit === undefined ? {} : { cellLimit }),
    ...(random === undefined ? {} : { random }),
    clock,
  });
  const stats = new Stats();
  const meter = quota === false ? null : new QuotaMeter(quota, clock);
  const api = { shelf, stats, faults, quota: meter, compress };

  const server = createServer((request, response) => {
    if (!isLoopbackHost(request)) return refuse(response, 403, 'Only loopback names are served.');
    if (!isApi(request)) {
      if (!handle?.(request, response)) refuse(response, 404, 'Nothing is served here.');
      return;
    }
    if (isFromPage(request)) return refuse(response, 403, 'The API is not for pages in a browser.');
    serveApi(api, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.requestTimeout = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    shelf.close();
    throw error;
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    spreadsheetId: shelf.first.spreadsheetId,
    workbook: shelf.first,
    stats,
    shelf,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(shelf.close()));
        server.closeAllConnections();
      }),
  };
}

function isApi({ url = '' }: IncomingMessage): boolean {
  return url === API_PATH || url.startsWith(`${API_PATH}/`) || url.startsWith(`${API_PATH}?`);
}

function refuse(response: ServerResponse, code: number, sentence: string): void {
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=UTF-8' }).end(`${sentence}\n`);
}
