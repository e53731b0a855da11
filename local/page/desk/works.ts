/** What is being done, for what has to wait until it is done: undo, above all. */

export class Works {
  readonly #going = new Set<Promise<unknown>>();

  /** Does something that others may have to wait for. */
  doing<T>(work: () => Promise<T>): Promise<T> {
    const done = work();
    const ended = done.catch(() => undefined).finally(() => this.#going.delete(ended));
    this.#going.add(ended);
    return done;
  }

  /** Does something when all else is done. */
  afterAll<T>(work: () => Promise<T>): Promise<T> {
    const before = [...this.#going];
    return this.doing(() => Promise.all(before).then(work));
  }
}
