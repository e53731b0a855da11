import { type Box, boxOf } from '../box.ts';
import { type Cell, cellValue, formulaOf } from '../cell.ts';
import { cellsOf, putCells } from '../edit-box.ts';
import { invalid } from '../errors.ts';
import type { Handler, RequestOf } from './handler.ts';
import { carried, checkMerges } from './sort-range.ts';

/**
 * Keeps the first of rows that say the same in the compared columns and moves what is below up,
 * within the range alone. Case and formatting make no difference.
 */
export const deleteDuplicates: Handler<'deleteDuplicates'> = (workbook, request) => {
  const box = boxOf(workbook, request.range);
  checkMerges(workbook, box);
  const columns = comparedColumns(box, request.comparisonColumns ?? []);
  const seen = new Set<string>();
  const kept: Cell[][] = [];
  for (const [from, cells] of cellsOf(box).entries()) {
    const key = JSON.stringify(columns.map((at) => comparable(cells[at]!)));
    if (seen.has(key)) continue;
    seen.add(key);
    const rows = kept.length - from;
    kept.push(cells.map((cell) => carried(cell, rows)));
  }
  const removed = box.bottom - box.top - kept.length;
  if (removed === 0) return {};
  const blank = new Array<Cell>(box.right - box.left).fill(null);
  putCells(box, [...kept, ...Array.from({ length: removed }, () => blank)]);
  return { duplicatesRemovedCount: removed };
};

function comparedColumns(
  { left, right }: Box,
  given: NonNullable<RequestOf<'deleteDuplicates'>['comparisonColumns']>,
): number[] {
  const all = Array.from({ length: right - left }, (_, at) => at);
  if (given.length === 0) return all;
  for (const { dimension, startIndex, endIndex } of given) {
    if (dimension !== 'COLUMNS') throw invalid('comparisonColumns must be columns.');
    if ((startIndex ?? 0) < left || (endIndex ?? right) > right) {
      throw invalid('comparisonColumns must lie within the range.');
    }
  }
  return all.filter((at) =>
    given.some(
      ({ startIndex, endIndex }) =>
        (startIndex ?? 0) <= at + left && at + left < (endIndex ?? right),
    ),
  );
}

function comparable(cell: Cell): unknown {
  const value = cellValue(cell);
  if (formulaOf(cell)) return formulaOf(cell);
  return typeof value === 'string' ? value.toLowerCase() : value;
}
