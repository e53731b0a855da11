/**
 * The cells of one sheet.
 *
 * Rows are given out as arrays trimmed of trailing empty cells; they are shared and must not be
 * changed: write with `setCell`, `setRow` or `edit`, inside `workbook.transaction`. Indexes are
 * 0-based, ends exclusive.
 */

import type { BlockStore, Rows } from './block-store.ts';
import type { Cell } from './cell.ts';
import { hasData } from './cell.ts';
import type { Run } from './directory.ts';
import { BLOCK_ROWS, RowBlocks } from './row-blocks.ts';

const NO_CELLS: readonly Cell[] = [];

export type Row = readonly Cell[];

/** Gives a row anew, or the very same array to leave it alone. */
type Make = (row: Row, index: number) => Row;

export class Grid {
  readonly #blocks: RowBlocks;
  #columnCount: number;

  constructor(store: BlockStore, runs: Run[], columnCount: number) {
    this.#blocks = new RowBlocks(store, runs);
    this.#columnCount = columnCount;
  }

  get rowCount(): number {
    return this.#blocks.rowCount;
  }

  get columnCount(): number {
    return this.#columnCount;
  }

  /** What the file keeps of the order of the blocks. */
  get runs(): readonly Run[] {
    return this.#blocks.runs;
  }

  cell(row: number, column: number): Cell {
    return this.row(row)[column] ?? null;
  }

  row(row: number): Row {
    if (row < 0 || row >= this.rowCount) return NO_CELLS;
    const { id, first } = this.#blocks.at(row);
    return id === 0 ? NO_CELLS : this.#blocks.read(id)[row - first]!;
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
      const { id, first, length } = this.#blocks.at(from);
      const count = Math.min(first + length, stop) - from;
      const at = from - first;
      yield { from, count, rows: id === 0 ? null : this.#blocks.read(id).slice(at, at + count) };
      from += count;
    }
  }

  /** Index after the last row that holds data; 0 in an empty sheet. */
  dataEnd(): number {
    for (const { id, first } of this.#blocks.backwards()) {
      if (id === 0) continue;
      const last = this.#blocks.read(id).findLastIndex((row) => row.some(hasData));
      if (last >= 0) return first + last + 1;
    }
    return 0;
  }

  setCell(row: number, column: number, cell: Cell): void {
    if (cell === null && column >= this.row(row).length) return;
    const { id, first } = this.#blocks.made(row);
    const rows = this.#blocks.read(id);
    const cells = rows[row - first]!.slice();
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    rows[row - first] = trim(cells);
    this.#blocks.write(id, rows);
  }

  setRow(row: number, cells: Row): void {
    this.edit(row, row + 1, () => cells);
  }

  /** Rewrites rows `[start, end)` block by block. `make` may read the grid but not write to it. */
  edit(start: number, end: number, make: Make): void {
    const stop = Math.min(end, this.rowCount);
    for (let from = Math.max(0, start); from < stop; ) {
      const { id, first, length } = this.#blocks.at(from);
      const last = Math.min(first + length, stop);
      if (id === 0) {
        from = this.#editEmpty(first, from, last, make);
        continue;
      }
      const rows = this.#blocks.read(id);
      const made = rows.slice();
      for (let row = from; row < last; row++) {
        const before = rows[row - first]!;
        const after = make(before, row);
        if (after !== before) made[row - first] = fresh(after);
      }
      if (made.some((row, at) => row !== rows[at])) this.#blocks.write(id, made);
      from = last;
    }
  }

  /** The same for the rows of some blocks, by the ids of the store. */
  editBlocks(ids: ReadonlySet<number>, make: Make): void {
    if (ids.size === 0) return;
    let first = 0;
    for (const [id, length] of this.runs) {
      if (ids.has(id)) this.edit(first, first + length, make);
      first += length;
    }
  }

  /** One block's worth of an empty run; a block is made only if a row of it is not empty. */
  #editEmpty(first: number, from: number, last: number, make: Make): number {
    const chunk = from - ((from - first) % BLOCK_ROWS);
    const stop = Math.min(last, chunk + BLOCK_ROWS);
    const made = new Map<number, Cell[]>();
    for (let row = from; row < stop; row++) {
      const cells = fresh(make(NO_CELLS, row));
      if (cells.length > 0) made.set(row, cells);
    }
    if (made.size > 0) {
      const block = this.#blocks.made(from);
      const rows = this.#blocks.read(block.id);
      for (const [row, cells] of made) rows[row - block.first] = cells;
      this.#blocks.write(block.id, rows);
    }
    return stop;
  }

  /** Empty rows before `at` (the row count to append). */
  insertRows(at: number, count: number): void {
    this.#blocks.insert(at, count);
  }

  deleteRows(start: number, end: number): void {
    this.#blocks.delete(start, end);
  }

  /** Moves rows `[start, end)` before the row that stood at `to`. */
  moveRows(start: number, end: number, to: number): void {
    this.#blocks.move(start, end, to);
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
    return new Grid(store, this.#blocks.copyTo(store, map), this.#columnCount);
  }

  /** Drops all blocks of a sheet that is being deleted. */
  destroy(): void {
    this.#blocks.destroy();
  }
}

function fresh(row: Row): Cell[] {
  return trim(row.slice());
}

function trim(cells: Cell[]): Cell[] {
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}
