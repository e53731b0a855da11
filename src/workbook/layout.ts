/**
 * Where everything stands in one workbook right now: which tab is which table, which column is
 * which field. Found by `findLayout`, used by everything that reads or writes.
 */

import { LeadsheetError } from '../crm/errors.ts';
import type { DashboardKey, TableKey } from '../crm/schema.ts';

export interface TabLayout {
  readonly table: TableKey;
  readonly sheetId: number;
  readonly title: string;
  /** Size of the grid, not of the data. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Column key to 0-based column index; a column that was deleted is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns known by their header alone, their tag lost; setup puts it on again. */
  readonly untagged: readonly string[];
  /** 0-based index of a column that the night keeps to the key of its score. */
  readonly scores?: ReadonlyMap<number, string>;
}

export interface Layout {
  readonly spreadsheetId: string;
  readonly title: string;
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly locale: string;
  /** The language the workbook was set up in; null when it never was. */
  readonly language: string | null;
  readonly tabs: ReadonlyMap<TableKey, TabLayout>;
  /** Tables whose tab was found by title and headers alone. */
  readonly untagged: readonly TableKey[];
  readonly dashboards: ReadonlyMap<DashboardKey, { sheetId: number; title: string }>;
  /** The hidden tab of the last actions, one row each after its header. */
  readonly journal: {
    readonly sheetId: number;
    readonly title: string;
    readonly rowCount: number;
  } | null;
  /** Ids of change sets that landed lately, oldest first, with the id of their metadata. */
  readonly commits: readonly { readonly id: string; readonly metadataId: number }[];
  /** What earlier nights saw of the ledger, by key of `LEDGER_MARKS`. */
  readonly ledgerMarks: ReadonlyMap<string, string>;
  /** Cells of all grids; Google allows ten million. */
  readonly cells: number;
  /** Every tab's sheet id and title, ours or not. */
  readonly sheets: readonly { readonly sheetId: number; readonly title: string }[];
}

/**
 * The tab of a table.
 * @throws LeadsheetError `not_a_workbook` when nothing of ours is there, `tab_missing` otherwise.
 */
export function tabOf(layout: Layout, table: TableKey): TabLayout {
  const tab = layout.tabs.get(table);
  if (tab !== undefined) return tab;
  const code = layout.tabs.size === 0 ? 'not_a_workbook' : 'tab_missing';
  throw new LeadsheetError(code, { title: layout.title, table });
}
