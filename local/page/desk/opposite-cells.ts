/** What takes changes of cells back: their contents, formats, borders and merges. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, boxOf, type GridRange, gridRange, meets } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import { restored } from './cell-data.ts';
import type { Desk } from './desk.ts';
import { fittingsBack } from './fittings.ts';
import type { Later, Made } from './opposite.ts';

export async function cellsBack(desk: Desk, range: GridRange, fields: string): Promise<Made> {
  const view = await desk.book.view(range.sheetId ?? 0);
  const cells = view && (await restored(view, inside(view, range), fields));
  return cells && [cells];
}

export function contentBack(
  desk: Desk,
  { range, start, rows, fields }: sheets_v4.Schema$UpdateCellsRequest,
): Promise<Made> {
  const width = Math.max(0, ...(rows ?? []).map(({ values }) => values?.length ?? 0));
  const { sheetId = 0, rowIndex, columnIndex } = start ?? {};
  const [top, left] = [rowIndex ?? 0, columnIndex ?? 0];
  const written = { top, left, bottom: top + (rows?.length ?? 0), right: left + width };
  return cellsBack(desk, range ?? gridRange(sheetId ?? 0, written), fields ?? '*');
}

/** A border is shared with the cells beside. */
export function bordersBack(
  desk: Desk,
  { range }: sheets_v4.Schema$UpdateBordersRequest,
): Promise<Made> {
  const { startRowIndex, startColumnIndex, endRowIndex, endColumnIndex } = range ?? {};
  const wider = {
    ...range,
    startRowIndex: Math.max(0, (startRowIndex ?? 0) - 1),
    startColumnIndex: Math.max(0, (startColumnIndex ?? 0) - 1),
    ...(endRowIndex ? { endRowIndex: endRowIndex + 1 } : {}),
    ...(endColumnIndex ? { endColumnIndex: endColumnIndex + 1 } : {}),
  };
  return cellsBack(desk, wider, 'userEnteredFormat');
}

/** Merging empties all cells but the first. */
export async function mergesBack(desk: Desk, range: GridRange): Promise<Made> {
  const view = await desk.book.view(range.sheetId ?? 0);
  const cells = await cellsBack(desk, range, 'userEnteredValue,textFormatRuns');
  return view && cells && [...mergesAsNow(view, inside(view, range)), ...cells];
}

/** Formats bring merges along, and rules that colour. */
export async function pasteBack(
  desk: Desk,
  { destination }: sheets_v4.Schema$CopyPasteRequest,
): Promise<Made | Later> {
  const view = await desk.book.view(destination?.sheetId ?? 0);
  const fields = 'userEnteredFormat,dataValidation,note';
  const cells = await cellsBack(desk, destination!, fields);
  if (!view || !cells) return null;
  const merges = mergesAsNow(view, inside(view, destination!));
  const before = view.sheet;
  return () => [...merges, ...cells, ...fittingsBack(desk, before)];
}

/** The requests that make the merges of a box what they are now. */
function mergesAsNow({ sheetId, merges }: View, box: Box): Request[] {
  const own = merges.boxes.filter((merge) => meets(merge, box));
  return [
    { unmergeCells: { range: gridRange(sheetId, box) } },
    ...own.map((merge) => ({
      mergeCells: { range: gridRange(sheetId, merge), mergeType: 'MERGE_ALL' },
    })),
  ];
}

function inside({ rowCount, columnCount }: View, range: GridRange): Box {
  const box = boxOf(range, rowCount, columnCount);
  return {
    ...box,
    bottom: Math.min(box.bottom, rowCount),
    right: Math.min(box.right, columnCount),
  };
}
