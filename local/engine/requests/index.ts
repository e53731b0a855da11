/** The request kinds of batchUpdate, by name. A kind that is not here is refused by its name. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { ApiError, invalid } from '../errors.ts';
import type { Workbook } from '../workbook.ts';
import { addSheet } from './add-sheet.ts';
import { appendCells } from './append-cells.ts';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './developer-metadata.ts';
import type { Handler, Handlers, RequestContext, RequestKind } from './handler.ts';
import { updateCells } from './update-cells.ts';
import { updateSheetProperties } from './update-sheet-properties.ts';

export const HANDLERS: Handlers = {
  addSheet,
  appendCells,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateCells,
  updateDeveloperMetadata,
  updateSheetProperties,
};

/** Carries out one request; call it inside a transaction. Gives its reply. */
export function handleRequest(
  workbook: Workbook,
  request: sheets_v4.Schema$Request,
  index: number,
  context: RequestContext,
): sheets_v4.Schema$Response {
  const kinds = Object.keys(request) as RequestKind[];
  const [kind] = kinds;
  if (kinds.length > 1) {
    throw invalid(`Invalid requests[${index}]: more than one kind of request: ${kinds.join(', ')}`);
  }
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
