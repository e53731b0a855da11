/**
 * The cells of one sheet, to be written with `setCell`, `setRow` or `edit`, inside
 * `workbook.transaction`; and its rows and columns, which come, go and move.
 */

import type { BlockStore, Rows } from './block-store.ts';
import type { Cell } from './cell.ts';
import { GridCells, NO_CELLS, type Row } from './grid-cells.ts';
import { BLOCK_ROWS } from './row-blocks.ts';

/** Gives a row anew, or the very same array to leave it alone. */
type Make = (row: Row, index: number) => Row;

export class Grid extends GridCells {
  setCell(row: number, column: number, cell: Cell): void {
    if (cell === null && column >= this.row(row).length) return;
    const { id, first } = this.blocks.made(row);
    const rows = this.blocks.read(id);
    const cells = rows[row - first]!.slice();
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    rows[row - first] = trim(cells);
    this.blocks.write(id, rows);
  }

  setRow(row: number, cells: Row): void {
    this.edit(row, row + 1, () => cells);
  }

  /** Rewrites rows `[start, end)` block by block. `make` may read the grid but not write to it. */
  edit(start: number, end: number, make: Make): void {
    const stop = Math.min(end, this.rowCount);
    for (let from = Math.max(0, start); from < stop; ) {
      const { id, first, length } = this.blocks.at(from);
      const last = Math.min(first + length, stop);
      if (id === 0) {
        from = this.#editEmpty(first, from, last, make);
        continue;
      }
      const rows = this.blocks.read(id);
      const made = rows.slice();
      for (let row = from; row < last; row++) {
        const before = rows[row - first]!;
        const after = make(before, row);
        if (after !== before) made[row - first] = fresh(after);
      }
      if (made.some((row, at) => row !== rows[at])) this.blocks.write(id, made);
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
      const block = this.blocks.made(from);
      const rows = this.blocks.read(block.id);
      for (const [row, cells] of made) rows[row - block.first] = cells;
      this.blocks.write(block.id, rows);
    }
    return stop;
  }

  /** Empty rows before `at` (the row count to append). */
  insertRows(at: number, count: number): void {
    this.blocks.insert(at, count);
  }

  deleteRows(start: number, end: number): void {
    this.blocks.delete(start, end);
  }

  /** Moves rows `[start, end)` before the row that stood at `to`. */
  moveRows(start: number, end: number, to: number): void {
    this.blocks.move(start, end, to);
  }

  insertColumns(at: number, count: number): void {
    this.width += count;
    const gap = new Array<Cell>(count).fill(null);
    this.edit(0, this.rowCount, (row) =>
      row.length <= at ? row : [...row.slice(0, at), ...gap, ...row.slice(at)],
    );
  }

  deleteColumns(start: number, end: number): void {
    this.width -= end - start;
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
      const full = Array.from({ length: this.width }, (_, index) => row[index] ?? null);
      const moved = full.splice(start, end - start);
      full.splice(to > start ? to - (end - start) : to, 0, ...moved);
      return full;
    });
  }

  /** Grows or cuts the grid at its right and lower edge. */
  resize(rowCount: number, columnCount: number): void {
    if (rowCount > this.rowCount) this.insertRows(this.rowCount, rowCount - this.rowCount);
    if (rowCount < this.rowCount) this.deleteRows(rowCount, this.rowCount);
    if (columnCount > this.width) this.width = columnCount;
    if (columnCount < this.width) this.deleteColumns(columnCount, this.width);
  }

  /** A copy of everything in another grid, which may be in another file. */
  copyTo(store: BlockStore, map: (rows: Rows) => Rows = (rows) => rows): Grid {
    return new Grid(store, this.blocks.copyTo(store, map), this.width);
  }

  /** Drops all blocks of a sheet that is being deleted. */
  destroy(): void {
    this.blocks.destroy();
  }
}

function fresh(row: Row): Cell[] {
  return trim(row.slice());
}

function trim(cells: Cell[]): Cell[] {
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}
