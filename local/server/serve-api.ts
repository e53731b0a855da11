/** One request to `/v4/spreadsheets…`: quota, faults, the method, the answer, the tally. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { callMethod } from '../api/call.ts';
import type { Method, Parameters, Shelf } from '../api/method.ts';
import { route } from '../api/methods.ts';
import { ApiError, internalError } from '../engine/errors.ts';
import { printed, sendAnswer } from './answer.ts';
import { bodyOf, callerOf, parametersOf, parsedBody, userOf } from './asked.ts';
import type { Fault, FaultKind, FaultPlan } from './faults.ts';
import { exceeded, GOOGLE_QUOTA, type QuotaMeter } from './quota.ts';
import type { Stats } from './stats.ts';

export const API_PATH = '/v4/spreadsheets';

export interface Api {
  readonly shelf: Shelf;
  readonly stats: Stats;
  readonly faults: FaultPlan;
  /** Null when the server was started without. */
  readonly quota: QuotaMeter | null;
  /** Whether a client that takes gzip gets it. */
  readonly compress: boolean;
}

export async function serveApi(api: Api, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const found = route(request.method ?? 'GET', url.pathname.slice(API_PATH.length));
  const parameters = parametersOf(url, found?.parameters ?? []);
  const bytes = await bodyOf(request);
  const name = found?.method.name ?? 'unknown';
  const faults = api.faults.next(name);
  const slow = faults.find(({ kind }) => kind === 'slow');
  if (slow) await wait(slow.delay);
  const start = performance.now();
  if (has(faults, 'cut')) {
    tally(api.stats, name, start, 0, bytes.length, 0, true);
    request.socket.destroy();
    return;
  }
  const { code, value, engineMs } = attempt(() => {
    const user = userOf(request);
    if (!found) throw unknownMethod(request, url);
    api.quota?.take(found.method.kind, callerOf(request));
    return answer(api, found.method, parameters, parsedBody(bytes), user, faults);
  });
  const text = printed(value, parameters.get('prettyPrint')?.[0] !== 'false');
  const cut = has(faults, 'cut-after');
  const { bytesOut } = sendAnswer(request, response, {
    code,
    text,
    engineMs,
    compress: api.compress,
    cut,
  });
  tally(api.stats, name, start, engineMs, bytes.length, bytesOut, code !== 200 || cut);
}

interface Outcome {
  readonly value: unknown;
  readonly engineMs: number;
}

function answer(
  { shelf }: Api,
  method: Method,
  parameters: Parameters,
  body: unknown,
  user: string,
  faults: readonly Fault[],
): Outcome {
  if (has(faults, '429')) throw exceeded(method.kind, 'User', GOOGLE_QUOTA.perUser);
  if (has(faults, '503-before')) throw unavailable();
  const start = performance.now();
  const value = callMethod(shelf, method, { parameters, body, user });
  const engineMs = performance.now() - start;
  if (has(faults, '503-after')) throw unavailable();
  return { value, engineMs };
}

function attempt(work: () => Outcome): Outcome & { code: number } {
  try {
    return { code: 200, ...work() };
  } catch (error) {
    const refusal = error instanceof ApiError ? error : internal(error);
    return { code: refusal.code, value: refusal.toJSON(), engineMs: 0 };
  }
}

/** A fault of ours: told on standard error, where whoever runs the server sees it. */
function internal(error: unknown): ApiError {
  console.error(error);
  return internalError();
}

function unavailable(): ApiError {
  return new ApiError('UNAVAILABLE', 'The service is currently unavailable.');
}

function unknownMethod(request: IncomingMessage, { pathname }: URL): ApiError {
  const what = `${request.method} ${pathname}`;
  return new ApiError('NOT_FOUND', `The local workspace has no such method: ${what}`);
}

function has(faults: readonly Fault[], kind: FaultKind): boolean {
  return faults.some((fault) => fault.kind === kind);
}

function tally(
  stats: Stats,
  method: string,
  start: number,
  engineMs: number,
  bytesIn: number,
  bytesOut: number,
  failed: boolean,
): void {
  const totalMs = performance.now() - start;
  stats.add(method, { requests: 1, errors: failed ? 1 : 0, engineMs, totalMs, bytesIn, bytesOut });
}
