/**
 * The Google client: one workbook, driven by procedures. The same for Google and for the local
 * workspace; only the address and the way of signing in differ.
 */

import http from 'node:http';
import https from 'node:https';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Procedure, runAsync, type SheetsCall } from '../../src/workbook/procedure.ts';
import { type Counters, newCounters } from './counters.ts';
import type { Failure } from './failure.ts';
import { type Clock, Quota, wallTime } from './pace.ts';
import { PATIENT, type Patience, persist } from './retry.ts';

export interface ClientOptions {
  readonly spreadsheetId: string;
  /** How the user names the workbook. */
  readonly place: string;
  /** `http://127.0.0.1:PORT` of a local workspace; Google when left out. */
  readonly rootUrl?: string | undefined;
  /** A client of google-auth-library; none for the local workspace. */
  readonly auth?: unknown;
  /** Requests a minute, reads and writes apart; Google allows 60 a user. */
  readonly perMinute?: number;
  readonly patience?: Patience;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly onRetry?: (failure: Failure, waitMs: number) => void;
}

export interface Client {
  readonly spreadsheetId: string;
  readonly place: string;
  readonly counters: Counters;
  /** Answers one call, its JSON parsed once. */
  readonly send: (call: SheetsCall) => Promise<unknown>;
  readonly run: <T>(procedure: Procedure<T>) => Promise<T>;
  readonly close: () => void;
}

/** Requests a minute: under the 60 that Google allows, so that a run never meets a 429. */
const PER_MINUTE = 55;

export function openClient(options: ClientOptions): Client {
  const { spreadsheetId, place, rootUrl, signal } = options;
  const clock = options.clock ?? wallTime;
  const perMinute = options.perMinute ?? PER_MINUTE;
  const quotas = { read: new Quota(perMinute, clock), write: new Quota(perMinute, clock) };
  const counters = newCounters();
  const { Agent } = rootUrl?.startsWith('http:') ? http : https;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  // A kept connection may be gone by the time it is written to, and a write would be in doubt.
  const fresh = new Agent({ keepAlive: false });
  const api = sheets({
    version: 'v4',
    retry: false,
    agent,
    ...(rootUrl === undefined ? {} : { rootUrl }),
    ...(options.auth === undefined ? {} : { auth: options.auth as string }),
  } as sheets_v4.Options);

  async function attempt(call: SheetsCall, body: string | null): Promise<unknown> {
    const write = call.method === 'batchUpdate';
    await quotas[write ? 'write' : 'read'].take(signal);
    counters[write ? 'writes' : 'reads']++;
    const began = clock.now();
    try {
      const bytes = Buffer.from(await request(api, spreadsheetId, call, body, { signal, fresh }));
      counters.bytesRead += bytes.byteLength;
      if (body !== null) counters.bytesWritten += Buffer.byteLength(body);
      return JSON.parse(bytes.toString());
    } finally {
      counters.waitedMs += clock.now() - began;
    }
  }

  async function send(call: SheetsCall): Promise<unknown> {
    const body = call.method === 'batchUpdate' ? JSON.stringify(call.body) : null;
    return persist(() => attempt(call, body), {
      clock,
      patience: options.patience ?? PATIENT,
      random: options.random ?? Math.random,
      idempotent: call.method !== 'batchUpdate',
      place,
      signal,
      onRetry: (failure, waitMs) => {
        counters.retries++;
        options.onRetry?.(failure, waitMs);
      },
    });
  }

  return {
    spreadsheetId,
    place,
    counters,
    send,
    run: (procedure) => runAsync(procedure, send),
    close: () => agent.destroy(),
  };
}

/** One HTTP request. Bodies go out and come in as bytes: the client would copy objects deeply. */
async function request(
  api: sheets_v4.Sheets,
  spreadsheetId: string,
  call: SheetsCall,
  body: string | null,
  { signal, fresh }: { signal: AbortSignal | undefined; fresh: http.Agent },
): Promise<ArrayBuffer> {
  const how = {
    responseType: 'arraybuffer' as const,
    ...(signal ? { signal } : {}),
    ...(body === null ? {} : { agent: fresh }),
  };
  const answer = await (async () => {
    switch (call.method) {
      case 'get': {
        const { fields, ranges = [], includeGridData = false } = call;
        return api.spreadsheets.get(
          { spreadsheetId, fields, ranges: [...ranges], includeGridData },
          how,
        );
      }
      case 'values.batchGet':
        return api.spreadsheets.values.batchGet(
          {
            spreadsheetId,
            ranges: [...call.ranges],
            majorDimension: call.majorDimension ?? 'ROWS',
            valueRenderOption: 'UNFORMATTED_VALUE',
            dateTimeRenderOption: call.dates ?? 'SERIAL_NUMBER',
            // Printed prettily, a column of cells is twice as long.
            prettyPrint: false,
          },
          how,
        );
      case 'metadata.search': {
        const metadataValue = call.value === undefined ? {} : { metadataValue: call.value };
        const developerMetadataLookup = { metadataKey: call.key, ...metadataValue };
        const requestBody = { dataFilters: [{ developerMetadataLookup }] };
        return api.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody }, how);
      }
      case 'batchUpdate': {
        const parameters = {
          spreadsheetId,
          requestBody: body as unknown as sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
          headers: { 'content-type': 'application/json' },
          // An empty mask would give everything; the id is the shortest answer there is.
          ...(call.fields === undefined ? {} : { fields: call.fields || 'spreadsheetId' }),
        };
        return api.spreadsheets.batchUpdate(parameters, how);
      }
    }
  })();
  return answer.data as unknown as ArrayBuffer;
}
