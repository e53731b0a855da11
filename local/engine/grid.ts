/**
 * The cells of one sheet.
 *
 * Rows stand in blocks of up to 256, empty stretches in none. Inserting or deleting rows splits
 * and joins the blocks at the edge and leaves all others alone. Rows are given out as arrays
 * trimmed of trailing empty cells; they are shared and must not be changed: write with `setCell`,
 * `setRow` or `edit`, inside `workbook.transaction`. Indexes are 0-based, ends exclusive.
 */

import type { BlockStore, Rows } from './block-store.ts';
import type { Cell } from './cell.ts';
import { hasData } from './cell.ts';
import { Directory, type Run } from './directory.ts';

const BLOCK_ROWS = 256;
const NO_CELLS: readonly Cell[] = [];

export type Row = readonly Cell[];

export class Grid {
  readonly #store: BlockStore;
  readonly #directory: Directory;
  #columnCount: number;

  constructor(store: BlockStore, runs: Run[], columnCount: number) {
    this.#store = store;
    this.#directory = new Directory(runs);
    this.#columnCount = columnCount;
  }

  get rowCount(): number {
    return this.#directory.rowCount;
  }

  get columnCount(): number {
    return this.#columnCount;
  }

  /** What the file keeps of the order of the blocks. */
  get runs(): readonly Run[] {
    return this.#directory.runs;
  }

  cell(row: number, column: number): Cell {
    return this.row(row)[column] ?? null;
  }

  row(row: number): Row {
    if (row < 0 || row >= this.rowCount) return NO_CELLS;
    const index = this.#directory.indexOf(row);
    const [id] = this.#directory.runs[index]!;
    return id === 0 ? NO_CELLS : this.#store.read(id)[row - this.#directory.startOf(index)]!;
  }

  /** Every row of `[start, end)` with its index, top to bottom. */
  *rows(start = 0, end = this.rowCount): Generator<[index: number, row: Row]> {
    for (const { from, count, rows } of this.chunks(start, end)) {
      for (let offset = 0; offset < count; offset++) {
        yield [from + offset, rows?.[offset] ?? NO_CELLS];
      }
    }
  }

  /** The same in the pieces they are stored in; `rows` is null where all are empty. */
  *chunks(
    start = 0,
    end = this.rowCount,
  ): Generator<{ from: number; count: number; rows: readonly Row[] | null }> {
    const stop = Math.min(end, this.rowCount);
    for (let from = Math.max(0, start); from < stop; ) {
      const index = this.#directory.indexOf(from);
      const [id, length] = this.#directory.runs[index]!;
      const first = this.#directory.startOf(index);
      const count = Math.min(first + length, stop) - from;
      const rows = id === 0 ? null : this.#store.read(id).slice(from - first, from - first + count);
      yield { from, count, rows };
      from += count;
    }
  }

  /** Index after the last row that holds data; 0 in an empty sheet. */
  dataEnd(): number {
    for (let index = this.#directory.runs.length - 1; index >= 0; index--) {
      const [id] = this.#directory.runs[index]!;
      if (id === 0) continue;
      const last = this.#store.read(id).findLastIndex((row) => row.some(hasData));
      if (last >= 0) return this.#directory.startOf(index) + last + 1;
    }
    return 0;
  }

  setCell(row: number, column: number, cell: Cell): void {
    if (cell === null && column >= this.row(row).length) return;
    const { id, rows, offset } = this.#block(row);
    const cells = rows[offset]!.slice();
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    rows[offset] = trim(cells);
    this.#store.write(id, rows);
  }

  setRow(row: number, cells: Row): void {
    this.edit(row, row + 1, () => cells);
  }

  /**
   * Rewrites rows `[start, end)` block by block: `make` gets a row and its index and gives the new
   * one, or the very same array to leave it alone. It may read the grid but not write to it.
   */
  edit(start: number, end: number, make: (row: Row, index: number) => Row): void {
    const stop = Math.min(end, this.rowCount);
    for (let from = Math.max(0, start); from < stop; ) {
      const index = this.#directory.indexOf(from);
      const [id, length] = this.#directory.runs[index]!;
      const first = this.#directory.startOf(index);
      const last = Math.min(first + length, stop);
      if (id === 0) {
        from = this.#editEmpty(first, from, last, make);
        continue;
      }
      const rows = this.#store.read(id);
      const made = rows.slice();
      for (let row = from; row < last; row++) {
        const before = rows[row - first]!;
        const after = make(before, row);
        if (after !== before) made[row - first] = fresh(after);
      }
      if (made.some((row, at) => row !== rows[at])) this.#store.write(id, made);
      from = last;
    }
  }

