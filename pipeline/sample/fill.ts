/**
 * Rows straight into a local workbook's grid, past the API: a sample of a million rows in seconds.
 * Each row gets the formats and pick lists of the tab's first row, as rows added by people do.
 */

import { type Cell, partsOf } from '../../local/engine/cell.ts';
import type { Grid } from '../../local/engine/grid.ts';
import type { Workbook } from '../../local/engine/workbook.ts';
import { tableOf } from '../../src/crm/schema.ts';
import { plainValue } from '../../src/workbook/cells.ts';
import type { TabLayout } from '../../src/workbook/layout.ts';
import type { Words } from '../../src/workbook/words.ts';
import type { SampleRow } from './dirt.ts';

/** Rows laid into the grid at once. */
const CHUNK = 256 * 64;
/** Dressed rows left blank at the end, so that the first commits need not grow the grid. */
const BLANK = 200;

/** Replaces the rows of a tab; gives how many there are. Call it inside a transaction. */
export function fillTab(
  workbook: Workbook,
  tab: TabLayout,
  rows: Iterable<SampleRow>,
  words: Words,
): number {
  const { grid } = workbook.sheet(tab.sheetId);
  const dressed = cellMaker(grid, tab, words);
  let count = 0;
  let chunk: Cell[][] = [];
  const lay = () => {
    const from = count - chunk.length + 1;
    if (grid.rowCount < count + 1) grid.resize(count + 1, grid.columnCount);
    grid.edit(from, count + 1, (_, index) => chunk[index - from]!);
    chunk = [];
  };
  for (const row of rows) {
    chunk.push(dressed(row));
    count++;
    if (chunk.length === CHUNK) lay();
  }
  lay();
  const blank = dressed({ record: {} });
  grid.resize(count + 1 + BLANK, grid.columnCount);
  grid.edit(count + 1, grid.rowCount, () => blank);
  return count;
}

/** Makes the cells of a row, each with what is no value of the cell above it. */
function cellMaker(grid: Grid, tab: TabLayout, words: Words): (row: SampleRow) => Cell[] {
  const first = grid.row(1);
  const { columns } = tableOf(tab.table);
  const places = [...tab.columns].map(([key, index]) => {
    const { format, validation } = partsOf(first[index]);
    const dress = {
      ...(format === 0 ? {} : { s: format }),
      ...(validation === 0 ? {} : { d: validation }),
    };
    const plain = format === 0 && validation === 0;
    return { key, index, column: columns[key]!, dress, empty: plain ? null : dress, plain };
  });
  return ({ record, typed }) => {
    const cells: Cell[] = new Array(grid.columnCount).fill(null);
    for (const { key, index, column, dress, empty, plain } of places) {
      const value = typed?.[key] ?? plainValue(column, record[key] ?? null, words);
      if (value === null || value === '') cells[index] = empty;
      else cells[index] = plain ? value : { v: value, ...dress };
    }
    return cells;
  };
}
