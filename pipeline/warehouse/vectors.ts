/**
 * Writers of one column: cells of the sheet straight into the memory of a DuckDB vector.
 *
 * A night reads tens of millions of cells, so no value becomes an object on its way. A text of up
 * to twelve bytes (every id is one) stands inside its 16-byte slot and costs no native call.
 */

import duckdb from '@duckdb/node-bindings';
import type { Column } from '../../src/crm/schema.ts';
import type { Cell, Odd } from './cells.ts';
import { numberOf, textOf } from './cells.ts';

/** Rows of one data chunk. */
export const CHUNK = duckdb.vector_size();

const EPOCH_SERIAL = 25_569;
const DAY_SECONDS = 86_400;
const TWO_32 = 4_294_967_296;

/** Fills a vector with `count` cells from `start`; reports every cell it could not take. */
export type Writer = (
  vector: duckdb.Vector,
  cells: readonly Cell[],
  start: number,
  count: number,
) => void;

/** The writer of a column's type. `odd` hears of cells that are not what the column holds. */
export function writerOf(column: Column, odd: Odd): Writer {
  switch (column.type) {
    case 'money':
      return wide((serial) => Math.round(serial * 10_000), column, odd);
    case 'datetime':
      return wide(
        (serial) => Math.round((serial - EPOCH_SERIAL) * DAY_SECONDS) * 1_000_000,
        column,
        odd,
      );
    case 'date':
      return fixed(Int32Array, (serial) => Math.floor(serial) - EPOCH_SERIAL, column, odd);
    case 'integer':
      return fixed(Int32Array, Math.round, column, odd);
    case 'share':
    case 'number':
      return fixed(Float64Array, (value) => value, column, odd);
    case 'boolean':
      return fixed(Uint8Array, (value) => value, column, odd);
    case 'choice':
      return column.owned ? words(column, odd) : texts(column, odd);
    default:
      return texts(column, odd);
  }
}

type Typed = Int32ArrayConstructor | Float64ArrayConstructor | Uint8ArrayConstructor;

/** Numbers of up to eight bytes that a typed array takes as they are. */
function fixed(make: Typed, turn: (value: number) => number, column: Column, odd: Odd): Writer {
  const data = new make(CHUNK);
  const validity = new Validity();
  return (vector, cells, start, count) => {
    validity.clear();
    for (let i = 0; i < count; i++) {
      const value = numberOf(cells[start + i], column, odd, start + i);
      if (value === null) validity.unset(i);
      else data[i] = turn(value);
    }
    copy(vector, data, count);
    validity.flush(vector);
  };
}

/** 64-bit integers, written as two halves: every value is below 2^53, and no bigint is made. */
function wide(turn: (value: number) => number, column: Column, odd: Odd): Writer {
  const halves = new Int32Array(CHUNK * 2);
  const validity = new Validity();
  return (vector, cells, start, count) => {
    validity.clear();
    for (let i = 0; i < count; i++) {
      const value = numberOf(cells[start + i], column, odd, start + i);
      if (value === null) {
        validity.unset(i);
        continue;
      }
      const whole = turn(value);
      halves[2 * i] = whole | 0;
      halves[2 * i + 1] = Math.floor(whole / TWO_32);
    }
    copy(vector, halves, count * 2);
    validity.flush(vector);
  };
}

/** Words of a closed list, kept as one byte each. */
function words(column: Column, odd: Odd): Writer {
  const codes = new Map((column.values ?? []).map((word, code) => [word, code] as const));
  const data = new Uint8Array(CHUNK);
  const validity = new Validity();
  return (vector, cells, start, count) => {
    validity.clear();
    for (let i = 0; i < count; i++) {
      const text = textOf(cells[start + i]);
      const code = text === '' ? undefined : codes.get(text);
      if (code === undefined) {
        validity.unset(i);
        if (text !== '') odd('unknown_choice', text, start + i);
      } else data[i] = code;
    }
    copy(vector, data, count);
    validity.flush(vector);
  };
}

const INLINE = 12;

/** Texts: short ones inside their slot, longer ones handed over one by one. Empty is null. */
function texts(column: Column, odd: Odd): Writer {
  const slots = new Uint8Array(CHUNK * 16);
  const lengths = new Uint32Array(slots.buffer);
  const long: number[] = [];
  const validity = new Validity();
  const choices = column.values === undefined ? null : new Set(column.values);
  return (vector, cells, start, count) => {
    validity.clear();
    long.length = 0;
    slots.fill(0, 0, count * 16);
    for (let i = 0; i < count; i++) {
      const text = textOf(cells[start + i]);
      if (text === '') validity.unset(i);
      else if (choices !== null && !choices.has(text)) {
        validity.unset(i);
        odd('unknown_choice', text, start + i);
      } else if (inline(text, slots, i * 16 + 4)) lengths[i * 4] = text.length;
      else long.push(i);
    }
    copy(vector, slots, count * 16);
    for (const i of long) duckdb.vector_assign_string_element(vector, i, textOf(cells[start + i]));
    validity.flush(vector);
  };
}

/** Writes a short ASCII text at `at`; false when it is longer or has other letters. */
function inline(text: string, slots: Uint8Array, at: number): boolean {
  const length = text.length;
  if (length > INLINE) return false;
  for (let j = 0; j < length; j++) {
    const code = text.charCodeAt(j);
    if (code > 127) {
      slots.fill(0, at, at + INLINE);
      return false;
    }
    slots[at + j] = code;
  }
  return true;
}

function copy(
  vector: duckdb.Vector,
  data: Int32Array | Float64Array | Uint8Array,
  count: number,
): void {
  duckdb.copy_data_to_vector(
    vector,
    0,
    data.buffer as ArrayBuffer,
    0,
    count * data.BYTES_PER_ELEMENT,
  );
}

/** Which rows of a chunk hold a value: one bit each, all of them until told otherwise. */
class Validity {
  readonly #bits = new Uint32Array(CHUNK / 32);
  #whole = true;

  clear(): void {
    if (!this.#whole) this.#bits.fill(0xffffffff);
    this.#whole = true;
  }

  unset(row: number): void {
    if (this.#whole) this.#bits.fill(0xffffffff);
    this.#whole = false;
    this.#bits[row >> 5]! &= ~(1 << (row & 31));
  }

  flush(vector: duckdb.Vector): void {
    if (this.#whole) return;
    duckdb.vector_ensure_validity_writable(vector);
    duckdb.copy_data_to_vector_validity(
      vector,
      0,
      this.#bits.buffer as ArrayBuffer,
      0,
      this.#bits.byteLength,
    );
  }
}
