/** The rows a workbook begins with, and the settings that one lacks. */

import type { AnyRecord } from '../../crm/records.ts';
import {
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  settingRows,
  wordsIn,
} from '../../crm/settings.ts';
import type { Layout, TabLayout } from '../layout.ts';
import type { Request } from '../procedure.ts';
import { readTables } from '../read-tables.ts';
import { rowData } from '../rows.ts';
import type { Words } from '../words.ts';
import type { SetupArguments } from './arguments.ts';

/** Rows of a tab that is new. */
export function firstRows(
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
  if (cell) cell.note = noteOn(record['key'] as SettingKey, words);
  return row;
}

/** What a setting is for, and the words it may hold: a cell, unlike a page, has no list of them. */
function noteOn(key: SettingKey, words: Words): string {
  const hint = `setting.${key}.hint`;
  const said = words(hint) === hint ? [] : [words(hint)];
  return [
    words(`setting.${key}`),
    ...said,
    ...(wordsIn(key) ? [wordsIn(key)!.join(' / ')] : []),
  ].join('\n');
}

/** The settings a workbook's own tab lacks, as rows at its end. */
export function* missingSettings(before: Layout, given: SetupArguments, first: Settings) {
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
