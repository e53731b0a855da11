/** One tab: its grid of cells and everything else the API knows of it, as plain JSON. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { BlockStore } from './block-store.ts';
import type { Span } from './dimensions.ts';
import type { Run } from './directory.ts';
import { Grid } from './grid.ts';

/** All but what the grid and the order of tabs know themselves: index, row and column count. */
export interface SheetProperties extends sheets_v4.Schema$SheetProperties {
  sheetId: number;
  title: string;
  sheetType: string;
  gridProperties: Omit<sheets_v4.Schema$GridProperties, 'rowCount' | 'columnCount'>;
}

/**
 * Everything of a sheet but its cells. Handlers change it directly: the workbook keeps it in the
 * file at the end of a transaction and brings the old one back when a batch fails. Every GridRange
 * in here has its sheetId, 0 too, and all four indexes; answers leave a 0 sheetId out.
 */
export interface SheetState {
  properties: SheetProperties;
  rows: Span[];
  columns: Span[];
  merges: sheets_v4.Schema$GridRange[];
  basicFilter?: sheets_v4.Schema$BasicFilter;
  filterViews: sheets_v4.Schema$FilterView[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  bandedRanges: sheets_v4.Schema$BandedRange[];
  charts: sheets_v4.Schema$EmbeddedChart[];
  slicers: sheets_v4.Schema$Slicer[];
  rowGroups: sheets_v4.Schema$DimensionGroup[];
  columnGroups: sheets_v4.Schema$DimensionGroup[];
}

export type Sheet = SheetState & { readonly grid: Grid };

/** What the file keeps of a sheet, its blocks apart. */
export type StoredSheet = SheetState & { runs: readonly Run[]; columnCount: number };

export function newSheet(
  store: BlockStore,
  properties: SheetProperties,
  rowCount = 1000,
  columnCount = 26,
): Sheet {
  return {
    properties,
    rows: [],
    columns: [],
    merges: [],
    filterViews: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    charts: [],
    slicers: [],
    rowGroups: [],
    columnGroups: [],
    grid: new Grid(store, [[0, rowCount]], columnCount),
  };
}

export function storedSheet({ grid, ...state }: Sheet): StoredSheet {
  return { ...state, runs: grid.runs, columnCount: grid.columnCount };
}

export function revivedSheet(
  store: BlockStore,
  { runs, columnCount, ...state }: StoredSheet,
): Sheet {
  return { ...state, grid: new Grid(store, [...runs], columnCount) };
}
