/** The order of a sheet's blocks: runs of rows, each a block in the store or nothing but empty. */

/** `[block id, rows]`; id 0 is a run of empty rows, which costs nothing however long. */
export type Run = [id: number, rows: number];

export class Directory {
  readonly runs: Run[];
  #starts: number[] | null = null;
  #rowCount: number | null = null;

  constructor(runs: Run[]) {
    this.runs = runs;
  }

  get rowCount(): number {
    this.#rowCount ??= this.runs.reduce((sum, [, rows]) => sum + rows, 0);
    return this.#rowCount;
  }

  /** Index of the run a row is in; the row must exist. */
  indexOf(row: number): number {
    const starts = this.#offsets();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** First row of a run; the row count for the index after the last. */
  startOf(index: number): number {
    return this.#offsets()[index] ?? this.rowCount;
  }

  /** Makes two runs of one; two empty ones stay two until the next `splice` there. */
  divide(index: number, left: Run, right: Run): void {
    this.runs.splice(index, 1, left, right);
    this.#starts = null;
  }

  /** Replaces runs; neighbouring empty ones become one. */
  splice(index: number, count: number, ...runs: Run[]): void {
    this.runs.splice(index, count, ...runs.filter(([, rows]) => rows > 0));
    for (let at = Math.max(1, index); at <= index + runs.length && at < this.runs.length; ) {
      const [left, right] = [this.runs[at - 1]!, this.runs[at]!];
      if (left[0] === 0 && right[0] === 0) {
        this.runs.splice(at - 1, 2, [0, left[1] + right[1]]);
      } else at++;
    }
    this.#starts = null;
    this.#rowCount = null;
  }

  #offsets(): number[] {
    if (!this.#starts) {
      let sum = 0;
      this.#starts = this.runs.map(([, rows]) => {
        sum += rows;
        return sum - rows;
      });
    }
    return this.#starts;
  }
}
