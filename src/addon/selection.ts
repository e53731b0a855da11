/** The rows a person has selected, whatever they selected: cells, whole rows, several blocks. */

import { LeadsheetError } from '../crm/errors.ts';
import type { AnyRecord } from '../crm/records.ts';
import { type TableKey, tableOf } from '../crm/schema.ts';
import { giveIds } from '../workbook/give-ids.ts';
import { type Layout, tabOf } from '../workbook/layout.ts';
import { readRows, type Span } from '../workbook/read-rows.ts';
import type { TableRead } from '../workbook/snapshot.ts';
import { findPlaces, type Sight } from './look.ts';
import type { Chosen } from './perform.ts';
import type { Shell } from './shell.ts';

export interface Selection {
  readonly sheetId: number;
  /** 0-based and half-open, the header row left out. */
  readonly spans: readonly Span[];
}

export function selectionOf({ google }: Shell): Selection {
  const sheet = google.spreadsheets.getActiveSheet();
  const ranges = google.spreadsheets.getActiveRangeList()?.getRanges() ?? [];
  const spans = ranges
    .map((range) => ({ start: Math.max(1, range.getRow() - 1), end: range.getLastRow() }))
    .filter(({ start, end }) => end > start);
  return { sheetId: sheet.getSheetId(), spans };
}

/** The records of a table that stand in the selected rows, top to bottom. */
export interface Selected {
  readonly table: TableKey;
  readonly records: readonly AnyRecord[];
}

/**
 * Reads the selected rows alone: two reads whatever the size of the table.
 * @throws LeadsheetError `nothing_selected` when no record stands there
 */
export function readSelection(shell: Shell): Selected {
  const { sheetId, spans } = selectionOf(shell);
  const { layout, tongues } = findPlaces(shell);
  const table = tableAt(layout, sheetId);
  if (table === null || spans.length === 0) throw new LeadsheetError('nothing_selected');
  const read = shell.run(readRows(layout, table, spans, tongues));
  if (read.records.length === 0) throw new LeadsheetError('nothing_selected');
  return { table, records: read.records as readonly AnyRecord[] };
}

export function tableAt(layout: Layout, sheetId: number): TableKey | null {
  for (const [table, tab] of layout.tabs) if (tab.sheetId === sheetId) return table;
  return null;
}

/**
 * The inputs of an action on the selected rows of one table, among tables that were read. Rows
 * typed by hand that have no id yet get theirs in the same write.
 * @throws LeadsheetError `select_rows` when the selection is in another tab or holds no record
 */
export function chooseRows(
  { layout, snapshot, actor }: Sight,
  table: TableKey,
  { sheetId, spans }: Selection,
  inputOf: (id: string) => unknown,
): Chosen {
  if (tabOf(layout, table).sheetId !== sheetId) throw new LeadsheetError('select_rows', { table });
  const inside = (row: number) => spans.some(({ start, end }) => row > start && row <= end);
  const read = snapshot.reads.get(table)!;
  const rows = new Set([...read.rows, ...read.setAside.map(({ row }) => row)].filter(inside));
  const before = giveIds(snapshot, table, rows, actor);
  const ids = idsIn(before.snapshot.reads.get(table)!, rows);
  if (ids.length === 0) throw new LeadsheetError('select_rows', { table });
  return { inputs: ids.map(inputOf), before };
}

function idsIn({ table, records, rows }: TableRead, wanted: ReadonlySet<number>): string[] {
  const [key] = tableOf(table).key;
  return (records as readonly AnyRecord[])
    .map((record, at) => ({ row: rows[at]!, id: String(record[key!]) }))
    .filter(({ row }) => wanted.has(row))
    .sort((a, b) => a.row - b.row)
    .map(({ id }) => id);
}
