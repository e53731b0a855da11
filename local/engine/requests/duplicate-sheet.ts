import { invalid } from '../errors.ts';
import { sheetProperties } from '../sheet-properties.ts';
import { copiedSheet } from '../structure/copy-sheet.ts';
import { checkDuplicateTitle, checkTitle, insertSheet, sheetByTitle } from '../tabs.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

/** A copy of a tab, `Copy of …` unless named, at the front unless an index is given. */
export const duplicateSheet: Handler<'duplicateSheet'> = (workbook, request) => {
  const { newSheetId, newSheetName, insertSheetIndex } = request;
  const source = workbook.sheet(request.sourceSheetId);
  const known = (id: number) => workbook.sheets.some((one) => one.properties.sheetId === id);
  if (typeof newSheetId === 'number') {
    if (newSheetId < 0) throw invalid('Sheet id must be non-negative.');
    if (known(newSheetId)) throw invalid(`Sheet with id ${newSheetId} already exists.`);
  }
  if (newSheetName) {
    checkTitle(newSheetName);
    checkDuplicateTitle(workbook, newSheetName);
  }
  const title = newSheetName || copyTitle(workbook, source.properties.title);
  const sheet = copiedSheet(workbook, source, newSheetId ?? workbook.newId(known), title);
  insertSheet(workbook, sheet, insertSheetIndex ?? 0);
  return { properties: sheetProperties(workbook, sheet) };
};

function copyTitle(workbook: Workbook, title: string): string {
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`;
    if (!sheetByTitle(workbook, wanted)) return wanted;
  }
}
