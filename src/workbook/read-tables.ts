/** Reading tables: one request, typed records, and a finding for every cell that is not right. */

import type { RecordOf } from '../crm/records.ts';
import type { TableKey } from '../crm/schema.ts';
import { printA1, quotedTab } from './a1.ts';
import type { RawCell } from './decode.ts';
import type { Finding } from './finding.ts';
import { type Layout, tabOf } from './layout.ts';
import { ask, type Procedure } from './procedure.ts';
import { readTable } from './read-table.ts';
import type { Snapshot, TableRead } from './snapshot.ts';
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
