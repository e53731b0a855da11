/** Cells as the API writes them, to put them back as they were. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, partsOf } from '../../engine/cell.ts';
import { type Box, gridRange } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';

/** More than these are not kept for being put back. */
export const MOST_CELLS = 400_000;

/** The request that puts the cells of a box back as they stand now; null for too many. */
export async function restored(view: View, box: Box, fields: string): Promise<Request | null> {
  await view.blocks.ensure(box.top, box.bottom);
  const rows: sheets_v4.Schema$RowData[] = [];
  let count = 0;
  for (let row = box.top; row < box.bottom; row++) {
    const cells = view.blocks.row(row).slice(box.left, box.right);
    const values = cells.map((cell, at) => cellData(view, cell, row, box.left + at));
    count += values.length;
    if (count > MOST_CELLS) return null;
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && !rows.at(-1)!.values) rows.pop();
  // With a range, cells that no row mentions are emptied.
  return { updateCells: { range: gridRange(view.sheetId, box), rows, fields } };
}

function cellData(view: View, cell: Cell, row: number, column: number): sheets_v4.Schema$CellData {
  const { value, formula, note, runs } = partsOf(cell);
  const format = view.format(row, column);
  const rule = view.rule(row, column);
  const entered = enteredValue(value, formula);
  return {
    ...(entered ? { userEnteredValue: entered } : {}),
    ...(format ? { userEnteredFormat: format } : {}),
    ...(rule ? { dataValidation: rule } : {}),
    ...(note === '' ? {} : { note }),
    ...(runs.length === 0 ? {} : { textFormatRuns: [...runs] }),
  };
}

function enteredValue(
  value: string | number | boolean | null,
  formula: string,
): sheets_v4.Schema$ExtendedValue | null {
  if (formula !== '') return { formulaValue: formula };
  if (value === null) return null;
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}
