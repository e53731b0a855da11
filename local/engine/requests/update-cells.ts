import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, boxOf, cellAt } from '../box.ts';
import { cellWriter } from '../cell-data.ts';
import { invalid } from '../errors.ts';
import { requiredMask } from '../mask.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

type Rows = readonly sheets_v4.Schema$RowData[];

/**
 * Writes rows of cells. With `range`, cells of the range that no row mentions are cleared as far
 * as the mask says; with `start`, only the cells given are touched.
 */
export const updateCells: Handler<'updateCells'> = (workbook, { fields, range, start, rows }) => {
  const write = cellWriter(workbook, requiredMask(fields));
  const given: Rows = rows ?? [];
  if (!range && !start) throw invalid('Must specify either a range or a start coordinate.');
  const box = range ? boxOf(workbook, range) : boxFrom(workbook, start!, given);
  const height = box.bottom - box.top;
  if (given.length > height) {
    throw invalid(
      `Attempting to write row: ${box.bottom}, beyond the last requested row of: ${box.bottom - 1}`,
    );
  }
  box.sheet.grid.edit(box.top, box.bottom, (row, index) => {
    const cells = given[index - box.top]?.values ?? [];
    if (box.left + cells.length > box.right) throw tooWide(box.right);
    const stop = range ? box.right : box.left + cells.length;
    const next = row.slice();
    for (let column = box.left; column < stop; column++) {
      while (next.length < column) next.push(null);
      next[column] = write(next[column], cells[column - box.left] ?? {});
    }
    return next;
  });
};

export function tooWide(right: number) {
  return invalid(
    `Attempting to write column: ${right}, beyond the last requested column of: ${right - 1}`,
  );
}

function boxFrom(workbook: Workbook, start: sheets_v4.Schema$GridCoordinate, rows: Rows): Box {
  const { sheet, row: top, column: left } = cellAt(workbook, start);
  const { rowCount, columnCount } = sheet.grid;
  if (top + rows.length > rowCount) {
    throw invalid(
      `Attempting to write row: ${rowCount}, beyond the last requested row of: ${rowCount - 1}`,
    );
  }
  return { sheet, top, left, bottom: top + rows.length, right: columnCount };
}
