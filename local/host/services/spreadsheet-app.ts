/** SpreadsheetApp, as far as an add-on bound to one workbook needs it. */

import type { Area } from '../protocol.ts';
import type { Realm } from '../realm.ts';
import { rangeOf } from './range.ts';
import { bookFacts, sheetOf } from './sheet.ts';
import { uiOf } from './ui.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Named<T> = { [K in keyof T]?: unknown };

export function spreadsheetOf(realm: Realm) {
  const { spreadsheetId } = realm.facts;
  const areas = () => realm.ask<Area[]>('SpreadsheetApp.getActiveRangeList');
  const active = () => areas()[0]!;
  const spreadsheet = {
    getId: () => spreadsheetId,
    getUrl: () => realm.facts.url,
    getName: () => bookFacts(realm).title,
    getSpreadsheetTimeZone: () => bookFacts(realm).timeZone,
    getSpreadsheetLocale: () => bookFacts(realm).locale,
    getSheets: () => bookFacts(realm).sheets.map(({ sheetId }) => sheetOf(realm, sheetId)),
    getSheetByName: (name: string) => {
      const found = bookFacts(realm).sheets.find(({ title }) => title === name);
      return found ? sheetOf(realm, found.sheetId) : null;
    },
    getSheetById: (id: number) => {
      const found = bookFacts(realm).sheets.some(({ sheetId }) => sheetId === id);
      return found ? sheetOf(realm, id) : null;
    },
    getActiveSheet: () => sheetOf(realm, active().sheetId),
    getActiveRange: () => rangeOf(realm, active()),
    getActiveRangeList: () => {
      const ranges = areas().map((area) => rangeOf(realm, area));
      return realm.only('RangeList', { getRanges: () => ranges });
    },
    getSelection: () => selectionOf(),
    getActiveCell: () => rangeOf(realm, { ...active(), rows: 1, columns: 1 }),
    getCurrentCell: () => rangeOf(realm, { ...active(), rows: 1, columns: 1 }),
    setActiveSheet: (sheet: { activate(): unknown }) => sheet.activate(),
    setActiveRange: (range: { activate(): unknown }) => range.activate(),
    toast: (message: string, title = '', seconds = 5) => {
      realm.ask('SpreadsheetApp.toast', { message: String(message), title, seconds });
    },
  } satisfies Named<Spreadsheet>;
  const selectionOf = () =>
    realm.only('Selection', {
      getActiveRange: spreadsheet.getActiveRange,
      getActiveRangeList: spreadsheet.getActiveRangeList,
      getActiveSheet: spreadsheet.getActiveSheet,
      getCurrentCell: spreadsheet.getCurrentCell,
    });
  return realm.only('Spreadsheet', spreadsheet);
}

export function spreadsheetApp(realm: Realm) {
  const book = () => spreadsheetOf(realm);
  const app = {
    getActive: book,
    getActiveSpreadsheet: book,
    getActiveSheet: () => book().getActiveSheet(),
    getActiveRange: () => book().getActiveRange(),
    getActiveRangeList: () => book().getActiveRangeList(),
    getSelection: () => book().getSelection(),
    getCurrentCell: () => book().getCurrentCell(),
    setActiveRange: (range: { activate(): unknown }) => range.activate(),
    setActiveSheet: (sheet: { activate(): unknown }) => sheet.activate(),
    /** Everything is written at once here, so there is nothing to wait for. */
    flush: () => undefined,
    getUi: () => uiOf(realm),
  } satisfies Named<App>;
  return realm.only('SpreadsheetApp', app);
}
