/** What takes changes of whole sheets back: deleted ones, their properties, their filters. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { gridRange } from '../book/ranges.ts';
import { readNames } from '../wire/api.ts';
import { restored } from './cell-data.ts';
import type { Desk } from './desk.ts';
import { fittings } from './fittings.ts';
import { marksBack } from './marks.ts';
import type { Made } from './opposite.ts';
import { sizes } from './opposite-lines.ts';

/** A deleted sheet is built anew, charts of other sheets included that drew its numbers. */
export async function sheetBack(desk: Desk, sheetId: number): Promise<Made> {
  const view = await desk.book.view(sheetId);
  if (!view) return null;
  const { sheet, rowCount, columnCount } = view;
  const cells = await restored(
    view,
    { top: 0, left: 0, bottom: rowCount, right: columnCount },
    '*',
  );
  if (!cells) return null;
  const marks = await marksBack(sheetId);
  const names = (await readNames()).filter(({ range }) => (range?.sheetId ?? 0) === sheetId);
  const along = (dimension: 'ROWS' | 'COLUMNS', endIndex: number) =>
    sizes(view, { sheetId, dimension, startIndex: 0, endIndex });
  const drawn = desk.book.sheets
    .filter((one) => one !== sheet)
    .flatMap(({ charts }) => charts ?? []);
  return [
    { addSheet: { properties: { ...sheet.properties, sheetId } } },
    ...along('ROWS', rowCount),
    ...along('COLUMNS', columnCount),
    ...view.merges.boxes.map((merge) => ({
      mergeCells: { range: gridRange(sheetId, merge), mergeType: 'MERGE_ALL' },
    })),
    cells,
    ...fittings(sheet, {}),
    ...marks,
    ...names.map((namedRange) => ({ addNamedRange: { namedRange } })),
    ...drawn
      .filter(({ spec }) => JSON.stringify(spec).includes(`"sheetId":${sheetId}`))
      .map(({ chartId, spec }) => ({ updateChartSpec: { chartId: chartId!, spec: spec! } })),
  ];
}

export function propertiesBack(
  desk: Desk,
  { properties, fields }: sheets_v4.Schema$UpdateSheetPropertiesRequest,
): Made {
  const sheetId = properties?.sheetId ?? 0;
  const old = desk.book.sheet(sheetId)?.properties;
  if (!old) return null;
  const index = old.index ?? 0;
  const to = properties?.index ?? 0;
  // A place is counted before the sheet is taken out of its own.
  const back = fields === 'index' && to <= index ? { index: index + 1 } : {};
  return [
    {
      updateSheetProperties: { properties: { ...old, ...back, sheetId }, fields: fields ?? '*' },
    },
  ];
}

export function filterBack(desk: Desk, sheetId: number): Made {
  const filter = desk.book.sheet(sheetId)?.basicFilter;
  return [filter ? { setBasicFilter: { filter } } : { clearBasicFilter: { sheetId } }];
}
