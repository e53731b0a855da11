/**
 * A part of a benchmark in a process of its own, so that its time and its peak of memory are its
 * alone. A part is started with one message and answers with one; a server answers each.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Spent {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** The side of the benchmark. */
export class Part {
  readonly #child: ChildProcess;

  constructor(name: string) {
    this.#child = fork(join(import.meta.dirname, 'parts', `${name}.ts`), { silent: false });
  }

  async ask<T>(message: object): Promise<T> {
    this.#child.send(message);
    const ended = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`A part of the benchmark ended with ${code}.`);
    });
    const answered = once(this.#child, 'message').then(([answer]) => answer as T);
    return Promise.race([answered, ended]);
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }
}

/** The side of the part: answers every message with what `work` gives for it. */
export function answering<Asked, Answer>(work: (asked: Asked) => Promise<Answer>): void {
  process.on('message', async (asked: Asked) => process.send!(await work(asked)));
}

/** Runs work and tells what it cost this process. */
export async function measured<T>(work: () => Promise<T>): Promise<Spent & { result: T }> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    result,
    wallMs: performance.now() - began,
    cpuMs: (user + system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}
