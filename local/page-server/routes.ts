/** What the page may ask, address by address. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { languageOf } from '../../src/text/index.ts';
import { bodyOf, parsedBody } from '../server/asked.ts';
import { scriptHashes, sendFrame } from './frame.ts';
import { type PageFiles, pageFiles, send } from './page-files.ts';
import { readBlock, readShape } from './reading.ts';
import { Refusal } from './refusal.ts';
import * as shapes from './shapes.ts';
import { REVISION } from './wire/asked.ts';
import { areaOf } from './wire/range.ts';
import type { Workspace } from './workspace.ts';

export interface Asked {
  readonly workspace: Workspace;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Gives what is answered as JSON; undefined where the answer was already sent. */
type Route = (asked: Asked) => unknown;

async function body<T>({ request }: Asked, shape: z.ZodType<T>): Promise<T> {
  const { success, data, error } = shape.safeParse(parsedBody(await bodyOf(request)));
  if (success) return data;
  const { path, message } = error.issues[0]!;
  throw new Refusal('request', `${path.join('.')}: ${message}`);
}

const OK = { ok: true } as const;

async function file({ response }: Asked, type: keyof PageFiles): Promise<void> {
  send(response, type, (await pageFiles())[type]);
}

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /page/main.js': (asked) => file(asked, 'js'),
  'GET /page/main.css': (asked) => file(asked, 'css'),

  'POST /page/call': async (asked) => {
    const answer = asked.workspace.call(await body(asked, shapes.call));
    asked.response.setHeader(REVISION, asked.workspace.revision);
    return answer;
  },

  'POST /page/block': async (asked) =>
    readBlock(asked.workspace.workbook, await body(asked, shapes.block)),

  'POST /page/shape': async (asked) =>
    readShape(asked.workspace.workbook, (await body(asked, shapes.shape)).sheetId),

  'POST /page/edit': async (asked) => asked.workspace.edit(await body(asked, shapes.edit)),

  'GET /page/events': ({ workspace, request, response, url }) => {
    const { searchParams } = url;
    const language = searchParams.get('language') ?? request.headers['accept-language'];
    // The browser names the last event by itself, or the page does that had let its line go.
    const last = request.headers['last-event-id'] ?? searchParams.get('after') ?? '';
    workspace.sessions.connect(String(last), response, () =>
      workspace.begin(emailOf(searchParams.get('user')), languageOf(language)),
    );
  },

  'POST /page/selection': async (asked) => {
    const { session, sheetId, ranges, active } = await body(asked, shapes.selection);
    const areas = ranges.map((range) => areaOf({ sheetId, ...range }));
    // The range with the cursor is the active one, which the host takes to be the first.
    const holds = (area: (typeof areas)[number]) =>
      active !== undefined &&
      area.row <= active.row + 1 &&
      active.row + 1 < area.row + area.rows &&
      area.column <= active.column + 1 &&
      active.column + 1 < area.column + area.columns;
    areas.sort((a, b) => Number(holds(b)) - Number(holds(a)));
    asked.workspace.sessions.get(session).select(areas);
    return OK;
  },

  'GET /page/menu': ({ workspace, url }) =>
    workspace.sessions.get(url.searchParams.get('session') ?? '').menus(),

  'POST /page/menu': async (asked) => {
    const { session, function: name } = await body(asked, shapes.menu);
    return asked.workspace.sessions.get(session).runMenuItem(name);
  },

  'POST /page/run': async (asked) => {
    const { session, frame, function: name, args } = await body(asked, shapes.run);
    return asked.workspace.sessions.get(session).call(frame, name, args);
  },

  'POST /page/ui': async (asked) => {
    const { session, id, answer } = await body(asked, shapes.ui);
    asked.workspace.sessions.get(session).answer(id, answer);
    return OK;
  },

  'GET /page/outbox': ({ workspace }) => workspace.state.outbox.mails,

  'GET /page/clock': ({ workspace }) => workspace.clock.list(),

  'POST /page/clock': async (asked) =>
    asked.workspace.clock.run((await body(asked, shapes.clock)).id),
};

const FRAME = '/page/frame/';

async function frame({ workspace, request, response, url }: Asked): Promise<void> {
  const html = workspace.sessions.frame(url.pathname.slice(FRAME.length));
  if (html === undefined) throw new Refusal('frame');
  const scripts = scriptHashes(await workspace.bundle());
  sendFrame(response, html, { scripts, parent: `http://${request.headers.host}` });
}

/** @throws Refusal for an address there is not */
export function routeOf(method: string, path: string): Route {
  if (method === 'GET' && path.startsWith(FRAME)) return frame;
  const found = Object.hasOwn(ROUTES, `${method} ${path}`)
    ? ROUTES[`${method} ${path}`]
    : undefined;
  if (found === undefined) throw new Refusal('address', `${method} ${path}`);
  return found;
}

function emailOf(text: string | null): string | null {
  return text !== null && /^[^@\s]+@[^@\s]+$/.test(text) ? text : null;
}
