import { invalid } from '../errors.ts';
import { newSheet } from '../sheet.ts';
import { sheetProperties } from '../sheet-properties.ts';
import { checkDuplicateTitle, checkTitle, freeTitle, insertSheet } from '../tabs.ts';
import type { Handler } from './handler.ts';

/** A new tab: last unless an index is given, `SheetN` unless a title is. */
export const addSheet: Handler<'addSheet'> = (workbook, { properties }) => {
  const { sheetId, title, index, sheetType, gridProperties, ...others } = properties ?? {};
  if (sheetType && sheetType !== 'GRID') {
    throw invalid(`The local workspace does not support sheets of type ${sheetType}.`);
  }
  const known = (id: number) => workbook.sheets.some((one) => one.properties.sheetId === id);
  if (sheetId && sheetId < 0) throw invalid(`Sheet id must be non-negative: ${sheetId}`);
  if (typeof sheetId === 'number' && known(sheetId)) {
    throw invalid(`A sheet with the id ${sheetId} already exists. Please use another id.`);
  }
  if (title) {
    checkTitle(title);
    checkDuplicateTitle(workbook, title);
  }
  const { rowCount, columnCount, ...grid } = gridProperties ?? {};
  if ((rowCount ?? 1) < 1 || (columnCount ?? 1) < 1) {
    throw invalid('A sheet must have at least one row and one column.');
  }
  const sheet = newSheet(
    workbook.store,
    {
      sheetId: sheetId ?? workbook.newId(known),
      title: title || freeTitle(workbook, 'Sheet'),
      sheetType: 'GRID',
      gridProperties: grid,
      ...others,
    },
    rowCount ?? undefined,
    columnCount ?? undefined,
  );
  insertSheet(workbook, sheet, index ?? workbook.sheets.length);
  return { properties: sheetProperties(workbook, sheet) };
};
