/**
 * Setting a workbook up, and repairing it: what is missing is made, what is there is left alone.
 *
 * One atomic batch. A workbook that lacks nothing gets no request at all.
 */

import { newId, type Random } from '../crm/ids.ts';
import type { AnyRecord } from '../crm/records.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../crm/schema.ts';
import { regionalSettings, SETTING_KEYS, type Settings, settingRows } from '../crm/settings.ts';
import type { LocalDateTime } from '../crm/time.ts';
import { quotedTab } from './a1.ts';
import { dressColumn, protectOwned } from './dress.ts';
import { findLayout } from './find-layout.ts';
import { JOURNAL_TITLE, journalSheet } from './journal.ts';
import type { Layout, TabLayout } from './layout.ts';
import { ask, type Procedure, type Request } from './procedure.ts';
import { unprotected } from './protection.ts';
import { readTables } from './read-tables.ts';
import { rowData } from './rows.ts';
import { sendOnce } from './send.ts';
import { starterRows } from './starter.ts';
import {
  COLUMN,
  COMMIT,
  JOURNAL,
  LANGUAGE,
  onColumn,
  onTab,
  onWorkbook,
  TAB,
  tag,
} from './tags.ts';
import type { Tongues, Words } from './words.ts';

export interface SetupArguments {
  readonly language: 'en' | 'zh';
  readonly tongues: Tongues;
  readonly random: Random;
  readonly at: LocalDateTime;
  readonly by: string;
  /** What a workbook that is new begins with; one that is there keeps what it has. */
  readonly wishes?: Wishes;
}

export interface Wishes {
  /** ISO 4217, the base currency; by locale and language when left out. */
  readonly currency?: string | undefined;
  /** IANA name. */
  readonly timeZone?: string | undefined;
  /** `en_GB`. */
  readonly locale?: string | undefined;
}

export interface SetupResult {
  /** Tabs that were not there. */
  readonly tabs: readonly TableKey[];
  /** Columns that were not there, in tabs that were. */
  readonly columns: readonly { readonly table: TableKey; readonly column: string }[];
  /** Settings that were not there. */
  readonly settings: readonly string[];
  /** Tags put on again. */
  readonly tags: number;
  /** Columns of ours whose warning someone had taken away. */
  readonly warnings: number;
  /** Requests of the one batch; 0 when nothing was missing. */
  readonly requests: number;
}

/** Rows of a new tab; more are added as they are needed. */
const NEW_ROWS = 1000;

/** Sets up or repairs; the rows of tables that were there are never touched. */
export function* setup(given: SetupArguments): Procedure<SetupResult> {
  const before = yield* findLayout(given.tongues);
  const first = firstSettings(before, given);
  const plan = planTabs(before, given, first);
  const bare = yield* unprotected(before);
  const settings = yield* missingSettings(before, given, first);
  const emptySheet = before.tabs.size === 0 ? yield* untouchedSheet(before) : null;
  const requests = [
    ...(before.tabs.size === 0 ? localise(given.wishes) : []),
    ...plan.requests,
    ...bare.flatMap(({ tab, keys }) => protectOwned(tab, keys, given.tongues[0])),
    ...(before.journal ? [] : newJournal(before, given.random)),
    ...settings.requests,
    ...(before.language === null ? [tag(LANGUAGE, given.language, onWorkbook)] : []),
    ...(emptySheet === null ? [] : [{ deleteSheet: { sheetId: emptySheet } }]),
  ];
  if (requests.length > 0) {
    const id = newId('K', given.random);
    yield* sendOnce({ requests: [...requests, tag(COMMIT, id, onWorkbook)] }, '', id);
  }
  const { tabs, columns, tags } = plan;
  const warnings = bare.reduce((sum, { keys }) => sum + keys.length, 0);
  return { tabs, columns, settings: settings.keys, tags, warnings, requests: requests.length };
}

/** What is not there is filled with these. */
function firstSettings(before: Layout, { language, wishes = {} }: SetupArguments): Settings {
  const { locale = before.locale, currency } = wishes;
  const regional = regionalSettings(locale, language);
  return currency === undefined ? regional : { ...regional, base_currency: currency };
}

function localise({ timeZone, locale }: Wishes = {}): Request[] {
  const properties = { ...(timeZone ? { timeZone } : {}), ...(locale ? { locale } : {}) };
  const fields = Object.keys(properties).join(',');
  return fields === '' ? [] : [{ updateSpreadsheetProperties: { properties, fields } }];
}

function planTabs(before: Layout, given: SetupArguments, first: Settings) {
  const [words] = given.tongues;
  const fresh = TABLE_KEYS.filter((table) => !before.tabs.has(table));
  const after = new Map<TableKey, TabLayout>();
  const lost: { table: TableKey; column: string }[] = [];
  for (const table of TABLE_KEYS) {
    const tab = before.tabs.get(table) ?? newTab(table, before, given);
    after.set(table, withAllColumns(tab, lost));
  }
  const requests: Request[] = [];
  for (const table of fresh) requests.push(...addTab(after.get(table)!));
  for (const table of before.untagged) {
    requests.push(tag(TAB, table, onTab(after.get(table)!.sheetId)));
  }
  for (const [table, tab] of after) {
    const old = before.tabs.get(table);
    requests.push(...widen(old, tab), ...retag(tab));
    const keys = [...tab.columns.keys()].filter((key) => !old?.columns.has(key));
    requests.push(...keys.flatMap((key) => dressColumn(tab, key, after, words)));
    requests.push(...protectOwned(tab, keys, words));
  }
  const starter = starterRows(first, words);
  for (const table of fresh) requests.push(...firstRows(after.get(table)!, starter[table], given));
  const tags = [...after.values()].reduce((sum, tab) => sum + tab.untagged.length, 0);
  const columns = lost.filter(({ table }) => before.tabs.has(table));
  return { requests, tabs: fresh, columns, tags: tags + before.untagged.length };
}

