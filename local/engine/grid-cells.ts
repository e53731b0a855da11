/**
 * Reading the cells of one sheet.
 *
 * Rows are given out as arrays trimmed of trailing empty cells; they are shared and must not be
 * changed: `Grid` writes. Indexes are 0-based, ends exclusive.
 */

import type { BlockStore } from './block-store.ts';
import type { Cell } from './cell.ts';
import { hasData } from './cell.ts';
import type { Run } from './directory.ts';
import { RowBlocks } from './row-blocks.ts';

export const NO_CELLS: readonly Cell[] = [];

export type Row = readonly Cell[];

/** A stretch of rows that are stored together. */
export interface Chunk {
  readonly from: number;
  readonly count: number;
  /** Null where all are empty. */
  readonly rows: readonly Row[] | null;
}

export class GridCells {
  protected readonly blocks: RowBlocks;
  protected width: number;

  constructor(store: BlockStore, runs: Run[], columnCount: number) {
    this.blocks = new RowBlocks(store, runs);
    this.width = columnCount;
  }

  get rowCount(): number {
    return this.blocks.rowCount;
  }

  get columnCount(): number {
    return this.width;
  }

  /** What the file keeps of the order of the blocks. */
  get runs(): readonly Run[] {
    return this.blocks.runs;
  }

  cell(row: number, column: number): Cell {
    return this.row(row)[column] ?? null;
  }

  row(row: number): Row {
    if (row < 0 || row >= this.rowCount) return NO_CELLS;
    const { id, first } = this.blocks.at(row);
    return id === 0 ? NO_CELLS : this.blocks.read(id)[row - first]!;
  }

  /** Every row of `[start, end)` with its index, top to bottom. */
  *rows(start = 0, end = this.rowCount): Generator<[index: number, row: Row]> {
    for (const { from, count, rows } of this.chunks(start, end)) {
      for (let offset = 0; offset < count; offset++) {
        yield [from + offset, rows?.[offset] ?? NO_CELLS];
      }
    }
  }

  /** The same in the pieces they are stored in. */
  *chunks(start = 0, end = this.rowCount): Generator<Chunk> {
    const stop = Math.min(end, this.rowCount);
    for (let from = Math.max(0, start); from < stop; ) {
      const { id, first, length } = this.blocks.at(from);
      const count = Math.min(first + length, stop) - from;
      const at = from - first;
      yield { from, count, rows: id === 0 ? null : this.blocks.read(id).slice(at, at + count) };
      from += count;
    }
  }

  /** Index after the last row that holds data; 0 in an empty sheet. */
  dataEnd(): number {
    for (const { id, first } of this.blocks.backwards()) {
      if (id === 0) continue;
      const last = this.blocks.read(id).findLastIndex((row) => row.some(hasData));
      if (last >= 0) return first + last + 1;
    }
    return 0;
  }
}
