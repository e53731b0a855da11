/**
 * The fenced side of a dropped-in `.ts` report. The process runs under Node's permission model: it
 * reads this file and the reports' folder, and can write nothing, start nothing and load no native
 * code. Node 24 has no permission for the network, so whatever leads there is taken away before the
 * report is loaded: the modules but a few pure ones, the globals, and the process itself.
 */

import { isBuiltin, registerHooks } from 'node:module';

interface Start {
  readonly url: string;
  readonly asOf: string;
  readonly currency: string;
}

interface Answer {
  readonly id: number;
  readonly rows?: unknown[];
  readonly error?: string;
}

/** Modules that compute and reach nothing. */
const PURE = new Set(['assert', 'buffer', 'crypto', 'events', 'path', 'url', 'util']);
const LEADING_OUT = [
  ...['fetch', 'Request', 'Response', 'Headers', 'FormData', 'WebSocket', 'EventSource'],
  ...['CloseEvent', 'MessageEvent', 'Storage', 'localStorage', 'sessionStorage', 'process'],
];

const parent = process;
const send = (message: object) => parent.send!(message);
const waiting = new Map<number, (answer: Answer) => void>();
let last = 0;

/** Rows of one SELECT over the night's tables, by column name. */
function query(sql: string): Promise<unknown[]> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, ({ rows, error }) =>
      error === undefined ? resolve(rows ?? []) : reject(new Error(error)),
    );
    send({ kind: 'query', id, sql: String(sql) });
  });
}

function fence(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (isBuiltin(specifier) && !PURE.has(specifier.replace(/^node:/, ''))) {
        throw new Error(`a report has no module ${specifier}: it computes, and reaches nothing`);
      }
      return next(specifier, context);
    },
    load(url, context, next) {
      const loaded = next(url, context);
      // CommonJS hands its modules the loader itself.
      if (!loaded.format?.startsWith('commonjs')) return loaded;
      throw new Error(`${url.split('/').at(-1)} is CommonJS: a report imports modules alone`);
    },
  });
  for (const name of LEADING_OUT) Reflect.deleteProperty(globalThis, name);
  // What compiled code asks of a process, and no more.
  Object.defineProperty(globalThis, 'process', { value: Object.freeze({ env: {}, argv: [] }) });
}

async function run({ url, asOf, currency }: Start): Promise<void> {
  try {
    fence();
    const { default: report } = await import(url);
    if (typeof report !== 'function') throw new Error('the file exports no function by default');
    send({ kind: 'done', result: await report({ query, asOf, currency }) });
  } catch (error) {
    send({ kind: 'failed', reason: reasonOf(error, url) });
  }
}

/** What was thrown, and at which line of the report. */
function reasonOf(error: unknown, url: string): string {
  if (!(error instanceof Error)) return String(error);
  const frame = error.stack?.split('\n').find((line) => line.includes(`${url}:`)) ?? '';
  const [, line] = /:(\d+)(?::\d+)?\)?$/.exec(frame) ?? [];
  return line === undefined ? error.message : `${error.message} (LINE ${line})`;
}

parent.on('message', (message: Start | Answer) => {
  if ('url' in message) return void run(message);
  waiting.get(message.id)?.(message);
  waiting.delete(message.id);
});
