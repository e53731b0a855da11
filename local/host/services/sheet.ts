/** A tab, as far as a bound script needs one: its name, its id, its size and places in it. */

import type { BookFacts, SheetFacts } from '../protocol.ts';
import type { Realm } from '../realm.ts';
import { rangeOf } from './range.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type LocalSheet = ReturnType<typeof sheetOf>;

export function bookFacts(realm: Realm): BookFacts {
  return realm.ask<BookFacts>('SpreadsheetApp.getSheets');
}

/** Asked for anew at every call: a colleague may rename or grow it in between. */
function factsOf(realm: Realm, sheetId: number): SheetFacts {
  const found = bookFacts(realm).sheets.find((sheet) => sheet.sheetId === sheetId);
  if (found) return found;
  throw realm.fail({ name: 'Exception', message: `Sheet ${sheetId} not found` });
}

export function sheetOf(realm: Realm, sheetId: number) {
  const facts = () => factsOf(realm, sheetId);
  const sheet = {
    getSheetId: () => sheetId,
    getName: () => facts().title,
    getSheetName: () => facts().title,
    getIndex: () => facts().index + 1,
    getMaxRows: () => facts().rowCount,
    getMaxColumns: () => facts().columnCount,
    isSheetHidden: () => facts().hidden,
    getRange: (row: number, column: number, rows = 1, columns = 1): unknown => {
      if (typeof row === 'number') return rangeOf(realm, { sheetId, row, column, rows, columns });
      throw realm.fail({
        name: 'Error',
        message: 'Sheet.getRange(a1Notation) is not supported locally.',
      });
    },
    activate: (): unknown => {
      realm.ask('SpreadsheetApp.activate', { sheetId, row: 1, column: 1, rows: 1, columns: 1 });
      return sheetOf(realm, sheetId);
    },
  } satisfies { [K in keyof Sheet]?: (...args: never[]) => unknown };
  return realm.only('Sheet', sheet);
}
