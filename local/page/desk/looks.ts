/** Number formats that come with what is typed, `5%` or `2026-01-05`: taken back along with it. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { partsOf } from '../../engine/cell.ts';
import { type Box, gridRange } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import { MOST_CELLS } from './cell-data.ts';
import type { Built } from './history.ts';

type Format = sheets_v4.Schema$CellFormat;

/** The formats of a box by number, row by row, and what the numbers stand for. */
export interface Looks {
  readonly ids: readonly number[];
  readonly formats: ReadonlyMap<number, Format>;
}

/** Null for more cells than are kept. */
export function looksOf(view: View, box: Box): Looks | null {
  const [height, width] = [box.bottom - box.top, box.right - box.left];
  if (height * width > MOST_CELLS) return null;
  const formats = new Map<number, Format>();
  const ids = Array.from({ length: height * width }, (_, at) => {
    const [row, column] = [box.top + Math.floor(at / width), box.left + (at % width)];
    const { format } = partsOf(view.cell(row, column));
    if (format !== 0 && !formats.has(format)) formats.set(format, view.format(row, column) ?? {});
    return format;
  });
  return { ids, formats };
}

/** What sets the formats of a box again; null where typing has changed none. */
export function relooked(view: View, box: Box, before: Looks | null): Built | null {
  const after = before && looksOf(view, box);
  if (!before || !after || after.ids.every((id, at) => id === before.ids[at])) return null;
  const { sheetId } = view;
  return {
    kind: 'built',
    sheetId,
    forth: [written(sheetId, box, after)],
    back: [written(sheetId, box, before)],
  };
}

function written(sheetId: number, box: Box, { ids, formats }: Looks): Request {
  const width = box.right - box.left;
  const rows = Array.from({ length: box.bottom - box.top }, (_, at) => ({
    values: ids.slice(at * width, (at + 1) * width).map((id) => {
      const userEnteredFormat = formats.get(id);
      return userEnteredFormat ? { userEnteredFormat } : {};
    }),
  }));
  return { updateCells: { range: gridRange(sheetId, box), rows, fields: 'userEnteredFormat' } };
}
