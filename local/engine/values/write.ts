/** Writing lists of values into a rectangle, and what the answer says was touched. */

import { columnName } from '../a1.ts';
import type { Box } from '../box.ts';
import { type Cell, withValue } from '../cell.ts';
import { typist } from '../enter-cell.ts';
import { badRequest, invalid } from '../errors.ts';
import { type NamedBox, printRange } from '../range.ts';
import type { Workbook } from '../workbook.ts';
import { protoText } from './proto-text.ts';

export type InputOption = 'RAW' | 'USER_ENTERED';
export type Values = readonly (readonly unknown[])[];

export interface Written {
  readonly box: Box;
  /** Indexes of the rows and columns with a cell that was given. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/**
 * Writes values from the upper left corner of a range. A single cell grows with the data; a larger
 * range must hold it. `null` leaves a cell alone and is not counted, '' clears it and is.
 */
export function writeValues(
  workbook: Workbook,
  range: NamedBox,
  values: Values,
  input: InputOption,
): Written {
  const box = boxFor(range, values);
  const enter = entry(workbook, input);
  const rows = new Set<number>();
  const columns = new Set<number>();
  let cells = 0;
  box.sheet.grid.edit(box.top, box.bottom, (row, index) => {
    const given = values[index - box.top] ?? [];
    const next = row.slice();
    for (const [offset, value] of given.entries()) {
      if (value === null || value === undefined) continue;
      const column = box.left + offset;
      while (next.length < column) next.push(null);
      next[column] = enter(next[column], value as string | number | boolean);
      rows.add(index);
      columns.add(column);
      cells++;
    }
    return next;
  });
  return { box, rows, columns, cells };
}

/** `UpdateValuesResponse` without the values it may carry. */
export function updateAnswer(spreadsheetId: string, { box, rows, columns, cells }: Written) {
  return {
    spreadsheetId,
    updatedRange: printRange(box),
    ...(cells === 0
      ? {}
      : { updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
  };
}

/** Refuses what is no list of lists of scalars; `path` is the field's name in the body. */
export function checkedValues(values: unknown, path: string): Values {
  const lists = values ?? [];
  const wrong = Array.isArray(lists) ? lists.find((row) => !Array.isArray(row)) : lists;
  if (wrong !== undefined) {
    const shown = typeof wrong === 'string' ? `"${wrong}"` : JSON.stringify(wrong);
    const type = 'type.googleapis.com/google.protobuf.ListValue';
    const description = `Invalid value at '${path}' (${type}), ${shown}`;
    throw badRequest(description, [{ field: path, description }]);
  }
  for (const [row, list] of (lists as unknown[][]).entries()) {
    const column = list.findIndex((value) => value !== null && typeof value === 'object');
    if (column < 0) continue;
    throw invalid(`Invalid values[${row}][${column}]: ${protoText(list[column])}`);
  }
  return lists as Values;
}

export function transposedValues(values: Values): Values {
  const width = values.reduce((widest, list) => Math.max(widest, list.length), 0);
  return Array.from({ length: width }, (_, index) => values.map((list) => list[index] ?? null));
}

function entry(workbook: Workbook, input: InputOption) {
  const enter = typist(workbook);
  return (cell: Cell | undefined, value: string | number | boolean): Cell => {
    if (input === 'RAW' || typeof value !== 'string' || value === '') return withValue(cell, value);
    return enter(cell ?? null, value);
  };
}

/** The rectangle the data fills, from the corner of the range. */
function boxFor(range: NamedBox, values: Values): Box {
  const { sheet, top, left } = range;
  const width = values.reduce((widest, list) => Math.max(widest, list.length), 0);
  const bottom = top + Math.max(1, values.length);
  const right = left + Math.max(1, width);
  const lastRow = range.anchor ? sheet.grid.rowCount : range.bottom;
  const lastColumn = range.anchor ? sheet.grid.columnCount : range.right;
  const beyond = (what: string) =>
    invalid(`Requested writing within range [${printRange(range)}], but tried writing to ${what}`);
  if (bottom > lastRow) throw beyond(`row [${lastRow + 1}]`);
  if (right > lastColumn) throw beyond(`column [${columnName(lastColumn)}]`);
  return { sheet, top, left, bottom, right };
}
