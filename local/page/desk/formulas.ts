/** Formulas that lose a part of what they point to when rows or columns are deleted. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { formulaOf } from '../../engine/cell.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';

/**
 * To be called before the lines are deleted; what it gives is called afterwards, for the requests
 * that write the formulas of this sheet as they were.
 */
export function formulasBack(
  view: View,
  { dimension, startIndex, endIndex }: sheets_v4.Schema$DimensionRange,
): () => Request[] {
  const [start, end] = [startIndex ?? 0, endIndex ?? 0];
  /** Where a line stands without the deleted ones; null for one of them. */
  const later = (at: number) => (at < start ? at : at < end ? null : at - (end - start));
  const rows = dimension === 'ROWS';
  const before: { row: number; column: number; text: string }[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    view.blocks.row(row).forEach((cell, column) => {
      const text = formulaOf(cell);
      if (text !== '' && later(rows ? row : column) !== null) before.push({ row, column, text });
    });
  }
  return () =>
    before
      .filter(({ row, column, text }) => {
        const now = rows
          ? view.cell(later(row) ?? row, column)
          : view.cell(row, later(column) ?? column);
        // Others come back by themselves with the lines.
        const lost = formulaOf(now).includes('#REF!') || text.includes(':');
        return lost && formulaOf(now) !== text;
      })
      .map(({ row, column, text }) => ({
        updateCells: {
          start: { sheetId: view.sheetId, rowIndex: row, columnIndex: column },
          rows: [{ values: [{ userEnteredValue: { formulaValue: text } }] }],
          fields: 'userEnteredValue',
        },
      }));
}
