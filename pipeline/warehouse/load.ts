/** Blocks of a table's columns, appended to the warehouse as they arrive. */

import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { DuckDBDataChunk, INTEGER } from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import type { Cell } from './cells.ts';
import type { OddCells } from './odd-cells.ts';
import { neededColumns } from './tables.ts';
import { CHUNK, type Writer, writerOf } from './vectors.ts';

/** Rows of one table, by column: unformatted values, dates as serial numbers. */
export interface Block {
  /** 1-based row of the sheet in which the block begins. */
  readonly firstRow: number;
  /** Column key to its cells; arrays may be short, a column left out is empty. */
  readonly columns: { readonly [column: string]: readonly Cell[] };
}

const NOTHING: readonly Cell[] = [];

/** Appends blocks to one table; rows whose cells are all empty are left out. */
export class Loader {
  readonly #names: readonly string[];
  readonly #writers: readonly Writer[];
  readonly #appender: DuckDBAppender;
  readonly #chunk: DuckDBDataChunk;
  readonly #numbers = new Int32Array(CHUNK);
  #rows: Int32Array | null = null;
  #firstRow = 0;
  count = 0;

  static async open(connection: DuckDBConnection, table: TableKey, odd: OddCells): Promise<Loader> {
    return new Loader(table, await connection.createAppender(table), odd);
  }

  private constructor(table: TableKey, appender: DuckDBAppender, odd: OddCells) {
    this.#names = neededColumns(table);
    this.#appender = appender;
    this.#writers = this.#names.map((name) =>
      writerOf(tableOf(table).columns[name]!, (rule, value, index) =>
        odd.add({ rule, table, row: this.#rowOf(index), column: name, value }),
      ),
    );
    const types = this.#names.map((_, i) => appender.columnType(i + 1));
    this.#chunk = DuckDBDataChunk.create([INTEGER, ...types]);
  }

  append(block: Block): void {
    const columns = this.#names.map((name) => block.columns[name] ?? NOTHING);
    const height = columns.reduce((most, cells) => Math.max(most, cells.length), 0);
    this.#firstRow = block.firstRow;
    this.#rows = filledRows(columns, height);
    const kept = this.#rows;
    const cells =
      kept === null ? columns : columns.map((column) => Array.from(kept, (at) => column[at]));
    const count = kept === null ? height : kept.length;
    for (let start = 0; start < count; start += CHUNK)
      this.#write(cells, start, Math.min(CHUNK, count - start));
    this.count += count;
  }

  #write(columns: readonly (readonly Cell[])[], start: number, count: number): void {
    const chunk = this.#chunk.chunk;
    this.#chunk.reset();
    for (let i = 0; i < count; i++) this.#numbers[i] = this.#rowOf(start + i);
    const rows = duckdb.data_chunk_get_vector(chunk, 0);
    duckdb.copy_data_to_vector(rows, 0, this.#numbers.buffer as ArrayBuffer, 0, count * 4);
    for (const [i, writer] of this.#writers.entries()) {
      writer(duckdb.data_chunk_get_vector(chunk, i + 1), columns[i]!, start, count);
    }
    this.#chunk.rowCount = count;
    this.#appender.appendDataChunk(this.#chunk);
  }

  #rowOf(index: number): number {
    return this.#firstRow + (this.#rows === null ? index : this.#rows[index]!);
  }

  close(): void {
    this.#appender.closeSync();
  }
}

/** The indexes of rows with anything in them; null when all have (the first column says it). */
function filledRows(columns: readonly (readonly Cell[])[], height: number): Int32Array | null {
  const blank = (at: number) => columns.every((cells) => isBlank(cells[at]));
  const lead = columns[0] ?? NOTHING;
  let blanks = 0;
  for (let at = 0; at < height; at++) if (isBlank(lead[at]) && blank(at)) blanks++;
  if (blanks === 0) return null;
  const rows = new Int32Array(height - blanks);
  let next = 0;
  for (let at = 0; at < height; at++) if (!isBlank(lead[at]) || !blank(at)) rows[next++] = at;
  return rows;
}

function isBlank(cell: Cell): boolean {
  return cell === '' || cell === null || cell === undefined;
}
