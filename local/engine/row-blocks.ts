/**
 * The rows of one sheet in their blocks of up to 256; empty stretches stand in none.
 *
 * Inserting, deleting and moving rows splits and joins the blocks at the edges and leaves all
 * others alone. Indexes are 0-based, ends exclusive.
 */

import type { BlockStore, Rows } from './block-store.ts';
import { Directory, type Run } from './directory.ts';

export const BLOCK_ROWS = 256;

/** A run of rows: where it begins and, unless it is empty, the block that has them. */
export interface Piece {
  readonly id: number;
  readonly first: number;
  readonly length: number;
}

export class RowBlocks {
  readonly #store: BlockStore;
  readonly #directory: Directory;

  constructor(store: BlockStore, runs: Run[]) {
    this.#store = store;
    this.#directory = new Directory(runs);
  }

  get rowCount(): number {
    return this.#directory.rowCount;
  }

  /** What the file keeps of the order of the blocks. */
  get runs(): readonly Run[] {
    return this.#directory.runs;
  }

  /** The run a row is in; the row must exist. */
  at(row: number): Piece {
    return this.#piece(this.#directory.indexOf(row));
  }

  /** Every run, from the last to the first. */
  *backwards(): Generator<Piece> {
    for (let at = this.runs.length - 1; at >= 0; at--) yield this.#piece(at);
  }

  /** The rows of a block: to change them, change the array and `write` it at once. */
  read(id: number): Rows {
    return this.#store.read(id);
  }

  write(id: number, rows: Rows): void {
    this.#store.write(id, rows);
  }

  /** The block a row is in, made if there is none yet. */
  made(row: number): Piece {
    const index = this.#directory.indexOf(row);
    const piece = this.#piece(index);
    if (piece.id !== 0) return piece;
    const before = row - piece.first - ((row - piece.first) % BLOCK_ROWS);
    const count = Math.min(BLOCK_ROWS, piece.length - before);
    const id = this.#store.write(
      0,
      Array.from({ length: count }, () => []),
    );
    const after = piece.length - before - count;
    this.#directory.splice(index, 1, [0, before], [id, count], [0, after]);
    return { id, first: piece.first + before, length: count };
  }

  /** Empty rows before `at` (the row count to append). */
  insert(at: number, count: number): void {
    this.#directory.splice(this.#split(at), 0, [0, count]);
  }

  delete(start: number, end: number): void {
    this.#remove(this.#cut(start, end));
    this.#join(start);
  }

  /** Moves rows `[start, end)` before the row that stood at `to`. */
  move(start: number, end: number, to: number): void {
    if (to >= start && to <= end) return;
    const runs = this.#cut(start, end);
    const at = to > start ? to - (end - start) : to;
    this.#directory.splice(this.#split(at), 0, ...runs);
  }

  /** Runs of the same rows, as `map` makes them, in blocks of a store that may be another file's. */
  copyTo(store: BlockStore, map: (rows: Rows) => Rows): Run[] {
    return this.runs.map(([id, rows]): Run => {
      return [id === 0 ? 0 : store.write(0, map(structuredClone(this.#store.read(id)))), rows];
    });
  }

  /** Drops all blocks of a sheet that is being deleted. */
  destroy(): void {
    this.#remove(this.#directory.runs.splice(0));
  }

  #piece(index: number): Piece {
    const [id, length] = this.#directory.runs[index]!;
    return { id, first: this.#directory.startOf(index), length };
  }

  /** Makes a run begin at a row and gives that run's index. */
  #split(row: number): number {
    if (row >= this.rowCount) return this.runs.length;
    const index = this.#directory.indexOf(row);
    const { id, first, length } = this.#piece(index);
    const offset = row - first;
    if (offset === 0) return index;
    let tail = 0;
    if (id !== 0) {
      const rows = this.#store.read(id);
      tail = this.#store.write(0, rows.slice(offset));
      this.#store.write(id, rows.slice(0, offset));
    }
    this.#directory.divide(index, [id, offset], [tail, length - offset]);
    return index + 1;
  }

  /** Takes rows out of the order, their blocks still standing. */
  #cut(start: number, end: number): Run[] {
    const first = this.#split(start);
    const last = this.#split(end);
    const runs = this.#directory.runs.slice(first, last);
    this.#directory.splice(first, last - first);
    return runs;
  }

  /** Joins the two blocks that meet at a row when they are small. */
  #join(row: number): void {
    const index = row >= this.rowCount ? 0 : this.#directory.indexOf(row);
    const [left, right] = [this.runs[index - 1], this.runs[index]];
    if (!left || !right || left[0] === 0 || right[0] === 0) return;
    if (left[1] + right[1] > BLOCK_ROWS) return;
    this.#store.write(left[0], [...this.#store.read(left[0]), ...this.#store.read(right[0])]);
    this.#store.remove(right[0]);
    this.#directory.splice(index - 1, 2, [left[0], left[1] + right[1]]);
  }

  #remove(runs: readonly Run[]): void {
    for (const [id] of runs) if (id !== 0) this.#store.remove(id);
  }
}
