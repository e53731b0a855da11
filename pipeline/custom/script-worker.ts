/** The worker's side of a dropped-in `.ts` report. */

import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

interface Answer {
  readonly id: number;
  readonly rows?: unknown[];
  readonly error?: string;
}

const waiting = new Map<number, (answer: Answer) => void>();
let last = 0;

parentPort?.on('message', (answer: Answer) => {
  waiting.get(answer.id)?.(answer);
  waiting.delete(answer.id);
});

/** Rows of one SELECT over the night's tables, by column name. */
function query(sql: string): Promise<unknown[]> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, ({ rows, error }) =>
      error === undefined ? resolve(rows ?? []) : reject(new Error(error)),
    );
    parentPort?.postMessage({ kind: 'query', id, sql });
  });
}

try {
  const { file, asOf, currency } = workerData;
  const { default: report } = await import(pathToFileURL(file).href);
  if (typeof report !== 'function') throw new Error('the file exports no function by default');
  parentPort?.postMessage({ kind: 'done', result: await report({ query, asOf, currency }) });
} catch (error) {
  parentPort?.postMessage({ kind: 'failed', reason: (error as Error).message });
}
