/**
 * What one cell holds.
 *
 * A cell that is only a value is the bare JavaScript value, an empty one is `null`; anything more
 * is a small record with one-letter names, because a block of rows is kept in memory exactly as it
 * is kept in the file (JSON, parsed and nothing else). Cells are never changed in place: make a
 * new one with `change`.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';

export type Scalar = string | number | boolean;

export interface RichCell {
  /** The value; absent in an empty cell and in a formula. */
  readonly v?: Scalar;
  /** The text of a formula, with its `=`. Nothing here computes it. */
  readonly f?: string;
  /** Id of the user-entered format in `workbook.formats`. */
  readonly s?: number;
  /** Id of the data-validation rule in `workbook.validations`. */
  readonly d?: number;
  /** The note. */
  readonly n?: string;
  /** Formats of parts of the text. */
  readonly r?: readonly sheets_v4.Schema$TextFormatRun[];
}

export type Cell = Scalar | RichCell | null;

/** The same, spelled out; 0 is "none" for the two ids, '' for the note and the formula. */
export interface CellParts {
  readonly value: Scalar | null;
  readonly formula: string;
  readonly format: number;
  readonly validation: number;
  readonly note: string;
  readonly runs: readonly sheets_v4.Schema$TextFormatRun[];
}

const EMPTY: CellParts = {
  value: null,
  formula: '',
  format: 0,
  validation: 0,
  note: '',
  runs: [],
};

/** The value of a cell; null when it is empty or a formula. */
export function cellValue(cell: Cell | undefined): Scalar | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'object' ? (cell.v ?? null) : cell;
}

/** The formula's text, '' when the cell is none. */
export function formulaOf(cell: Cell | undefined): string {
  return typeof cell === 'object' && cell !== null ? (cell.f ?? '') : '';
}

/** Id of the format, 0 for none. */
export function formatOf(cell: Cell | undefined): number {
  return typeof cell === 'object' && cell !== null ? (cell.s ?? 0) : 0;
}

/** Whether a cell holds data: a value other than '' or a formula. Formats and notes are no data. */
export function hasData(cell: Cell | undefined): boolean {
  const value = cellValue(cell);
  return (value !== null && value !== '') || formulaOf(cell) !== '';
}

export function partsOf(cell: Cell | undefined): CellParts {
  if (cell === null || cell === undefined) return EMPTY;
  if (typeof cell !== 'object') return { ...EMPTY, value: cell };
  return {
    value: cell.v ?? null,
    formula: cell.f ?? '',
    format: cell.s ?? 0,
    validation: cell.d ?? 0,
    note: cell.n ?? '',
    runs: cell.r ?? [],
  };
}

/** The smallest cell with these parts; an empty string is no value. */
export function cellOf(parts: Partial<CellParts>): Cell {
  const { value, formula, format, validation, note, runs } = { ...EMPTY, ...parts };
  const kept = formula === '' && value !== '' ? value : null;
  if (formula === '' && format === 0 && validation === 0 && note === '' && runs.length === 0) {
    return kept;
  }
  return {
    ...(kept === null ? {} : { v: kept }),
    ...(formula === '' ? {} : { f: formula }),
    ...(format === 0 ? {} : { s: format }),
    ...(validation === 0 ? {} : { d: validation }),
    ...(note === '' ? {} : { n: note }),
    ...(runs.length === 0 ? {} : { r: runs }),
  };
}

/** The cell with some parts replaced. */
export function change(cell: Cell | undefined, parts: Partial<CellParts>): Cell {
  return cellOf({ ...partsOf(cell), ...parts });
}

/** The cell with another value and everything else kept; the everyday case, so a quick one. */
export function withValue(cell: Cell | undefined, value: Scalar | null): Cell {
  if (cell === null || cell === undefined || typeof cell !== 'object') {
    return value === '' ? null : value;
  }
  return change(cell, { value, formula: '', runs: [] });
}
