import { boxOf } from '../box.ts';
import { cellValue, withValue } from '../cell.ts';
import { editBox } from '../edit-box.ts';
import type { Handler } from './handler.ts';

/** Takes white space off both ends of texts and makes runs of it inside one space. */
export const trimWhitespace: Handler<'trimWhitespace'> = (workbook, { range }) => {
  let changed = 0;
  editBox(boxOf(workbook, range), (cell) => {
    const value = cellValue(cell);
    if (typeof value !== 'string') return cell;
    const trimmed = value.trim().replaceAll(/\s+/g, ' ');
    if (trimmed === value) return cell;
    changed++;
    return withValue(cell, trimmed);
  });
  return changed > 0 ? { cellsChangedCount: changed } : {};
};
