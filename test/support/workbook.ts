/** A workbook on a real local server, driven through the real Google client, its calls counted. */

import { startServer } from '../../local/server.ts';
import { openClient } from '../../pipeline/google/client.ts';
import type { ChangeSet } from '../../src/crm/change.ts';
import type { Random } from '../../src/crm/ids.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { type CommitOptions, commit } from '../../src/workbook/commit.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import type { Layout } from '../../src/workbook/layout.ts';
import type { Procedure, Request, SheetsCall } from '../../src/workbook/procedure.ts';
import { runAsync } from '../../src/workbook/procedure.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import { setup } from '../../src/workbook/setup.ts';
import type { Reads, Snapshot } from '../../src/workbook/snapshot.ts';

export const AT = '2026-03-31T09:00:00';
export const BY = 'ann@example.com';
export const tongues = tonguesOf('en');

/** Random numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function startWorkbook(faults = '') {
  const server = await startServer({ file: ':memory:', quota: false, faults, random: seeded(7) });
  const client = openClient({
    spreadsheetId: server.spreadsheetId,
    place: 'test',
    rootUrl: server.url,
    perMinute: 100_000,
    patience: { firstMs: 1, mostMs: 2, budgetMs: 50 },
  });
  const calls: string[] = [];
  let before: ((call: SheetsCall) => Promise<void>) | null = null;
  const send = async (call: SheetsCall) => {
    const meanwhile = before;
    if (meanwhile && call.method === 'batchUpdate') {
      before = null;
      await meanwhile(call);
    }
    calls.push(call.method);
    return client.send(call);
  };
  const run = <T>(procedure: Procedure<T>) => runAsync(procedure, send);
  return {
    server,
    run,
    /** Methods asked for since the last `calls.length = 0`. */
    calls,
    /** What a colleague does between our reading and our next write. */
    meanwhile: (act: () => Promise<unknown>) => {
      before = async () => void (await act());
    },
    /** Requests sent by somebody else, past our counting. */
    colleague: (...requests: Request[]) =>
      client.send({ method: 'batchUpdate', body: { requests }, fields: '' }),
    values: async (range: string): Promise<unknown[][]> => {
      const answer = (await client.send({ method: 'values.batchGet', ranges: [range] })) as {
        valueRanges: { values?: unknown[][] }[];
      };
      return answer.valueRanges[0]?.values ?? [];
    },
    setup: (language: 'en' | 'zh' = 'en') =>
      run(setup({ language, tongues: tonguesOf(language), random: seeded(1), at: AT, by: BY })),
    layout: (): Promise<Layout> => run(findLayout(tongues)),
    read: <K extends TableKey>(layout: Layout, ...tables: K[]): Promise<Snapshot<K>> =>
      run(readTables(layout, tables, tongues)),
    commit: (
      layout: Layout,
      snapshot: Reads,
      change: ChangeSet,
      options: Partial<CommitOptions> = {},
    ) => run(commit(layout, snapshot, change, { tongues, undoDepth: 20, ...options })),
    close: async () => {
      client.close();
      await server.close();
    },
  };
}

export type TestWorkbook = Awaited<ReturnType<typeof startWorkbook>>;
