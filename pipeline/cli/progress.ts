/** Progress of long work: a list of steps on a terminal, JSON lines anywhere else. */

import { Listr } from 'listr2';
import type { Io } from './io.ts';

/** Says how far a step is. */
export type Tell = (detail: string) => void;

/** Runs one named step after the other and remembers what each took. */
export interface Steps {
  readonly run: <T>(name: string, title: string, work: (tell: Tell) => Promise<T>) => Promise<T>;
  /** Milliseconds by step, in order. */
  readonly times: ReadonlyMap<string, number>;
}

export function newSteps(io: Io): Steps {
  const times = new Map<string, number>();
  const show = io.terminal ? onTerminal : asLines(io);
  return {
    times,
    run: async (name, title, work) => {
      const began = performance.now();
      try {
        return await show(name, title, (tell) => work(stoppable(tell, io)));
      } finally {
        times.set(name, Math.round(performance.now() - began));
      }
    },
  };
}

/** Work that tells how far it is can be stopped there. */
function stoppable(tell: Tell, { signal }: Io): Tell {
  return (detail) => {
    signal.throwIfAborted();
    tell(detail);
  };
}

async function onTerminal<T>(_: string, title: string, work: (tell: Tell) => Promise<T>) {
  const done: T[] = [];
  const list = new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          done[0] = await work((detail) => {
            task.title = `${title} (${detail})`;
          });
        },
      },
    ],
    { rendererOptions: { showErrorMessage: false } },
  );
  await list.run();
  return done[0] as T;
}

/** A line when a step begins, at most one a second within it, and one when it ends. */
function asLines(io: Io) {
  return async <T>(step: string, _: string, work: (tell: Tell) => Promise<T>): Promise<T> => {
    const line = (fields: object) => io.err(`${JSON.stringify({ step, ...fields })}\n`);
    const began = performance.now();
    let told = began;
    line({ state: 'begun' });
    const result = await work((detail) => {
      if (performance.now() - told < 1000) return;
      told = performance.now();
      line({ state: 'working', detail });
    });
    line({ state: 'done', ms: Math.round(performance.now() - began) });
    return result;
  };
}
