/** Cells as the values methods give them: a list of rows or of columns, trimmed. */

import type { Box } from '../box.ts';
import type { Cell, Scalar } from '../cell.ts';
import { printRange } from '../range.ts';

export interface ValueRange {
  range: string;
  majorDimension: 'ROWS' | 'COLUMNS';
  /** Absent when the range holds nothing. */
  values?: Scalar[][];
}

/**
 * The values of a rectangle. Trailing empty rows, and trailing empty cells of each row, are left
 * out; inner empty cells are ''. With COLUMNS the same the other way round.
 */
export function readValues(
  box: Box,
  majorDimension: 'ROWS' | 'COLUMNS',
  render: (cell: Cell | undefined) => Scalar,
): ValueRange {
  const rows = readRows(box, render);
  const values = majorDimension === 'ROWS' ? rows : transposed(rows);
  while (values.at(-1)?.length === 0) values.pop();
  const range = printRange(box);
  return values.length === 0 ? { range, majorDimension } : { range, majorDimension, values };
}

function readRows(box: Box, render: (cell: Cell | undefined) => Scalar): Scalar[][] {
  const result: Scalar[][] = [];
  for (const { count, rows } of box.sheet.grid.chunks(box.top, box.bottom)) {
    if (rows === null) {
      for (let index = 0; index < count; index++) result.push([]);
      continue;
    }
    for (const row of rows) {
      const stop = Math.min(row.length, box.right);
      const values: Scalar[] = [];
      for (let column = box.left; column < stop; column++) values.push(render(row[column]));
      result.push(trimmed(values));
    }
  }
  while (result.at(-1)?.length === 0) result.pop();
  return result;
}

function transposed(rows: readonly Scalar[][]): Scalar[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, column) =>
    trimmed(rows.map((row) => row[column] ?? '')),
  );
}

function trimmed(values: Scalar[]): Scalar[] {
  while (values.length > 0 && values[values.length - 1] === '') values.pop();
  return values;
}
