/** Reading tables: one request, typed records, and a finding for every cell that is not right. */

import { keyOf } from '../crm/change.ts';
import { LeadsheetError } from '../crm/errors.ts';
import type { AnyRecord, RecordOf } from '../crm/records.ts';
import { type Column, type TableKey, tableOf } from '../crm/schema.ts';
import { printA1, quotedTab } from './a1.ts';
import { type Decoder, decoderFor, type RawCell } from './decode.ts';
import { normal, refuseDoubled } from './find-layout.ts';
import type { Finding } from './finding.ts';
import { type Layout, type TabLayout, tabOf } from './layout.ts';
import { ask, type Procedure } from './procedure.ts';
import {
  type BesideColumn,
  besideField,
  ownHeaders,
  type SetAside,
  type Snapshot,
  type TableRead,
} from './snapshot.ts';
import type { Tongues } from './words.ts';

/**
 * The records of some tables, in one read.
 * @throws LeadsheetError `tab_missing`, `column_missing` (a required column was deleted),
 * `header_doubled`. A bad cell never throws.
 */
export function* readTables<K extends TableKey>(
  layout: Layout,
  wanted: readonly K[],
  tongues: Tongues,
): Procedure<Snapshot<K>> {
  const tabs = wanted.map((table) => tabOf(layout, table));
  const ranges = tabs.map((tab) => quotedTab(tab.title));
  const answer = tabs.length === 0 ? {} : yield* ask({ method: 'values.batchGet', ranges });
  const findings: Finding[] = [];
  const reads = new Map<TableKey, TableRead>();
  for (const [at, tab] of tabs.entries()) {
    const grid = (answer.valueRanges?.[at]?.values ?? []) as RawCell[][];
    reads.set(tab.table, readTable(tab, grid, tongues, findings));
  }
  const book = Object.fromEntries([...reads].map(([table, { records }]) => [table, records]));
  return { book: book as { [P in K]: readonly RecordOf<P>[] }, reads, findings };
}

/**
 * Whether every table has its tab and the columns it cannot do without; one read of the headers.
 * Gives a finding for each other column that was deleted.
 * @throws LeadsheetError `tab_missing`, `column_missing`, `header_doubled`
 */
export function* checkHeaders(
  layout: Layout,
  wanted: readonly TableKey[],
  tongues: Tongues,
): Procedure<Finding[]> {
  const tabs = wanted.map((table) => tabOf(layout, table));
  const ranges = tabs.map(({ title: tab }) => printA1({ tab, startRow: 0, endRow: 1 }));
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const findings: Finding[] = [];
  for (const [at, tab] of tabs.entries()) {
    const grid = (answer.valueRanges?.[at]?.values ?? []) as RawCell[][];
    readTable(tab, grid.slice(0, 1), tongues, findings);
  }
  return findings;
}

/** The headers of the user's own columns in a table; one read. */
export function* ownColumns(tab: TabLayout): Procedure<string[]> {
  const ranges = [printA1({ tab: tab.title, startRow: 0, endRow: 1 })];
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const row = (answer.valueRanges?.[0]?.values?.[0] ?? []) as RawCell[];
  return ownHeaders(customColumns(tab, row));
}

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

/** The columns of a tab that its users added, from its first row. */
export function customColumns(tab: TabLayout, headerRow: readonly RawCell[]): BesideColumn[] {
  const ours = new Set(tab.columns.values());
  const places = new Map<string, number>();
  const custom: BesideColumn[] = [];
  for (const [index, cell] of headerRow.entries()) {
    const header = String(cell ?? '').trim();
    if (header === '') continue;
    const other = places.get(normal(header));
    if (other !== undefined) refuseDoubled(tab.title, header, [other, index]);
    places.set(normal(header), index);
    const score = tab.scores?.get(index);
    if (!ours.has(index)) custom.push({ header, index, ...(score ? { score } : {}) });
  }
  return custom;
}

/** Whether nobody has written in the row; an unticked box is nothing written. */
function isEmpty(cells: readonly RawCell[]): boolean {
  for (const cell of cells) {
    if (cell !== '' && cell !== null && cell !== undefined && cell !== false) return false;
  }
  return true;
}

const blankAsNull = (cell: RawCell) => (cell === '' || cell === undefined ? null : cell);
