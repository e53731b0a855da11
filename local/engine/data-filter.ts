import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Box, boxOf } from './box.ts';
import { type Location, matchingMetadata } from './developer-metadata.ts';
import { invalid } from './errors.ts';
import { type NamedBox, readRange } from './range.ts';
import type { Workbook } from './workbook.ts';

/**
 * The rectangles a data filter picks: its range, or the row, column or sheet of every matching
 * entry of developer metadata. Entries on the spreadsheet itself pick nothing.
 */
export function filterBoxes(workbook: Workbook, filter: sheets_v4.Schema$DataFilter): NamedBox[] {
  if (filter.a1Range) return [readRange(workbook, filter.a1Range)];
  if (filter.gridRange) return [plain(boxOf(workbook, filter.gridRange))];
  if (!filter.developerMetadataLookup) throw invalid('No data filter specified.');
  return matchingMetadata(workbook, filter)
    .filter(({ location }) => !location?.spreadsheet)
    .map(({ location }) => plain(placeOf(workbook, location!)));
}

function placeOf(workbook: Workbook, { sheetId, dimensionRange: at }: Location): Box {
  if (!at) return boxOf(workbook, { sheetId: sheetId ?? 0 });
  const [start, end] = [at.startIndex!, at.endIndex!];
  return boxOf(workbook, {
    sheetId: at.sheetId!,
    ...(at.dimension === 'ROWS'
      ? { startRowIndex: start, endRowIndex: end }
      : { startColumnIndex: start, endColumnIndex: end }),
  });
}

function plain(box: Box): NamedBox {
  return { ...box, anchor: false, whole: false };
}
