import { invalid } from '../errors.ts';
import { axisOf, gridSheet, sizeOf, stretchInside, stretchOf } from '../structure/axis.ts';
import {
  deleteStretch,
  insertStretch,
  mergeCrosses,
  moveStretch,
} from '../structure/change-dimension.ts';
import type { Handler } from './handler.ts';

/** Empty rows or columns before an index, formatted like their neighbour. */
export const insertDimension: Handler<'insertDimension'> = (workbook, request) => {
  const { range, inheritFromBefore } = request;
  if (typeof range?.endIndex !== 'number') {
    throw invalid('Both the start and the end index of range must be set.');
  }
  const stretch = stretchOf(workbook, range);
  const size = sizeOf(stretch.sheet, stretch.axis);
  if (stretch.start > size) {
    throw invalid(`range.startIndex is larger than current grid size (${size})`);
  }
  if (stretch.start === size && !inheritFromBefore) {
    throw invalid(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  }
  if (stretch.start === 0 && inheritFromBefore) {
    throw invalid('range.startIndex must be greater than 0 if inheritFromBefore is true.');
  }
  insertStretch(workbook, stretch, inheritFromBefore ? stretch.start - 1 : stretch.start);
};

/** Takes rows or columns out, with what stands on them alone. */
export const deleteDimension: Handler<'deleteDimension'> = (workbook, { range }) => {
  const stretch = stretchOf(workbook, range);
  const { sheet, axis, start, end } = stretch;
  const size = sizeOf(sheet, axis);
  if (end > size) {
    throw invalid(
      `Cannot delete a ${axis.noun} that doesn't exist. Tried to delete ${axis.noun} index ` +
        `${Math.max(start, size)} but there are only ${size} ${axis.noun}s.`,
    );
  }
  if (end - start >= size) throw invalid(`You can't delete all the ${axis.noun}s on the sheet.`);
  const frozen = sheet.properties.gridProperties[axis.frozen] ?? 0;
  if (start <= frozen && end === size) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${axis.noun}s.`);
  }
  deleteStretch(workbook, stretch);
};

/** Moves rows or columns before another, whose index is counted before the move. */
export const moveDimension: Handler<'moveDimension'> = (workbook, { source, destinationIndex }) => {
  const stretch = stretchInside(workbook, source);
  const { sheet, axis, start, end } = stretch;
  const target = destinationIndex ?? 0;
  const size = sizeOf(sheet, axis);
  if (target < 0 || target > size) {
    throw invalid(`destinationIndex[${target}] is after last ${axis.noun} in grid[${size}]`);
  }
  if ([start, end, target].some((index) => mergeCrosses(sheet, axis, index))) {
    throw invalid(
      `Sorry, it is not possible to move a ${axis.noun} to a position that crosses a merged ` +
        'cell. Please unmerge and try again.',
    );
  }
  moveStretch(workbook, stretch, target);
};

/** Empty rows or columns at the end of the grid. */
export const appendDimension: Handler<'appendDimension'> = (workbook, request) => {
  const sheet = gridSheet(workbook, request.sheetId);
  const axis = axisOf(request.dimension);
  const length = request.length ?? 0;
  if (length < 1) throw invalid(`length[${length}] must be positive.`);
  const { rowCount, columnCount } = sheet.grid;
  const rows = axis.dimension === 'ROWS' ? length : 0;
  sheet.grid.resize(rowCount + rows, columnCount + length - rows);
};
