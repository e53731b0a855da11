import type { Box } from '../box.ts';
import type { NamedBox } from '../range.ts';
import { checkCellLimit, handleRequest } from '../requests/index.ts';
import type { Workbook } from '../workbook.ts';
import { tableIn } from './table.ts';
import { type InputOption, type Values, type Written, writeValues } from './write.ts';

/**
 * Writes rows below the table found in a range, or at its first cell when there is none. What
 * stands below is overwritten unless `insert` makes room; the grid grows when it ends too early.
 */
export function appendValues(
  workbook: Workbook,
  range: NamedBox,
  values: Values,
  input: InputOption,
  insert: boolean,
  user: string,
): { table: Box | null; written: Written } {
  const table = tableIn(range);
  const { sheet } = range;
  const top = table ? table.bottom : range.top;
  const left = table ? table.left : range.left;
  const count = Math.max(1, values.length);
  if (insert && top < sheet.grid.rowCount) {
    const at = { sheetId: sheet.properties.sheetId, dimension: 'ROWS', startIndex: top };
    const request = { insertDimension: { range: { ...at, endIndex: top + count } } };
    handleRequest(workbook, request, 0, { user });
  }
  const before = workbook.cellCount;
  const missing = top + count - sheet.grid.rowCount;
  if (missing > 0) sheet.grid.insertRows(sheet.grid.rowCount, missing);
  checkCellLimit(workbook, before);
  const corner = { sheet, top, left, bottom: top + 1, right: left + 1, anchor: true, whole: false };
  return { table, written: writeValues(workbook, corner, values, input) };
}
