/** What takes changes of rows and columns back: deleted, moved, resized, hidden. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { gridRange, meets } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import { restored } from './cell-data.ts';
import type { Desk } from './desk.ts';
import { fittingsBack } from './fittings.ts';
import { formulasBack } from './formulas.ts';
import { marksBack } from './marks.ts';
import type { Later, Made } from './opposite.ts';

type Range = sheets_v4.Schema$DimensionRange;

/** Deleted rows or columns: made anew, with all that stood in them and reached into them. */
export async function linesBack(desk: Desk, range: Range): Promise<Made | Later> {
  const view = await desk.book.view(range.sheetId ?? 0);
  if (!view) return null;
  const [start, end] = [range.startIndex ?? 0, range.endIndex ?? 0];
  const box =
    range.dimension === 'ROWS'
      ? { top: start, bottom: end, left: 0, right: view.columnCount }
      : { top: 0, bottom: view.rowCount, left: start, right: end };
  const cells = await restored(view, box, '*');
  if (!cells) return null;
  const merges = view.merges.boxes
    .filter((merge) => meets(merge, box))
    .map((merge) => ({
      mergeCells: { range: gridRange(view.sheetId, merge), mergeType: 'MERGE_ALL' },
    }));
  const marks = await marksBack(view.sheetId, range);
  const lines = sizes(view, range);
  const formulas = formulasBack(view, range);
  const before = view.sheet;
  return () => [
    { insertDimension: { range, inheritFromBefore: start > 0 } },
    ...lines,
    ...merges,
    cells,
    ...formulas(),
    ...marks,
    ...fittingsBack(desk, before),
  ];
}

export function moveBack({
  source,
  destinationIndex,
}: sheets_v4.Schema$MoveDimensionRequest): Made {
  const [from, end] = [source?.startIndex ?? 0, source?.endIndex ?? 0];
  const to = destinationIndex ?? 0;
  const landing = to > from ? to - (end - from) : to;
  const back = { ...source, startIndex: landing, endIndex: landing + end - from };
  return [{ moveDimension: { source: back, destinationIndex: to > from ? from : end } }];
}

export async function sizesBack(desk: Desk, range: Range): Promise<Made> {
  const view = await desk.book.view(range.sheetId ?? 0);
  return view && sizes(view, range);
}

/** Sizes and hidden ones of a stretch as they stand. */
export function sizes(view: View, range: Range): Request[] {
  const axis = range.dimension === 'ROWS' ? 'rows' : 'columns';
  const stretches = view.spans(axis, range.startIndex ?? 0, range.endIndex ?? 0);
  return stretches.map(({ start, end, hidden, pixels }) => ({
    updateDimensionProperties: {
      range: { ...range, startIndex: start, endIndex: end },
      properties: { hiddenByUser: hidden, pixelSize: pixels },
      fields: 'hiddenByUser,pixelSize',
    },
  }));
}
