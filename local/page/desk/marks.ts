/** What programs noted on a sheet and on its lines: by it they find their tabs and columns again. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { findMetadata, type Request } from '../wire/api.ts';

/** The requests that make the notes anew; of a stretch of rows or columns those on its lines. */
export async function marksBack(
  sheetId: number,
  range?: sheets_v4.Schema$DimensionRange,
): Promise<Request[]> {
  const marks = await findMetadata(sheetId);
  return marks.flatMap(({ location, ...mark }) => {
    const line = location?.dimensionRange;
    if (range && !within(line, range)) return [];
    const place = line ? { dimensionRange: { ...line, sheetId } } : { sheetId };
    return [{ createDeveloperMetadata: { developerMetadata: { ...mark, location: place } } }];
  });
}

function within(
  line: sheets_v4.Schema$DimensionRange | undefined,
  { dimension, startIndex, endIndex }: sheets_v4.Schema$DimensionRange,
): boolean {
  const at = line?.startIndex ?? 0;
  return line?.dimension === dimension && (startIndex ?? 0) <= at && at < (endIndex ?? 0);
}
