import { invalid } from '../errors.ts';
import { withoutLostSeries } from '../structure/charts.ts';
import { forgetInFormulas } from '../structure/shift-formulas.ts';
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
  for (const other of others) {
    other.charts = other.charts.map((chart) =>
      withoutLostSeries(withoutSources(chart, id) as typeof chart),
    );
  }
  workbook.sheets = others;
  forgetInFormulas(workbook, sheet.properties.title);
  workbook.namedRanges = workbook.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== id);
  workbook.developerMetadata = workbook.developerMetadata.filter(
    ({ location }) => location?.sheetId !== id && location?.dimensionRange?.sheetId !== id,
  );
};

/** Charts of other tabs that drew the deleted one keep their place and lose those sources. */
function withoutSources(value: unknown, id: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return value.filter((item) => item?.sheetId !== id).map((item) => withoutSources(item, id));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutSources(inner, id)]),
  );
}
