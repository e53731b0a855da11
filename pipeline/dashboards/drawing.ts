/** The sheet of paper a page is drawn on: cells, merges, heights, colour scales and charts. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Chart, Scale } from './page.ts';

export type CellData = sheets_v4.Schema$CellData;

/** A block of cells, 0-based, ends out. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PlacedChart {
  readonly chart: Chart;
  readonly place: Area;
  /** Where its numbers stand among the hidden columns, the header row included. */
  readonly source: Area;
}

/** Everything that is drawn on one tab, before it is known what already stands there. */
export class Drawing {
  readonly cells: CellData[][] = [];
  readonly merges: { readonly area: Area; readonly byRow: boolean }[] = [];
  readonly scales: { readonly area: Area; readonly scale: Scale }[] = [];
  readonly charts: PlacedChart[] = [];
  readonly heights: number[] = [];
  /** Whether people choose the period on it. */
  selector = false;

  put(row: number, column: number, cell: CellData): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row]!;
    while (cells.length <= column) cells.push({});
    cells[column] = cell;
  }

  /** Puts one cell over `columns` columns; every part of it gets the format, for its borders. */
  span(row: number, column: number, columns: number, cell: CellData): void {
    this.put(row, column, cell);
    for (let at = 1; at < columns; at++) {
      this.put(row, column + at, { userEnteredFormat: cell.userEnteredFormat ?? {} });
    }
    if (columns > 1) this.merge({ top: row, left: column, rows: 1, columns });
  }

  /** Joins an area into one cell, or each of its rows into one. */
  merge(area: Area, byRow = false): void {
    this.merges.push({ area, byRow });
  }

  height(row: number, pixels: number): void {
    this.heights[row] = Math.max(this.heights[row] ?? 0, pixels);
  }
}
