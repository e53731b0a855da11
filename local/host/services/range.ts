/** A range as an add-on needs it: where it is. What is in it is read through the Sheets service. */

import type { Area } from '../protocol.ts';
import type { Realm } from '../realm.ts';
import { type LocalSheet, sheetOf } from './sheet.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export type LocalRange = ReturnType<typeof rangeOf>;

/** The letters of a 1-based column. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

export function a1Of({ row, column, rows, columns }: Area): string {
  const from = letters(column) + row;
  const to = letters(column + columns - 1) + (row + rows - 1);
  return from === to ? from : `${from}:${to}`;
}

export function rangeOf(realm: Realm, area: Area) {
  const range = {
    getRow: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getLastRow: () => area.row + area.rows - 1,
    getLastColumn: () => area.column + area.columns - 1,
    getA1Notation: () => a1Of(area),
    getGridId: () => area.sheetId,
    getSheet: (): LocalSheet => sheetOf(realm, area.sheetId),
    activate: (): unknown => {
      realm.ask('SpreadsheetApp.activate', area);
      return rangeOf(realm, area);
    },
  } satisfies { [K in keyof Range]?: (...args: never[]) => unknown };
  return realm.only('Range', range);
}
