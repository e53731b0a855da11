/** Cells as the API writes them, to put them back as they were. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { partsOf } from '../../engine/cell.ts';
import type { Box } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';

/** More than these are not kept for being put back. */
export const MOST_CELLS = 100_000;

/** The request that puts the cells of a box back as they stand now; null for too many. */
export function restored(view: View, box: Box, fields: string): Request | null {
  const { top, left, bottom, right } = box;
  if ((bottom - top) * (right - left) > MOST_CELLS) return null;
  const rows = Array.from({ length: bottom - top }, (_, at) => ({
    values: Array.from({ length: right - left }, (_, n) => cellData(view, top + at, left + n)),
  }));
  const start = { sheetId: view.sheetId, rowIndex: top, columnIndex: left };
  return { updateCells: { start, rows, fields } };
}

function cellData(view: View, row: number, column: number): sheets_v4.Schema$CellData {
  const { value, formula, note, runs } = partsOf(view.cell(row, column));
  const format = view.format(row, column);
  const rule = view.rule(row, column);
  const entered =
    formula !== ''
      ? { formulaValue: formula }
      : typeof value === 'number'
        ? { numberValue: value }
        : typeof value === 'boolean'
          ? { boolValue: value }
          : value === null
            ? null
            : { stringValue: value };
  return {
    ...(entered ? { userEnteredValue: entered } : {}),
    ...(format ? { userEnteredFormat: format } : {}),
    ...(rule ? { dataValidation: rule } : {}),
    ...(note === '' ? {} : { note }),
    ...(runs.length === 0 ? {} : { textFormatRuns: [...runs] }),
  };
}
