/**
 * Reading tables of which few rows matter: all their cells come, those rows alone are decoded.
 *
 * The rest is kept as it came. It is needed only when a write met rows that had moved, since then
 * what stood there must be put back.
 */

import type { TableKey } from '../crm/schema.ts';
import { printA1, quotedTab } from './a1.ts';
import type { RawCell } from './decode.ts';
import type { Finding } from './finding.ts';
import { type Layout, tabOf } from './layout.ts';
import { ask, type Procedure } from './procedure.ts';
import { readTable } from './read-table.ts';
import type { Reads, Snapshot, TableRead } from './snapshot.ts';
import type { Tongues } from './words.ts';

export interface Wanted {
  readonly table: TableKey;
  /** The columns that are needed of a table to which rows are only added; all when left out. */
  readonly columns?: readonly string[];
}

/** The cells of a tab, its header row first. */
export type Grid = readonly (readonly RawCell[])[];

/** Whether a row, 1-based in the sheet, is decoded. */
export type Keep = (table: TableKey, row: number, cells: readonly RawCell[]) => boolean;

export interface Sifted {
  readonly snapshot: Snapshot;
  /** All rows, those of `narrow` as they are there; decoded when it is called. */
  readonly whole: (narrow: Snapshot) => Reads;
}

/** Some tables in one read; `sieve` says which rows matter, once all cells are there. */
export function* siftTables(
  layout: Layout,
  wanted: readonly Wanted[],
  tongues: Tongues,
  sieve: (grids: ReadonlyMap<TableKey, Grid>) => Keep,
): Procedure<Sifted> {
  const ranges = wanted.map((one) => rangeOf(layout, one));
  const answer = yield* ask({ method: 'values.batchGet', ranges });
  const grids = new Map<TableKey, Grid>(
    wanted.map(({ table }, at) => [table, (answer.valueRanges?.[at]?.values ?? []) as Grid]),
  );
  const keep = sieve(grids);
  const findings: Finding[] = [];
  const read = (table: TableKey, grid: Grid, found: Finding[]) =>
    readTable(tabOf(layout, table), grid, tongues, found);
  const reads = new Map<TableKey, TableRead>();
  for (const [table, grid] of grids) {
    const few = grid.map((cells, at) => (at === 0 || keep(table, at + 1, cells) ? cells : []));
    reads.set(table, read(table, few, findings));
  }
  const book = Object.fromEntries([...reads].map(([table, { records }]) => [table, records]));
  const whole = (narrow: Snapshot): Reads => {
    const all = [...grids].map(([table, grid]) => {
      return [table, filled(narrow.reads.get(table)!, read(table, grid, []))] as const;
    });
    return { reads: new Map(all) };
  };
  return { snapshot: { book, reads, findings } as unknown as Snapshot, whole };
}

/** From the first column to the last that is needed. */
function rangeOf(layout: Layout, { table, columns }: Wanted): string {
  const tab = tabOf(layout, table);
  if (columns === undefined) return quotedTab(tab.title);
  const endColumn = Math.max(...columns.map((column) => (tab.columns.get(column) ?? 0) + 1));
  return printA1({ tab: tab.title, startColumn: 0, endColumn });
}

/** The rows of `few`, and those of `all` beside them. */
function filled(few: TableRead, all: TableRead): TableRead {
  const there = new Set([...few.rows, ...few.setAside.map(({ row }) => row)]);
  const rest = [...all.rows.keys()].filter((at) => !there.has(all.rows[at]!));
  const records = [...few.records, ...rest.map((at) => all.records[at]!)];
  return {
    ...few,
    records: records as TableRead['records'],
    rows: [...few.rows, ...rest.map((at) => all.rows[at]!)],
    setAside: [...few.setAside, ...all.setAside.filter(({ row }) => !there.has(row))],
  };
}
