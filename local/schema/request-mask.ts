/** The masks of requests in a batch: what an update may name is what its message has. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { invalid } from '../engine/errors.ts';
import { parseMask } from '../engine/mask.ts';
import { unknownPath } from './check-mask.ts';

/** The messages that the paths of a mask begin in, by kind of request. */
const ROOTS: Readonly<Record<string, string>> = {
  appendCells: 'CellData',
  repeatCell: 'CellData',
  updateBanding: 'BandedRange',
  updateCells: 'CellData',
  updateDeveloperMetadata: 'DeveloperMetadata',
  updateDimensionGroup: 'DimensionGroup',
  updateDimensionProperties: 'DimensionProperties',
  updateEmbeddedObjectBorder: 'EmbeddedObjectBorder',
  updateEmbeddedObjectPosition: 'OverlayPosition',
  updateFilterView: 'FilterView',
  updateNamedRange: 'NamedRange',
  updateProtectedRange: 'ProtectedRange',
  updateSheetProperties: 'SheetProperties',
  updateSpreadsheetProperties: 'SpreadsheetProperties',
};

/** Refuses a path that the message of a request does not have; a mask that is none is not judged. */
export function checkRequestMask(request: sheets_v4.Schema$Request, index: number): void {
  for (const [kind, given] of Object.entries(request) as [string, { fields?: string } | null][]) {
    const root = ROOTS[kind];
    const mask = root === undefined ? undefined : parseMask(given?.fields ?? '');
    const bad = mask === undefined ? undefined : unknownPath(root!, mask);
    if (bad !== undefined) {
      throw invalid(`Invalid requests[${index}].${kind}: Invalid field mask: ${bad}`);
    }
  }
}
