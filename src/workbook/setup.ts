/**
 * Setting a workbook up, and repairing it: what is missing is made, what is there is left alone.
 *
 * One atomic batch. A workbook that lacks nothing gets no request at all.
 */

import type { Random } from '../crm/ids.ts';
import type { AnyRecord } from '../crm/records.ts';
import { TABLE_KEYS, type TableKey, tableOf } from '../crm/schema.ts';
import { defaultSettings, SETTING_KEYS, settingRows } from '../crm/settings.ts';
import type { LocalDateTime } from '../crm/time.ts';
import { quotedTab } from './a1.ts';
import { dressColumn, protectOwned } from './dress.ts';
import { findLayout } from './find-layout.ts';
import { JOURNAL_TITLE, journalSheet } from './journal.ts';
import type { Layout, TabLayout } from './layout.ts';
import { ask, type Procedure, type Request } from './procedure.ts';
import { readTables } from './read-tables.ts';
import { rowData } from './rows.ts';
import { starterRows } from './starter.ts';
import { COLUMN, JOURNAL, LANGUAGE, onColumn, onTab, onWorkbook, TAB, tag } from './tags.ts';
import type { Tongues } from './words.ts';

export interface SetupArguments {
  readonly language: 'en' | 'zh';
  readonly tongues: Tongues;
  readonly random: Random;
  readonly at: LocalDateTime;
  readonly by: string;
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
  /** Requests of the one batch; 0 when nothing was missing. */
  readonly requests: number;
}

/** Rows of a new tab; more are added as they are needed. */
const NEW_ROWS = 1000;

/** Sets up or repairs; the rows of tables that were there are never touched. */
export function* setup(given: SetupArguments): Procedure<SetupResult> {
  const before = yield* findLayout(given.tongues);
  const plan = planTabs(before, given);
  const settings = yield* missingSettings(before, given);
  const emptySheet = before.tabs.size === 0 ? yield* untouchedSheet(before) : null;
  const requests = [
    ...plan.requests,
    ...(before.journal ? [] : newJournal(before, given.random)),
    ...settings.requests,
    ...(before.language === null ? [tag(LANGUAGE, given.language, onWorkbook)] : []),
    ...(emptySheet === null ? [] : [{ deleteSheet: { sheetId: emptySheet } }]),
  ];
  if (requests.length > 0) yield* ask({ method: 'batchUpdate', body: { requests }, fields: '' });
  const { tabs, columns, tags } = plan;
  return { tabs, columns, settings: settings.keys, tags, requests: requests.length };
}

function planTabs(before: Layout, given: SetupArguments) {
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
  const starter = starterRows(given.language, words);
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
  const rows = records.map((record) => rowData(tab, { ...record, ...trail }, [], tongues[0]));
  const start = { sheetId: tab.sheetId, rowIndex: 1, columnIndex: 0 };
  return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
}

function newJournal(before: Layout, random: Random): Request[] {
  const sheetId = newSheetId(before, random);
  return [
    ...journalSheet(sheetId, freeTitle(JOURNAL_TITLE, before)),
    tag(TAB, JOURNAL, onTab(sheetId)),
  ];
}

/** The settings a workbook's own tab lacks, as rows at its end. */
function* missingSettings(before: Layout, given: SetupArguments) {
  const tab = before.tabs.get('settings');
  if (!tab?.columns.has('key') || !tab.columns.has('value')) return { keys: [], requests: [] };
  const { book } = yield* readTables(before, ['settings'], given.tongues);
  const there = new Set(book.settings.map(({ key }) => key.trim()));
  const keys = SETTING_KEYS.filter((key) => !there.has(key));
  if (keys.length === 0) return { keys, requests: [] };
  const trail = { created_at: given.at, updated_at: given.at, updated_by: given.by };
  const rows = settingRows(defaultSettings(given.language))
    .filter(({ key }) => keys.includes(key))
    .map((row) => rowData(tab, { ...row, ...trail }, [], given.tongues[0]));
  const requests: Request[] = [
    { appendCells: { sheetId: tab.sheetId, rows, fields: 'userEnteredValue' } },
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