function newTab(table: TableKey, before: Layout, given: SetupArguments): TabLayout {
  const title = freeTitle(given.tongues[0](`tab.${table}`), before);
  const sheetId = newSheetId(before, given.random);
  const columnCount = Object.keys(tableOf(table).columns).length;
  const rest = { rowCount: NEW_ROWS, columnCount, columns: new Map(), untagged: [] };
  return { table, sheetId, title, ...rest };
}

function freeTitle(title: string, { sheets }: Layout): string {
  const taken = new Set(sheets.map((sheet) => sheet.title.toLowerCase()));
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? title : `${title} ${n}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function newSheetId({ sheets }: Layout, random: Random): number {
  for (;;) {
    const sheetId = Math.floor(random() * 2 ** 31);
    if (!sheets.some((sheet) => sheet.sheetId === sheetId)) return sheetId;
  }
}

/** The tab as it will be: columns that are missing stand after the last one. */
function withAllColumns(tab: TabLayout, lost: { table: TableKey; column: string }[]): TabLayout {
  const columns = new Map(tab.columns);
  let next = tab.columns.size === 0 ? 0 : tab.columnCount;
  for (const column of Object.keys(tableOf(tab.table).columns)) {
    if (columns.has(column)) continue;
    columns.set(column, next++);
    lost.push({ table: tab.table, column });
  }
  return { ...tab, columns, columnCount: Math.max(tab.columnCount, next) };
}

function addTab({ sheetId, title, rowCount, columnCount, table }: TabLayout): Request[] {
  const gridProperties = { rowCount, columnCount, frozenRowCount: 1 };
  const properties = { sheetId, title, gridProperties };
  return [{ addSheet: { properties } }, tag(TAB, table, onTab(sheetId))];
}

function widen(old: TabLayout | undefined, tab: TabLayout): Request[] {
  const length = old ? tab.columnCount - old.columnCount : 0;
  if (length <= 0) return [];
  return [{ appendDimension: { sheetId: tab.sheetId, dimension: 'COLUMNS', length } }];
}

function retag(tab: TabLayout): Request[] {
  return tab.untagged.map((key) => tag(COLUMN, key, onColumn(tab.sheetId, tab.columns.get(key)!)));
}

function firstRows(
  tab: TabLayout,
  records: readonly AnyRecord[] | undefined,
  { tongues, at, by }: SetupArguments,
): Request[] {
  if (records === undefined) return [];
  const trail = { created_at: at, updated_at: at, updated_by: by };
  const rows = records.map((record) => firstRow(tab, { ...record, ...trail }, tongues[0]));
  const start = { sheetId: tab.sheetId, rowIndex: 1, columnIndex: 0 };
  return [{ updateCells: { start, rows, fields: 'userEnteredValue,note' } }];
}

/** A row as we make it: a setting says in a note what it is for. */
function firstRow(tab: TabLayout, record: AnyRecord, words: Words) {
  const row = rowData(tab, record, [], words);
  const cell = tab.table === 'settings' ? row.values?.[tab.columns.get('key')!] : undefined;
  if (cell) cell.note = words(`setting.${record['key']}`);
  return row;
}

function newJournal(before: Layout, random: Random): Request[] {
  const sheetId = newSheetId(before, random);
  return [
    ...journalSheet(sheetId, freeTitle(JOURNAL_TITLE, before)),
    tag(TAB, JOURNAL, onTab(sheetId)),
  ];
}

/** The settings a workbook's own tab lacks, as rows at its end. */
function* missingSettings(before: Layout, given: SetupArguments, first: Settings) {
  const tab = before.tabs.get('settings');
  if (!tab?.columns.has('key') || !tab.columns.has('value')) return { keys: [], requests: [] };
  const { book } = yield* readTables(before, ['settings'], given.tongues);
  const there = new Set(book.settings.map(({ key }) => key.trim()));
  const keys = SETTING_KEYS.filter((key) => !there.has(key));
  if (keys.length === 0) return { keys, requests: [] };
  const trail = { created_at: given.at, updated_at: given.at, updated_by: given.by };
  const rows = settingRows(first)
    .filter(({ key }) => keys.includes(key))
    .map((row) => firstRow(tab, { ...row, ...trail }, given.tongues[0]));
  const requests: Request[] = [
    { appendCells: { sheetId: tab.sheetId, rows, fields: 'userEnteredValue,note' } },
  ];
  return { keys, requests };
}

/** The one empty tab a new spreadsheet is born with; null when it is anything else. */
function* untouchedSheet({ sheets }: Layout): Procedure<number | null> {
  const [sheet] = sheets;
  if (sheets.length !== 1 || sheet === undefined) return null;
  const answer = yield* ask({ method: 'values.batchGet', ranges: [quotedTab(sheet.title)] });
  return answer.valueRanges?.[0]?.values === undefined ? sheet.sheetId : null;
}
