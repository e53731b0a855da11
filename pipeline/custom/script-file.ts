/**
 * A dropped-in `.ts` file: run in a fenced process, which may ask for queries and is ended when late.
 * See script-child.ts for what it cannot reach.
 */

import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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
  const child = fenced(path.dirname(file));
  let timer: NodeJS.Timeout | undefined;
  try {
    const result = await new Promise((resolve, reject) => {
      timer = setTimeout(
        () => reject(new CustomFault('custom.fault.time', { seconds: limitMs / 1000 })),
        limitMs,
      );
      child.on('error', reject);
      child.on('exit', () => reject(new CustomFault('custom.fault.script', { reason: 'exit' })));
      child.on('message', (raw) => {
        const said = message.safeParse(raw);
        if (!said.success) return;
        if (said.data.kind === 'done') resolve(said.data.result);
        else if (said.data.kind === 'failed') reject(new Error(said.data.reason));
        else void answerQuery(child, engine, said.data, limitMs);
      });
      child.send({ url: pathToFileURL(file).href, ...facts });
    });
    const { success, data, error } = answer.safeParse(result);
    if (success) return data;
    const { path, message: reason } = error.issues[0]!;
    throw new CustomFault('custom.fault.script', { reason: `${path.join('.')}: ${reason}` });
  } finally {
    clearTimeout(timer);
    child.removeAllListeners();
    child.kill('SIGKILL');
  }
}

const CHILD = fileURLToPath(new URL('./script-child.ts', import.meta.url));

/** A process that reads its own file and one folder; nothing of our environment goes along. */
function fenced(folder: string): ChildProcess {
  return fork(CHILD, {
    execArgv: [
      '--permission',
      `--allow-fs-read=${CHILD}`,
      `--allow-fs-read=${path.join(folder, '*')}`,
      '--max-old-space-size=256',
    ],
    env: {},
    cwd: folder,
    // What a script prints is no result of ours; a pipe would be a way out.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

async function answerQuery(
  child: ChildProcess,
  engine: Engine,
  { id, sql }: { id: number; sql: string },
  limitMs: number,
): Promise<void> {
  try {
    child.send({ id, rows: (await runSql(engine, sql, limitMs)).rows });
  } catch (error) {
    if (child.connected) child.send({ id, error: (error as Error).message });
  }
}
