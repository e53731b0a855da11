/** A rectangle as GridData: rows of cells, and sizes and visibility of rows and columns. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Box } from '../box.ts';
import { infoAt, type Span } from '../dimensions.ts';
import type { Row } from '../grid-cells.ts';
import { hiddenByFilter } from '../hidden-rows.ts';
import { type Mask, under } from '../mask.ts';
import type { Workbook } from '../workbook.ts';
import { cellReader } from './cell-data.ts';

const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

export function gridData(workbook: Workbook, box: Box, mask: Mask): sheets_v4.Schema$GridData {
  const { sheet, top, left, bottom, right } = box;
  const rowData = under(mask, 'rowData') ? readRows(workbook, box, mask) : [];
  return {
    ...(top > 0 ? { startRow: top } : {}),
    ...(left > 0 ? { startColumn: left } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(under(mask, 'rowMetadata')
      ? { rowMetadata: metadata(workbook, box, 'ROWS', sheet.rows, top, bottom) }
      : {}),
    ...(under(mask, 'columnMetadata')
      ? { columnMetadata: metadata(workbook, box, 'COLUMNS', sheet.columns, left, right) }
      : {}),
  };
}

/** Rows trimmed of what has nothing to show; an inner empty one is `{}`. */
function readRows(workbook: Workbook, box: Box, mask: Mask): sheets_v4.Schema$RowData[] {
  const show = cellReader(workbook, under(mask, 'rowData', 'values') ?? new Map());
  const result: sheets_v4.Schema$RowData[] = [];
  const read = (row: Row) => {
    const values = row.slice(box.left, box.right).map((cell) => show(cell));
    while (values.length > 0 && Object.keys(values.at(-1)!).length === 0) values.pop();
    return values.length > 0 ? { values } : {};
  };
  for (const [, row] of box.sheet.grid.rows(box.top, box.bottom)) result.push(read(row));
  while (result.length > 0 && !result.at(-1)!.values) result.pop();
  return result;
}

function metadata(
  workbook: Workbook,
  { sheet }: Box,
  dimension: 'ROWS' | 'COLUMNS',
  spans: readonly Span[],
  start: number,
  end: number,
): sheets_v4.Schema$DimensionProperties[] {
  const pixels = dimension === 'ROWS' ? ROW_PIXELS : COLUMN_PIXELS;
  const filtered = dimension === 'ROWS' ? hiddenByFilter(workbook, sheet) : () => false;
  const result: sheets_v4.Schema$DimensionProperties[] = [];
  for (let index = start; index < end; index++) {
    const { pixelSize, hiddenByUser } = spans.length > 0 ? infoAt(spans, index) : {};
    result.push({
      ...(filtered(index) ? { hiddenByFilter: true } : {}),
      ...(hiddenByUser ? { hiddenByUser } : {}),
      pixelSize: pixelSize ?? pixels,
    });
  }
  for (const entry of workbook.developerMetadata) {
    const at = entry.location?.dimensionRange;
    if (at?.dimension !== dimension || at.sheetId !== sheet.properties.sheetId) continue;
    const holder = result[at.startIndex! - start];
    if (holder) holder.developerMetadata = [...(holder.developerMetadata ?? []), entry];
  }
  return result;
}
