import { boxOf, isEmptyRange } from '../box.ts';
import { cellWriter } from '../cell-data.ts';
import { editBox } from '../edit-box.ts';
import { requiredMask } from '../mask.ts';
import type { Handler } from './handler.ts';

/** One cell's masked fields in every cell of a range. */
export const repeatCell: Handler<'repeatCell'> = (workbook, { range, cell, fields }) => {
  const write = cellWriter(workbook, requiredMask(fields));
  const data = cell ?? {};
  if (isEmptyRange(range)) return;
  editBox(boxOf(workbook, range), (before) => write(before, data));
};
