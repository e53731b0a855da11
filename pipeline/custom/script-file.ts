/** A dropped-in `.ts` file: run in a worker, which may ask for queries and is ended when late. */

import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { KINDS } from '../reports/report.ts';
import type { Engine } from '../warehouse/engine.ts';
import { CustomFault } from './fault.ts';
import { type Found, runSql } from './sql-file.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const answer = z.object({
  columns: z.array(z.object({ key: z.string().min(1), kind: z.enum(KINDS) })).min(1),
  rows: z.array(z.record(z.string(), cell)),
});

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('query'), id: z.int(), sql: z.string() }),
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);

/**
 * Runs `file`, which exports by default a function of `{ query, asOf, currency }` giving
 * `{ columns: [{ key, kind }], rows: [{ [key]: value }] }`, money in units.
 * @throws CustomFault `custom.fault.time`, `custom.fault.script`
 */
export async function runScript(
  engine: Engine,
  file: string,
  facts: { readonly asOf: string; readonly currency: string },
  limitMs: number,
): Promise<Found> {
  const worker = new Worker(new URL('./script-worker.ts', import.meta.url), {
    workerData: { file, ...facts },
    // What a script prints is no result of ours.
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const result = await new Promise((resolve, reject) => {
      timer = setTimeout(
        () => reject(new CustomFault('custom.fault.time', { seconds: limitMs / 1000 })),
        limitMs,
      );
      worker.on('error', reject);
      worker.on('exit', () => reject(new CustomFault('custom.fault.script', { reason: 'exit' })));
      worker.on('message', (raw) => {
        const said = message.safeParse(raw);
        if (!said.success) return;
        if (said.data.kind === 'done') resolve(said.data.result);
        else if (said.data.kind === 'failed') reject(new Error(said.data.reason));
        else void answerQuery(worker, engine, said.data, limitMs);
      });
    });
    const { success, data, error } = answer.safeParse(result);
    if (success) return data;
    const { path, message: reason } = error.issues[0]!;
    throw new CustomFault('custom.fault.script', { reason: `${path.join('.')}: ${reason}` });
  } finally {
    clearTimeout(timer);
    worker.removeAllListeners();
    await worker.terminate();
  }
}

async function answerQuery(
  worker: Worker,
  engine: Engine,
  { id, sql }: { id: number; sql: string },
  limitMs: number,
): Promise<void> {
  try {
    worker.postMessage({ id, rows: (await runSql(engine, sql, limitMs)).rows });
  } catch (error) {
    worker.postMessage({ id, error: (error as Error).message });
  }
}
