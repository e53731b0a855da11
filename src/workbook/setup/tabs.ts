/** Tabs and columns: those that are missing are made, those without their tag get it again. */

import { TABLE_KEYS, type TableKey, tableOf } from '../../crm/schema.ts';
import type { Settings } from '../../crm/settings.ts';
import { dressColumn, protectOwned } from '../dress.ts';
import type { Layout, TabLayout } from '../layout.ts';
import type { Request } from '../procedure.ts';
import { starterRows } from '../starter.ts';
import { COLUMN, onColumn, onTab, TAB, tag } from '../tags.ts';
import type { SetupArguments } from './arguments.ts';
import { firstRows } from './rows.ts';
import { freeTitle, newSheetId } from './sheets.ts';

/** Rows of a new tab; more are added as they are needed. */
const NEW_ROWS = 1000;

/** What each tab lacks, and the requests that make it. */
export function planTabs(before: Layout, given: SetupArguments, first: Settings) {
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
  const starter = starterRows(first, words, given.member);
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
