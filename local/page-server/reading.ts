/**
 * Cells and sizes as the page draws them: rows as the grid keeps them, and beside them the formats
 * and validation rules they name, once each. A screen of 256 rows is some 100 KB and no work.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Cell } from '../engine/cell.ts';
import { formatOf, partsOf } from '../engine/cell.ts';
import type { Span } from '../engine/dimensions.ts';
import type { Row } from '../engine/grid-cells.ts';
import type { Workbook } from '../engine/workbook.ts';

/** `POST /page/block`: rows `[startRow, endRow)` of a sheet. */
export interface BlockRequest {
  readonly sheetId: number;
  readonly startRow: number;
  readonly endRow: number;
}

export interface Block {
  readonly rows: readonly Row[];
  readonly formats: Readonly<Record<number, sheets_v4.Schema$CellFormat>>;
  readonly validations: Readonly<Record<number, sheets_v4.Schema$DataValidationRule>>;
}

/** `POST /page/shape`: sizes and visibility of rows and columns where they are not the usual. */
export interface Shape {
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

/** @throws ApiError where there is no such sheet */
export function readBlock(workbook: Workbook, asked: BlockRequest): Block {
  const { grid } = workbook.sheet(asked.sheetId);
  const rows: Row[] = [];
  const formats: Record<number, sheets_v4.Schema$CellFormat> = {};
  const validations: Record<number, sheets_v4.Schema$DataValidationRule> = {};
  for (const [, row] of grid.rows(asked.startRow, asked.endRow)) {
    rows.push(row);
    for (const cell of row) note(cell);
  }
  return { rows, formats, validations };

  function note(cell: Cell): void {
    const format = formatOf(cell);
    if (format !== 0) formats[format] ??= workbook.formats.get(format)!;
    const { validation } = partsOf(cell);
    if (validation !== 0) validations[validation] ??= workbook.validations.get(validation)!;
  }
}

/** @throws ApiError where there is no such sheet */
export function readShape(workbook: Workbook, sheetId: number): Shape {
  const { rows, columns } = workbook.sheet(sheetId);
  return { rows, columns };
}
