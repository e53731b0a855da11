/** What an edit needs of the workbook, in one read: as few tables, columns and rows as will do. */

import type { TableKey } from '../../crm/schema.ts';
import type { RawCell } from '../../workbook/decode.ts';
import type { Layout } from '../../workbook/layout.ts';
import type { Procedure } from '../../workbook/procedure.ts';
import { type Grid, type Sifted, siftTables, type Wanted } from '../../workbook/sift-tables.ts';
import type { Tongues } from '../../workbook/words.ts';

/** The ledger is only added to, so no more of it is read than what a deal was. */
const LEDGER = ['id', 'deal_id', 'at', 'field', 'from', 'to'];

/** The large tables of which the rows of the edited deals are enough. */
const OF_DEALS = new Set<TableKey>(['deal_history', 'tasks']);

/**
 * The edited rows, what judging them needs, and the cells of their whole table: a row that is hit
 * by mistake must be put right from what was read.
 * @param needed the tables beside the edited one
 * @param rows the edited rows, 1-based
 */
export function readEdited(
  layout: Layout,
  table: TableKey,
  needed: readonly TableKey[],
  rows: ReadonlySet<number>,
  tongues: Tongues,
): Procedure<Sifted> {
  const tables = [...new Set<TableKey>([table, ...needed, 'settings'])];
  const wanted = tables.map((one): Wanted => {
    return one === 'deal_history' ? { table: one, columns: LEDGER } : { table: one };
  });
  const cellOf = (of: TableKey, column: string, cells: readonly RawCell[]) => {
    return String(cells[layout.tabs.get(of)?.columns.get(column) ?? -1] ?? '').trim();
  };
  return siftTables(layout, wanted, tongues, (grids) => {
    const edited = editedRows(grids.get(table) ?? [], rows);
    const ids = new Set(edited.map((cells) => cellOf(table, 'id', cells)));
    ids.delete('');
    return (of, row, cells) => {
      // A copy is known by the row whose id it repeats.
      if (of === table) return rows.has(row) || ids.has(cellOf(of, 'id', cells));
      return !OF_DEALS.has(of) || ids.has(cellOf(of, 'deal_id', cells));
    };
  });
}

const editedRows = (grid: Grid, rows: ReadonlySet<number>) =>
  grid.filter((_, at) => rows.has(at + 1));
