/** Reading some rows of a table and nothing else of it. */

import type { TableKey } from '../crm/schema.ts';
import { printA1 } from './a1.ts';
import type { RawCell } from './decode.ts';
import type { Finding } from './finding.ts';
import { type Layout, tabOf } from './layout.ts';
import { ask, type Procedure } from './procedure.ts';
import { readTable } from './read-table.ts';
import type { TableRead } from './snapshot.ts';
import type { Tongues } from './words.ts';

/** Rows of a grid, 0-based and half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The records that stand in some rows, and the header for the user's own columns: one read. */
export function* readRows(
  layout: Layout,
  table: TableKey,
  spans: readonly Span[],
  tongues: Tongues,
): Procedure<TableRead> {
  const tab = tabOf(layout, table);
  const whole = [{ start: 0, end: 1 }, ...spans];
  const ranges = whole.map(({ start, end }) =>
    printA1({ tab: tab.title, startRow: start, endRow: end }),
  );
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const grid: RawCell[][] = [];
  for (const [at, { start }] of whole.entries()) {
    const rows = (answer.valueRanges?.[at]?.values ?? []) as RawCell[][];
    for (const [below, row] of rows.entries()) grid[start + below] = row;
  }
  const findings: Finding[] = [];
  return readTable(
    tab,
    Array.from(grid, (row) => row ?? []),
    tongues,
    findings,
  );
}
