import { invalid } from '../errors.ts';
import type { Handler } from './handler.ts';

/** Deletes a tab with all that is on it; the last one, or the last one that is seen, stays. */
export const deleteSheet: Handler<'deleteSheet'> = (workbook, { sheetId }) => {
  const sheet = workbook.sheet(sheetId);
  const id = sheet.properties.sheetId;
  const others = workbook.sheets.filter((one) => one !== sheet);
  if (others.length === 0) throw invalid("You can't remove all the sheets in a document.");
  if (others.every(({ properties }) => properties.hidden)) {
    throw invalid("You can't remove all the visible sheets in a document.");
  }
  sheet.grid.destroy();
  workbook.sheets = others;
  workbook.namedRanges = workbook.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== id);
  workbook.developerMetadata = workbook.developerMetadata.filter(
    ({ location }) => location?.sheetId !== id && location?.dimensionRange?.sheetId !== id,
  );
};
