/** Finding the tabs and columns of a workbook, in one read as long as their tags are there. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { LeadsheetError } from '../crm/errors.ts';
import {
  DASHBOARDS,
  type DashboardKey,
  TABLE_KEYS,
  type TableKey,
  tableOf,
} from '../crm/schema.ts';
import { columnLetters, printA1 } from './a1.ts';
import type { Layout, TabLayout } from './layout.ts';
import { ask, type Procedure, type Spreadsheet } from './procedure.ts';
import { COLUMN, COMMIT, JOURNAL, LANGUAGE, LEDGER_MARKS, SCORE, TAB, tagged } from './tags.ts';
import type { Tongues } from './words.ts';

type Sheet = sheets_v4.Schema$Sheet;
/** Sheet id to the texts of its first row. */
type Headers = ReadonlyMap<number, readonly string[]>;

const OF_SHEETS = [
  'properties(sheetId,title,gridProperties(rowCount,columnCount))',
  'developerMetadata(metadataKey,metadataValue)',
  'data(columnMetadata(developerMetadata(metadataKey,metadataValue)))',
];

const fieldsWith = (more: readonly string[]) =>
  [
    'spreadsheetId',
    'properties(title,locale,timeZone)',
    'developerMetadata(metadataId,metadataKey,metadataValue)',
    `sheets(${[...OF_SHEETS, ...more].join(',')})`,
  ].join(',');

/**
 * The layout of a workbook: one read. Where a tag was lost, the first rows are read too and the
 * headers' words say which column is which; what is found in neither way is absent.
 * @throws LeadsheetError `tab_doubled`, `header_doubled` when two claim to be the same.
 */
export function* findLayout(tongues: Tongues): Procedure<Layout> {
  return (yield* findSheets(tongues)).layout;
}

/** The layout, and the sheets as they were read with more of their fields. */
export function* findSheets(
  tongues: Tongues,
  more: readonly string[] = [],
): Procedure<{ readonly layout: Layout; readonly sheets: readonly Sheet[] }> {
  const book = yield* ask({ method: 'get', fields: fieldsWith(more) });
  const sheets = (book.sheets ?? []).filter((sheet) => sheet.properties?.gridProperties);
  const byTag = sheetsByTag(sheets);
  const suspects = sheets.filter((sheet) => lacksTags(sheet, byTag, tongues));
  const headers = suspects.length === 0 ? new Map() : yield* readHeaders(suspects);
  const tabs = new Map<TableKey, TabLayout>();
  const untagged: TableKey[] = [];
  for (const table of TABLE_KEYS) {
    const found = byTag.get(table) ?? sheetByTitle(suspects, table, headers, tongues);
    if (found === undefined) continue;
    if (!byTag.has(table)) untagged.push(table);
    tabs.set(table, tabLayout(table, found, headers, tongues));
  }
  return { layout: { ...frame(book, sheets, byTag), tabs, untagged }, sheets };
}

