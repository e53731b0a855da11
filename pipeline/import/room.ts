/** Whether a file fits into its workbook, before anything is written. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { type Layout, tabOf } from '../../src/workbook/layout.ts';
import { outcomesOf, referencesOf, type Work } from './outcomes.ts';

/** Google's limit of one workbook. */
const MOST_CELLS = 10_000_000;
/** No row of a file makes more cells than this: a deal with its ledger makes about 90. */
const CELLS_OF_A_ROW = 150;

/**
 * Files that fit into no workbook, told without reading this one.
 * @throws LeadsheetError `too_many_cells`
 */
export function refuseTooMany(layout: Layout, table: TableKey, rows: number): void {
  const { columnCount } = tabOf(layout, table);
  const cells = rows * columnCount;
  if (cells > MOST_CELLS) throw tooMany(layout, rows, cells);
}

/**
 * What the file would add to the grids of the whole workbook, counted where it may be too much. A
 * local workbook that is beyond Google's limit already has a limit of its own.
 * @throws LeadsheetError `too_many_cells`
 */
export async function refuseOverflow(layout: Layout, work: Work): Promise<void> {
  const { rows } = work.scanned;
  const near = layout.cells + rows * CELLS_OF_A_ROW > MOST_CELLS;
  if (!near || layout.cells > MOST_CELLS) return;
  const inserts = new Map<TableKey, number>();
  for await (const { outcome } of outcomesOf(work, referencesOf(work))) {
    if ('reason' in outcome) continue;
    for (const { op, table } of outcome.changes) {
      if (op === 'insert') inserts.set(table, (inserts.get(table) ?? 0) + 1);
    }
  }
  let cells = 0;
  for (const [table, count] of inserts) {
    const { rowCount, columnCount } = tabOf(layout, table);
    const lastRow = work.snapshot.reads.get(table)?.lastRow ?? rowCount;
    cells += Math.max(0, lastRow + count - rowCount) * columnCount;
  }
  if (layout.cells + cells > MOST_CELLS) throw tooMany(layout, rows, cells);
}

function tooMany({ cells: used }: Layout, rows: number, cells: number): LeadsheetError {
  const room = Math.max(0, MOST_CELLS - used);
  const digits = (count: number) => count.toLocaleString('en-US');
  const blanks = { rows: digits(rows), cells: digits(cells), room: digits(room) };
  return new LeadsheetError('too_many_cells', blanks);
}
