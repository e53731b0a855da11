/**
 * The local workspace: the page in a browser, the add-on behind it and the Sheets API, on one
 * workbook's file and one port of 127.0.0.1.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bundle } from '../host/index.ts';
import { type LocalServer, type ServerOptions, startServer } from '../server.ts';
import { json, refuse } from './answer.ts';
import { Gate } from './gate.ts';
import { pageFiles, sendPage } from './page-files.ts';
import { routeOf } from './routes.ts';
import { Workspace } from './workspace.ts';

export interface WorkspaceOptions extends Omit<ServerOptions, 'handle'> {
  /** The e-mail of whoever sits at this machine; the first of the team when left out. */
  readonly user?: string;
  /** Another add-on than our own. */
  readonly bundle?: Bundle;
}

export interface RunningWorkspace extends LocalServer {
  /** What a person opens in a browser: it carries the token of this start. */
  readonly address: string;
  readonly workspace: Workspace;
  /** Builds page and add-on ahead of the first visit. */
  readonly warm: () => void;
}

/** Starts the workspace. Throws `WorkbookFileError` for a file that cannot be opened or is in use. */
export async function startWorkspace(options: WorkspaceOptions): Promise<RunningWorkspace> {
  const { user, bundle, ...rest } = options;
  const gate = new Gate();
  // Nothing is asked before the server listens, and then there is a workspace.
  let workspace: Workspace | null = null;
  const server = await startServer({
    ...rest,
    handle: (request, response) => {
      void answer(workspace!, gate, request, response);
      return true;
    },
  });
  workspace = new Workspace(server, {
    file: options.file,
    now: options.clock ?? Date.now,
    ...(user === undefined ? {} : { user }),
    ...(bundle === undefined ? {} : { bundle }),
  });
  const running = workspace;
  return {
    ...server,
    address: `${server.url}/?token=${gate.token}`,
    workspace,
    warm: () => {
      void running.bundle();
      // Told to whoever visits.
      pageFiles().catch(() => undefined);
    },
    close: async () => {
      await running.close();
      await server.close();
    },
  };
}

async function answer(
  workspace: Workspace,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    gate.checkHost(request);
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (request.method === 'GET' && url.pathname === '/') {
      visit(gate, request, response, url);
      // Built while the browser reads the page.
      void workspace.bundle();
      return;
    }
    gate.checkCall(request);
    const route = routeOf(request.method ?? '', url.pathname);
    const value = await route({ workspace, request, response, url });
    if (value !== undefined) json(response, 200, value);
  } catch (error) {
    refuse(request, response, error);
  }
}

/** The page; a token in the address becomes a cookie and leaves the address. */
function visit(gate: Gate, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const token = url.searchParams.get('token');
  if (token === null) {
    gate.checkVisit(request);
    sendPage(response);
    return;
  }
  response.writeHead(303, {
    Location: '/',
    'Set-Cookie': gate.cookieFor(request, token),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
  response.end();
}