function frame(book: Spreadsheet, sheets: Sheet[], byTag: Map<string, Sheet>) {
  const journal = byTag.get(JOURNAL);
  const dashboards = new Map<DashboardKey, { sheetId: number; title: string }>();
  for (const key of DASHBOARDS) {
    const sheet = byTag.get(key);
    if (sheet !== undefined) dashboards.set(key, placeOf(sheet));
  }
  const commits = (book.developerMetadata ?? [])
    .filter((one) => one.metadataKey === COMMIT)
    .map((one) => ({ id: one.metadataValue ?? '', metadataId: one.metadataId ?? 0 }));
  return {
    spreadsheetId: book.spreadsheetId ?? '',
    title: book.properties?.title ?? '',
    timeZone: book.properties?.timeZone ?? 'Etc/GMT',
    locale: book.properties?.locale ?? 'en_US',
    language: tagged(book.developerMetadata, LANGUAGE) ?? null,
    dashboards,
    journal: journal ? { ...placeOf(journal), rowCount: sizeOf(journal).rowCount } : null,
    commits,
    ledgerMarks: new Map(
      LEDGER_MARKS.flatMap((key) => {
        const value = tagged(byTag.get('deal_history')?.developerMetadata, key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    ),
    cells: sheets.map(sizeOf).reduce((sum, one) => sum + one.rowCount * one.columnCount, 0),
    sheets: sheets.map(placeOf),
  };
}

function placeOf(sheet: Sheet): { sheetId: number; title: string } {
  return { sheetId: sheet.properties?.sheetId ?? 0, title: sheet.properties?.title ?? '' };
}

function sizeOf(sheet: Sheet): { rowCount: number; columnCount: number } {
  const grid = sheet.properties?.gridProperties;
  return { rowCount: grid?.rowCount ?? 0, columnCount: grid?.columnCount ?? 0 };
}

function sheetsByTag(sheets: readonly Sheet[]): Map<string, Sheet> {
  const found = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const key = tagged(sheet.developerMetadata, TAB);
    if (key === undefined) continue;
    const other = found.get(key);
    if (other !== undefined) {
      const [first, second] = [placeOf(other).title, placeOf(sheet).title];
      throw new LeadsheetError('tab_doubled', { first, second });
    }
    found.set(key, sheet);
  }
  return found;
}

/** Whether a tab's first row must be looked at: a tag of it may have been lost. */
function lacksTags(sheet: Sheet, byTag: Map<string, Sheet>, tongues: Tongues): boolean {
  const key = tagged(sheet.developerMetadata, TAB);
  if (key === undefined) {
    return TABLE_KEYS.some((table) => !byTag.has(table) && isTitled(sheet, table, tongues));
  }
  if (!(TABLE_KEYS as string[]).includes(key)) return false;
  const tags = columnTags(sheet);
  return Object.keys(tableOf(key as TableKey).columns).some((column) => !tags.includes(column));
}

function columnTags(sheet: Sheet, key = COLUMN): (string | undefined)[] {
  const columns = sheet.data?.[0]?.columnMetadata ?? [];
  return columns.map((column) => tagged(column.developerMetadata, key));
}

function isTitled(sheet: Sheet, table: TableKey, tongues: Tongues): boolean {
  return tongues.some((words) => words(`tab.${table}`) === sheet.properties?.title);
}

function* readHeaders(sheets: readonly Sheet[]): Procedure<Headers> {
  const ranges = sheets.map((one) => printA1({ tab: placeOf(one).title, startRow: 0, endRow: 1 }));
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  return new Map(
    sheets.map((sheet, at) => {
      const row = answer.valueRanges?.[at]?.values?.[0] ?? [];
      return [placeOf(sheet).sheetId, row.map((cell) => normal(String(cell ?? '')))];
    }),
  );
}

export const normal = (header: string) => header.trim().toLowerCase();

/** An untagged tab is a table's when it has its title and at least half of its headers. */
function sheetByTitle(sheets: Sheet[], table: TableKey, headers: Headers, tongues: Tongues) {
  const columns = Object.keys(tableOf(table).columns);
  return sheets.find((sheet) => {
    if (tagged(sheet.developerMetadata, TAB) !== undefined) return false;
    const row = headers.get(placeOf(sheet).sheetId) ?? [];
    const known = columns.filter((column) => placesOf(column, row, tongues).length > 0);
    return isTitled(sheet, table, tongues) && known.length * 2 >= columns.length;
  });
}

function placesOf(column: string, row: readonly string[], tongues: Tongues): number[] {
  const names = new Set(tongues.map((words) => normal(words(`column.${column}`))));
  return row.flatMap((header, index) => (names.has(header) ? [index] : []));
}

function tabLayout(table: TableKey, sheet: Sheet, headers: Headers, tongues: Tongues): TabLayout {
  const place = placeOf(sheet);
  const tags = columnTags(sheet);
  const row = headers.get(place.sheetId) ?? [];
  const columns = new Map<string, number>();
  const untagged: string[] = [];
  for (const column of Object.keys(tableOf(table).columns)) {
    const byTag = tags.flatMap((key, index) => (key === column ? [index] : []));
    const free = placesOf(column, row, tongues).filter((index) => tags[index] === undefined);
    const places = byTag.length > 0 ? byTag : free;
    if (places.length > 1) refuseDoubled(place.title, tongues[0](`column.${column}`), places);
    if (places[0] === undefined) continue;
    columns.set(column, places[0]);
    if (byTag.length === 0) untagged.push(column);
  }
  const kept = columnTags(sheet, SCORE).flatMap((key, index) =>
    key ? [[index, key] as const] : [],
  );
  return { table, ...place, ...sizeOf(sheet), columns, untagged, scores: new Map(kept) };
}

/** @throws LeadsheetError `header_doubled`, naming the two columns by their letters. */
export function refuseDoubled(tab: string, header: string, places: readonly number[]): never {
  const [first, second] = places.map(columnLetters);
  throw new LeadsheetError('header_doubled', { tab, header, first: first!, second: second! });
}
