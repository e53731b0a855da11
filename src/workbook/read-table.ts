/** One tab's grid as typed records, with a finding for every cell that is not right. */

import { keyOf } from '../crm/change.ts';
import { LeadsheetError } from '../crm/errors.ts';
import type { AnyRecord } from '../crm/records.ts';
import { type Column, tableOf } from '../crm/schema.ts';
import { type Decoder, decoderFor, type RawCell } from './decode.ts';
import type { Finding } from './finding.ts';
import type { TabLayout } from './layout.ts';
import { customColumns } from './own-columns.ts';
import { besideField, type SetAside, type TableRead } from './snapshot.ts';
import type { Tongues } from './words.ts';

/** The columns that can stand empty as '' without the row being set aside. */
const TEXTUAL = new Set<Column['type']>(['text', 'long', 'email', 'phone', 'ref', 'name']);

interface ReadColumn {
  readonly key: string;
  readonly index: number;
  readonly decode: Decoder;
  readonly required: 'no' | 'text' | 'row';
}

/** The records of one tab's grid, its header row first; findings are added to the list given. */
export function readTable(
  tab: TabLayout,
  grid: readonly (readonly RawCell[])[],
  tongues: Tongues,
  findings: Finding[],
): TableRead {
  const { table } = tab;
  let row = 0;
  const find =
    (rule: string, severity: Finding['severity'], column: string | null) =>
    (value: RawCell, repair: string) =>
      findings.push({ rule, severity, table, row, column, value: String(value ?? ''), repair });
  const columns = readColumns(tab, tongues, (key, rule, severity, repair, raw) =>
    find(rule, severity, key)(raw, repair),
  );
  for (const key of absentColumns(tab)) {
    findings.push({
      rule: 'column_missing',
      severity: 'error',
      table,
      row: null,
      column: key,
      value: '',
      repair: 'repair_workbook',
    });
  }
  const custom = customColumns(tab, grid[0] ?? []);
  const beside = custom.map((one) => ({ field: besideField(one), index: one.index }));
  const records: AnyRecord[] = [];
  const rows: number[] = [];
  const setAside: SetAside[] = [];
  const keys = new Set<string>();
  const keyColumns = tableOf(table).key;
  for (row = 2; row <= grid.length; row++) {
    const cells = grid[row - 1]!;
    if (isEmpty(cells)) continue;
    const record: AnyRecord = {};
    let whole = true;
    for (const { key, index, decode, required } of columns) {
      const value = decode(cells[index]);
      record[key] = value;
      if (value !== null || required === 'no') continue;
      if (required === 'text') record[key] = '';
      const isKey = keyColumns.includes(key);
      if (required === 'row' || isKey) whole = false;
      const rule = isKey && key === 'id' ? 'id_missing' : 'required_missing';
      find(rule, 'error', key)(cells[index], rule === 'id_missing' ? 'assign_id' : 'fill_in');
    }
    for (const one of beside) record[one.field] = blankAsNull(cells[one.index]);
    const key = keyOf(table, record);
    if (whole && keys.has(key)) {
      find('id_duplicate', 'error', keyColumns[0]!)(key.replaceAll('\u001f', ' / '), 'new_id');
      whole = false;
    }
    if (!whole) {
      setAside.push({ row, record });
      continue;
    }
    keys.add(key);
    records.push(record);
    rows.push(row);
  }
  const typed = records as unknown as TableRead['records'];
  return { table, records: typed, rows, setAside, custom, lastRow: Math.max(grid.length, 1) };
}

type ColumnReport = (
  key: string,
  ...report: [rule: string, severity: 'error' | 'warning', repair: string, raw: RawCell]
) => void;

function readColumns(tab: TabLayout, tongues: Tongues, report: ColumnReport): ReadColumn[] {
  const { prefix, columns } = tableOf(tab.table);
  return Object.entries(columns).map(([key, column]) => {
    const required = !column.required ? 'no' : TEXTUAL.has(column.type) ? 'text' : 'row';
    // Deleted columns read as empty: no grid has that index.
    const index = tab.columns.get(key) ?? -1;
    const decode = decoderFor(column, tongues, (...found) => report(key, ...found), prefix);
    return { key, index, decode, required };
  });
}

/** @throws LeadsheetError `column_missing` when a required one was deleted. */
function absentColumns(tab: TabLayout): string[] {
  const columns = Object.entries(tableOf(tab.table).columns);
  const absent = columns.filter(([key]) => !tab.columns.has(key));
  const needed = absent.find(([, column]) => column.required);
  if (needed) throw new LeadsheetError('column_missing', { tab: tab.title, column: needed[0] });
  return absent.map(([key]) => key);
}

/** Whether nobody has written in the row; an unticked box is nothing written. */
function isEmpty(cells: readonly RawCell[]): boolean {
  for (const cell of cells) {
    if (cell !== '' && cell !== null && cell !== undefined && cell !== false) return false;
  }
  return true;
}

const blankAsNull = (cell: RawCell) => (cell === '' || cell === undefined ? null : cell);
