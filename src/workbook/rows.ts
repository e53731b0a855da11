/** Whole records as rows of the API, in the order of their tab's columns. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { LeadsheetError } from '../crm/errors.ts';
import type { AnyRecord } from '../crm/records.ts';
import { tableOf } from '../crm/schema.ts';
import { type CellData, encodeCell } from './cells.ts';
import type { TabLayout } from './layout.ts';
import { besideField, type TableRead } from './snapshot.ts';
import type { Words } from './words.ts';

type Custom = TableRead['custom'];

/**
 * Where a field stands.
 * @throws LeadsheetError `column_missing` when its column was deleted.
 */
export function placeOfField(tab: TabLayout, field: string, custom: Custom): number {
  const index = /^[~^]/.test(field)
    ? custom.find((one) => besideField(one) === field)?.index
    : tab.columns.get(field);
  if (index !== undefined) return index;
  throw new LeadsheetError('column_missing', {
    tab: tab.title,
    column: field.replace(/^[~^]/, ''),
  });
}

/** A record as one row of cells; fields that are empty need no column. */
export function rowData(
  tab: TabLayout,
  record: AnyRecord,
  custom: Custom,
  words: Words,
): sheets_v4.Schema$RowData {
  const { columns } = tableOf(tab.table);
  const values: CellData[] = [];
  for (const [field, value] of Object.entries(record)) {
    const cell = encodeCell(columns[field] ?? null, value, words);
    if (cell.userEnteredValue) values[placeOfField(tab, field, custom)] = cell;
  }
  return { values: Array.from(values, (cell) => cell ?? {}) };
}
