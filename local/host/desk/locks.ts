/** Locks between executions: one holder a name, the others wait in order until their time is up. */

interface Waiter {
  readonly execution: number;
  readonly grant: (got: boolean) => void;
}

interface Lock {
  holder: number;
  readonly waiting: Waiter[];
}

export class Locks {
  readonly #locks = new Map<string, Lock>();

  /** Resolves true once held (at once when it already is), false when the time is up. */
  take(name: string, execution: number, milliseconds: number): Promise<boolean> {
    const lock = this.#locks.get(name);
    if (lock === undefined) {
      this.#locks.set(name, { holder: execution, waiting: [] });
      return Promise.resolve(true);
    }
    if (lock.holder === execution) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        lock.waiting.splice(lock.waiting.indexOf(waiter), 1);
        resolve(false);
      }, milliseconds);
      const waiter: Waiter = {
        execution,
        grant: (got) => {
          clearTimeout(timer);
          resolve(got);
        },
      };
      lock.waiting.push(waiter);
    });
  }

  holds(name: string, execution: number): boolean {
    return this.#locks.get(name)?.holder === execution;
  }

  release(name: string, execution: number): void {
    const lock = this.#locks.get(name);
    if (lock?.holder !== execution) return;
    const next = lock.waiting.shift();
    if (next === undefined) {
      this.#locks.delete(name);
      return;
    }
    lock.holder = next.execution;
    next.grant(true);
  }

  /** An execution has ended: what it held goes on, what it waited for it no longer wants. */
  releaseAll(execution: number): void {
    for (const [name, lock] of this.#locks) {
      const mine = lock.waiting.findIndex((waiter) => waiter.execution === execution);
      if (mine >= 0) lock.waiting.splice(mine, 1)[0]!.grant(false);
      this.release(name, execution);
    }
  }
}
