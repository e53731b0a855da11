/** The nightly run on a served workbook, and the reads it made. */

import { newSteps } from '../../pipeline/cli/progress.ts';
import { openClient } from '../../pipeline/google/client.ts';
import { nightly } from '../../pipeline/nightly.ts';
import type { SheetsCall } from '../../src/workbook/procedure.ts';
import { answering, measured, type Spent } from '../part.ts';
import type { Served } from './server.ts';

export interface Night extends Spent {
  /** Ranges of each read of values. */
  readonly reads: readonly (readonly string[])[];
  readonly megabytesRead: number;
  readonly times: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
  readonly rows: number;
}

interface Asked extends Served {
  readonly asOf: string;
  readonly dryRun: boolean;
}

answering(async ({ url, spreadsheetId, asOf, dryRun }: Asked): Promise<Night> => {
  const client = openClient({ spreadsheetId, place: 'bench', rootUrl: url });
  const reads: (readonly string[])[] = [];
  const send = (call: SheetsCall) => {
    if (call.method === 'values.batchGet') reads.push(call.ranges);
    return client.send(call);
  };
  const stop = new AbortController();
  const io = {
    out: () => undefined,
    err: () => undefined,
    env: {},
    terminal: false,
    folder: process.cwd(),
    now: () => new Date(),
    random: Math.random,
    signal: stop.signal,
  };
  const steps = newSteps(io);
  const session = { client: { ...client, send }, place: 'bench', close: async () => undefined };
  const { result, ...spent } = await measured(() => nightly(session, io, steps, { asOf, dryRun }));
  client.close();
  return {
    ...spent,
    reads,
    megabytesRead: client.counters.bytesRead / 1e6,
    times: Object.fromEntries(steps.times),
    failed: Object.keys(result.failed),
    rows: Object.values(result.read).reduce((sum, count) => sum + count, 0),
  };
});