  /** One block's worth of an empty run; a block is made only if a row of it is not empty. */
  #editEmpty(
    first: number,
    from: number,
    last: number,
    make: (row: Row, index: number) => Row,
  ): number {
    const chunk = from - ((from - first) % BLOCK_ROWS);
    const stop = Math.min(last, chunk + BLOCK_ROWS);
    const made = new Map<number, Cell[]>();
    for (let row = from; row < stop; row++) {
      const cells = fresh(make(NO_CELLS, row));
      if (cells.length > 0) made.set(row, cells);
    }
    if (made.size > 0) {
      const { id, rows, start } = this.#block(from);
      for (const [row, cells] of made) rows[row - start] = cells;
      this.#store.write(id, rows);
    }
    return stop;
  }

  /** Empty rows before `at` (the row count to append). */
  insertRows(at: number, count: number): void {
    this.#directory.splice(this.#split(at), 0, [0, count]);
  }

  deleteRows(start: number, end: number): void {
    this.#remove(this.#cut(start, end));
    this.#join(start);
  }

  /** Moves rows `[start, end)` before the row that stood at `to`. */
  moveRows(start: number, end: number, to: number): void {
    if (to >= start && to <= end) return;
    const runs = this.#cut(start, end);
    const at = to > start ? to - (end - start) : to;
    this.#directory.splice(this.#split(at), 0, ...runs);
  }

  insertColumns(at: number, count: number): void {
    this.#columnCount += count;
    const gap = new Array<Cell>(count).fill(null);
    this.edit(0, this.rowCount, (row) =>
      row.length <= at ? row : [...row.slice(0, at), ...gap, ...row.slice(at)],
    );
  }

  deleteColumns(start: number, end: number): void {
    this.#columnCount -= end - start;
    this.edit(0, this.rowCount, (row) =>
      row.length <= start ? row : [...row.slice(0, start), ...row.slice(end)],
    );
  }

  /** Moves columns `[start, end)` before the column that stood at `to`. */
  moveColumns(start: number, end: number, to: number): void {
    if (to >= start && to <= end) return;
    const left = Math.min(start, to);
    this.edit(0, this.rowCount, (row) => {
      if (row.length <= left) return row;
      const full = Array.from({ length: this.#columnCount }, (_, index) => row[index] ?? null);
      const moved = full.splice(start, end - start);
      full.splice(to > start ? to - (end - start) : to, 0, ...moved);
      return full;
    });
  }

  /** Grows or cuts the grid at its right and lower edge. */
  resize(rowCount: number, columnCount: number): void {
    if (rowCount > this.rowCount) this.insertRows(this.rowCount, rowCount - this.rowCount);
    if (rowCount < this.rowCount) this.deleteRows(rowCount, this.rowCount);
    if (columnCount > this.#columnCount) this.#columnCount = columnCount;
    if (columnCount < this.#columnCount) this.deleteColumns(columnCount, this.#columnCount);
  }

  /** A copy of everything in another grid, which may be in another file. */
  copyTo(store: BlockStore, map: (rows: Rows) => Rows = (rows) => rows): Grid {
    const runs = this.runs.map(([id, rows]): Run => {
      return [id === 0 ? 0 : store.write(0, map(structuredClone(this.#store.read(id)))), rows];
    });
    return new Grid(store, runs, this.#columnCount);
  }

  /** Drops all blocks of a sheet that is being deleted. */
  destroy(): void {
    this.#remove(this.#directory.runs.splice(0));
  }

  /** The block a row is in, made if there is none yet. */
  #block(row: number): { id: number; rows: Rows; offset: number; start: number } {
    const index = this.#directory.indexOf(row);
    const [id, length] = this.#directory.runs[index]!;
    const first = this.#directory.startOf(index);
    if (id !== 0) return { id, rows: this.#store.read(id), offset: row - first, start: first };
    const before = row - first - ((row - first) % BLOCK_ROWS);
    const count = Math.min(BLOCK_ROWS, length - before);
    const rows: Rows = Array.from({ length: count }, () => []);
    const made = this.#store.write(0, rows);
    const after = length - before - count;
    this.#directory.splice(index, 1, [0, before], [made, count], [0, after]);
    return { id: made, rows, offset: row - first - before, start: first + before };
  }

  /** Makes a run begin at a row and gives that run's index. */
  #split(row: number): number {
    if (row >= this.rowCount) return this.#directory.runs.length;
    const index = this.#directory.indexOf(row);
    const [id, length] = this.#directory.runs[index]!;
    const offset = row - this.#directory.startOf(index);
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
    const [left, right] = [this.#directory.runs[index - 1], this.#directory.runs[index]];
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

function fresh(row: Row): Cell[] {
  return trim(row.slice());
}

function trim(cells: Cell[]): Cell[] {
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}
