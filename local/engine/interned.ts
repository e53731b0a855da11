/** JSON values kept once and known by a small number; 0 is "none". Numbers are never reused. */
export class Interned<T extends object> {
  /** `entries[id - 1]`; kept in the file as it stands. */
  readonly entries: T[];
  readonly #ids = new Map<string, number>();

  constructor(entries: T[] = []) {
    this.entries = entries;
    entries.forEach((entry, index) => {
      this.#ids.set(canonical(entry), index + 1);
    });
  }

  /** The value of an id; undefined for 0. The value is shared: never change it. */
  get(id: number): Readonly<T> | undefined {
    return this.entries[id - 1];
  }

  /** Another value for all that has an id. */
  replace(id: number, value: T): void {
    if (value === this.entries[id - 1]) return;
    this.#ids.delete(canonical(this.entries[id - 1]));
    this.entries[id - 1] = value;
    // Of two entries that say the same now, the first goes on being given.
    const key = canonical(value);
    if (!this.#ids.has(key)) this.#ids.set(key, id);
  }

  /** The id of a value; 0 for undefined and for an empty object. */
  idOf(value: T | null | undefined): number {
    if (!value || Object.keys(value).length === 0) return 0;
    const key = canonical(value);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.entries.push(structuredClone(value));
    this.#ids.set(key, id);
    return id;
  }
}

/** JSON with sorted keys, so that two spellings of one value are one entry. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
