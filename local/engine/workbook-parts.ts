/** What the file of a workbook keeps besides cells: parts of JSON by name, one for each sheet. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { BlockStore } from './block-store.ts';
import { Interned } from './interned.ts';
import { revivedSheet, type Sheet, type StoredSheet, storedSheet } from './sheet.ts';

export const GOOGLE_CELL_LIMIT = 10_000_000;

/** Everything of a workbook that its parts hold. */
export interface BookState {
  spreadsheetId: string;
  properties: sheets_v4.Schema$SpreadsheetProperties;
  namedRanges: sheets_v4.Schema$NamedRange[];
  cellLimit: number;
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
  formats: Interned<sheets_v4.Schema$CellFormat>;
  validations: Interned<sheets_v4.Schema$DataValidationRule>;
  sheets: Sheet[];
  script: unknown;
}

interface Head extends Pick<BookState, 'spreadsheetId' | 'properties' | 'namedRanges'> {
  /** Where it is not Google's. */
  cellLimit?: number;
  /** Sheet ids in the order of the tabs. */
  order: number[];
}

/** The JSON of every part. */
export function jsonOfParts(book: BookState): Map<string, string> {
  const { spreadsheetId, properties, namedRanges, developerMetadata, cellLimit } = book;
  const limit = cellLimit === GOOGLE_CELL_LIMIT ? {} : { cellLimit };
  const order = book.sheets.map((sheet) => sheet.properties.sheetId);
  const parts: [string, unknown][] = [
    ['head', { spreadsheetId, properties, namedRanges, order, ...limit } satisfies Head],
    ['developerMetadata', developerMetadata],
    ['formats', book.formats.entries],
    ['validations', book.validations.entries],
    ...(book.script === null ? [] : [['script', book.script] as [string, unknown]]),
    ...book.sheets.map((sheet): [string, unknown] => [
      `sheet:${sheet.properties.sheetId}`,
      storedSheet(sheet),
    ]),
  ];
  return new Map(parts.map(([name, part]) => [name, JSON.stringify(part)]));
}

/** A workbook's state from its parts; the cells stay in the store until they are read. */
export function revivedParts(saved: ReadonlyMap<string, string>, store: BlockStore): BookState {
  const part = <T>(name: string): T => JSON.parse(saved.get(name) ?? 'null') as T;
  const { spreadsheetId, properties, namedRanges, cellLimit, order } = part<Head>('head');
  return {
    spreadsheetId,
    properties,
    namedRanges,
    cellLimit: cellLimit ?? GOOGLE_CELL_LIMIT,
    developerMetadata: part('developerMetadata'),
    formats: new Interned(part('formats')),
    validations: new Interned(part('validations')),
    script: part('script'),
    sheets: order.map((id) => revivedSheet(store, part<StoredSheet>(`sheet:${id}`))),
  };
}
