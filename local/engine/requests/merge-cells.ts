import { type Box, boxOf } from '../box.ts';
import { withValue } from '../cell.ts';
import { editBox } from '../edit-box.ts';
import { invalid } from '../errors.ts';
import { COLUMNS, ROWS } from '../structure/axis.ts';
import { addMerge, dropMerges } from '../structure/merges.ts';
import type { Handler } from './handler.ts';

/** One merged cell, or one a row or a column; only the value at its top left is kept. */
export const mergeCells: Handler<'mergeCells'> = (workbook, { range, mergeType }) => {
  const box = boxOf(workbook, range);
  for (const piece of pieces(box, mergeType ?? 'MERGE_ALL')) {
    checkFrozen(piece);
    dropMerges(workbook, piece);
    addMerge(piece);
    editBox(piece, (cell, row, column) =>
      row === piece.top && column === piece.left ? cell : withValue(cell, null),
    );
  }
};

/** Takes away every merge in the range. */
export const unmergeCells: Handler<'unmergeCells'> = (workbook, { range }) => {
  dropMerges(workbook, boxOf(workbook, range));
};

function pieces(box: Box, mergeType: string): Box[] {
  const { top, left, bottom, right } = box;
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: bottom - top }, (_, at) => {
      return { ...box, top: top + at, bottom: top + at + 1 };
    });
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: right - left }, (_, at) => {
      return { ...box, left: left + at, right: left + at + 1 };
    });
  }
  return [box];
}

function checkFrozen({ sheet, top, bottom, left, right }: Box): void {
  const crosses = (frozen: number, start: number, end: number) => start < frozen && frozen < end;
  const { gridProperties } = sheet.properties;
  if (crosses(gridProperties[ROWS.frozen] ?? 0, top, bottom)) {
    throw invalid("You can't merge frozen and non-frozen rows.");
  }
  if (crosses(gridProperties[COLUMNS.frozen] ?? 0, left, right)) {
    throw invalid("You can't merge frozen and non-frozen columns.");
  }
}
