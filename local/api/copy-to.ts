/** spreadsheets.sheets.copyTo. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { carriedSheet } from '../engine/carry-sheet.ts';
import { notFound } from '../engine/errors.ts';
import { checkCellLimit } from '../engine/requests/index.ts';
import { sheetProperties } from '../engine/sheet-properties.ts';
import { copiedSheet } from '../engine/structure/copy-sheet.ts';
import { sheetByTitle } from '../engine/tabs.ts';
import type { Workbook } from '../engine/workbook.ts';
import { type Method, parameter, workbookOf } from './method.ts';

export const copyTo: Method = {
  name: 'sheets.copyTo',
  verb: 'POST',
  path: '/{spreadsheetId}/sheets/{sheetId}:copyTo',
  kind: 'write',
  request: 'CopySheetToAnotherSpreadsheetRequest',
  response: 'SheetProperties',
  run: (call) => {
    const source = workbookOf(call);
    const id = Number(parameter(call, 'sheetId'));
    const sheet = source.sheets.find(({ properties }) => properties.sheetId === id);
    if (!sheet) throw notFound();
    const body = call.body as sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest;
    const target = call.shelf.open(body.destinationSpreadsheetId ?? '');
    return target.transaction(() => {
      const before = target.cellCount;
      const title = freeCopyTitle(target, sheet.properties.title);
      const copy =
        source === target
          ? copiedSheet(
              target,
              sheet,
              target.newId((id) => hasSheet(target, id)),
              title,
            )
          : carriedSheet(source, sheet, target);
      copy.properties.title = title;
      target.sheets.push(copy);
      checkCellLimit(target, before);
      return sheetProperties(target, copy);
    });
  },
};

function hasSheet({ sheets }: Workbook, id: number): boolean {
  return sheets.some(({ properties }) => properties.sheetId === id);
}

function freeCopyTitle(workbook: Workbook, title: string): string {
  for (let number = 1; ; number++) {
    const wanted = number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`;
    if (!sheetByTitle(workbook, wanted)) return wanted;
  }
}
