import { cellWriter } from '../cell-data.ts';
import { invalid } from '../errors.ts';
import { requiredMask } from '../mask.ts';
import { gridSheet } from '../structure/axis.ts';
import type { Handler } from './handler.ts';
import { tooWide } from './update-cells.ts';

/** Writes rows after the last row with data, adding rows to the grid where it ends too early. */
export const appendCells: Handler<'appendCells'> = (workbook, request) => {
  if (request.tableId) throw invalid('The local workspace does not support tables (tableId).');
  const write = cellWriter(workbook, requiredMask(request.fields));
  const { grid } = gridSheet(workbook, request.sheetId);
  const rows = request.rows ?? [];
  const top = grid.dataEnd();
  const missing = top + rows.length - grid.rowCount;
  if (missing > 0) grid.insertRows(grid.rowCount, missing);
  grid.edit(top, top + rows.length, (row, index) => {
    const cells = rows[index - top]?.values ?? [];
    if (cells.length > grid.columnCount) throw tooWide(grid.columnCount);
    const next = row.slice();
    for (const [column, data] of cells.entries()) next[column] = write(next[column], data ?? {});
    return next;
  });
};
