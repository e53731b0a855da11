/** The request kinds of batchUpdate, by name. A kind that is not here is refused by its name. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { ApiError, invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';
import { addSheet } from './add-sheet.ts';
import { appendCells } from './append-cells.ts';
import { autoFill } from './auto-fill.ts';
import { addBanding, deleteBanding, updateBanding } from './banding.ts';
import { clearBasicFilter, setBasicFilter } from './basic-filter.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  moveDimension,
} from './change-dimensions.ts';
import {
  addChart,
  deleteEmbeddedObject,
  updateChartSpec,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
} from './charts.ts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats.ts';
import { copyPaste } from './copy-paste.ts';
import { cutPaste } from './cut-paste.ts';
import { deleteDuplicates } from './delete-duplicates.ts';
import { deleteSheet } from './delete-sheet.ts';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata.ts';
import {
  addDimensionGroup,
  deleteDimensionGroup,
  updateDimensionGroup,
} from './dimension-groups.ts';
import { autoResizeDimensions, updateDimensionProperties } from './dimension-properties.ts';
import { duplicateSheet } from './duplicate-sheet.ts';
import {
  addFilterView,
  deleteFilterView,
  duplicateFilterView,
  updateFilterView,
} from './filter-views.ts';
import { findReplace } from './find-replace.ts';
import type { Handler, Handlers, RequestContext, RequestKind } from './handler.ts';
import { mergeCells, unmergeCells } from './merge-cells.ts';
import { addNamedRange, deleteNamedRange, updateNamedRange } from './named-ranges.ts';
import { pasteData } from './paste-data.ts';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './protected-ranges.ts';
import { randomizeRange } from './randomize-range.ts';
import { repeatCell } from './repeat-cell.ts';
import { setDataValidation } from './set-data-validation.ts';
import { deleteRange, insertRange } from './shift-cells.ts';
import { sortRange } from './sort-range.ts';
import { textToColumns } from './text-to-columns.ts';
import { trimWhitespace } from './trim-whitespace.ts';
import { updateBorders } from './update-borders.ts';
import { updateCells } from './update-cells.ts';
import { updateSheetProperties } from './update-sheet-properties.ts';
import { updateSpreadsheetProperties } from './update-spreadsheet-properties.ts';

export const HANDLERS: Handlers = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** Carries out one request; call it inside a transaction. Gives its reply. */
export function handleRequest(
  workbook: Workbook,
  request: sheets_v4.Schema$Request,
  index: number,
  context: RequestContext,
): sheets_v4.Schema$Response {
  const kinds = Object.keys(request) as RequestKind[];
  const kind = kinds.find((one) => request[one] !== null);
  if (!kind) throw invalid('Must specify at least one request.');
  const handler = HANDLERS[kind] as Handler<RequestKind> | undefined;
  try {
    if (!handler) throw invalid('The local workspace does not support this kind of request.');
    const before = workbook.cellCount;
    const reply = handler(workbook, request[kind]!, context);
    checkCellLimit(workbook, before);
    return reply ? { [kind]: reply } : {};
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 400) throw error;
    throw new ApiError(
      error.status,
      `Invalid requests[${index}].${kind}: ${error.message}`,
      error.details,
    );
  }
}

/** Refuses growth over the limit; a workbook that is over it already may still be edited. */
export function checkCellLimit(workbook: Workbook, before: number): void {
  const { cellCount, cellLimit } = workbook;
  if (cellCount <= cellLimit || cellCount <= before) return;
  throw invalid(
    'This action would increase the number of cells in the workbook above the limit of ' +
      `${cellLimit} cells.`,
  );
}
