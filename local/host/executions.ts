/** Executions seen from the thread that owns the workbook: started, answered, ended in time. */

import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Answer, Fault, FromScript, Start } from './protocol.ts';

/** Answers the calls of one execution. */
export type Desk = (service: string, payload: unknown) => unknown;

export interface Watch {
  readonly desk: Desk;
  readonly log: (level: string, line: string) => void;
  /** Milliseconds until the execution is killed. */
  readonly limit: number;
  /** Resolves while somebody is looking at a dialog: that time is not the script's. */
  readonly paused: () => boolean;
}

/** What a script threw, or why it was stopped. */
export class ScriptError extends Error {
  readonly details: unknown;
  constructor(fault: Fault) {
    super(fault.message);
    this.name = fault.name;
    if (fault.stack !== undefined) this.stack = fault.stack;
    this.details = fault.details;
  }
}

interface Thread {
  readonly worker: Worker;
  readonly signal: Int32Array;
  readonly answers: MessagePort;
  /** Hears the one execution that runs in it. */
  hear: (message: FromScript) => void;
}

const TICK = 250;

export class Executions {
  readonly #idle: Thread[] = [];
  readonly #all = new Set<Thread>();

  /** Runs one execution; a thread that is waiting for an answer never holds up another. */
  async run(start: Start, watch: Watch): Promise<string | undefined> {
    const thread = this.#idle.pop() ?? this.#spawn();
    try {
      const result = await this.#watch(thread, start, watch);
      this.#idle.push(thread);
      return result;
    } catch (error) {
      if (this.#all.has(thread)) this.#idle.push(thread);
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => this.#end(thread)));
  }

  #spawn(): Thread {
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const { port1: answers, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { signal, answers: port2 },
      transferList: [port2],
    });
    const thread: Thread = { worker, signal, answers, hear: () => undefined };
    const gone = (message: string) =>
      thread.hear({ kind: 'failed', fault: { name: 'Error', message } });
    worker.on('message', (message: FromScript) => thread.hear(message));
    worker.on('error', (error) => {
      this.#all.delete(thread);
      gone(error.message);
    });
    worker.on('exit', () => gone('The host was closed.'));
    this.#all.add(thread);
    return thread;
  }

  async #end(thread: Thread): Promise<void> {
    this.#all.delete(thread);
    thread.answers.close();
    await thread.worker.terminate();
  }

  #watch(thread: Thread, start: Start, watch: Watch): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      let left = watch.limit;
      let seen = performance.now();
      const tick = () => {
        const now = performance.now();
        if (!watch.paused()) left -= now - seen;
        seen = now;
        if (left > 0) return;
        void this.#end(thread);
        fail({ name: 'Exception', message: 'Exceeded maximum execution time' });
      };
      const clock = setInterval(tick, Math.min(TICK, watch.limit));
      const settle = () => {
        clearInterval(clock);
        thread.hear = () => undefined;
      };
      const fail = (fault: Fault) => {
        settle();
        reject(new ScriptError(fault));
      };
      thread.hear = (message) => {
        if (message.kind === 'ask') {
          void answer(thread, watch.desk, message.service, message.payload);
        } else if (message.kind === 'log') {
          watch.log(message.level, message.line);
        } else if (message.kind === 'failed') {
          fail(message.fault);
        } else {
          settle();
          resolve(message.result);
        }
      };
      thread.worker.postMessage(start);
    });
  }
}

async function answer(
  thread: Thread,
  desk: Desk,
  service: string,
  payload: unknown,
): Promise<void> {
  let given: Answer;
  try {
    given = { value: await desk(service, payload) };
  } catch (error) {
    given = { fault: faultOf(error) };
  }
  thread.answers.postMessage(given);
  Atomics.store(thread.signal, 0, 1);
  Atomics.notify(thread.signal, 0);
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Exception', message: String(error) };
  const name = error.name === 'Error' ? 'Exception' : error.name;
  const { details } = error as { details?: unknown };
  return { name, message: error.message, ...(details === undefined ? {} : { details }) };
}
