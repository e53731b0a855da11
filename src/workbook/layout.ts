/**
 * Where everything stands in one workbook right now: which tab is which table, which column is
 * which field. Found by `findLayout`, used by everything that reads or writes.
 */

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
  /** The user's own columns, left to right. */
  readonly custom: readonly { readonly header: string; readonly index: number }[];
}

export interface Layout {
  readonly spreadsheetId: string;
  readonly title: string;
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly locale: string;
  readonly tabs: ReadonlyMap<TableKey, TabLayout>;
  readonly dashboards: ReadonlyMap<DashboardKey, { sheetId: number; title: string }>;
  /** Every tab's sheet id and title, ours or not. */
  readonly sheets: readonly { readonly sheetId: number; readonly title: string }[];
}
