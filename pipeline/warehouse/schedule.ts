/** Work that begins as soon as all it reads is there. */

export class Schedule {
  readonly #there = new Map<string, Promise<unknown>>();

  /**
   * Once `reads` are there, `work` makes `name`, or makes it anew. Of what is read only names added
   * before count: what nobody makes need not be waited for.
   */
  add(name: string, reads: Iterable<string>, work: () => Promise<unknown> | undefined): void {
    const sources = [...reads].flatMap((one) => this.#there.get(one) ?? []);
    this.#there.set(name, Promise.all(sources).then(work));
  }

  /** Everything is there. @throws what the first work that failed threw */
  async done(): Promise<void> {
    await Promise.all(this.#there.values());
  }
}

/** The relations that a query names behind FROM and JOIN, its own WITH tables among them. */
export function readsOf(sql: string): string[] {
  const bare = sql.replace(/--[^\n]*/g, ' ');
  return [...bare.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map(([, name = '']) => name);
}
