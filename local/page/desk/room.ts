/** Rows and columns that a paste needs beyond the end, and their going with its undo. */

import { hasData } from '../../engine/cell.ts';
import { type Box, holds } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import type { Step } from './step.ts';

export interface Room {
  readonly forth: readonly Request[];
  /** Takes away again what was added. */
  readonly back: readonly Request[];
}

export function roomFor({ sheetId, rowCount, columnCount }: View, box: Box): Room {
  const added = [
    { dimension: 'ROWS', startIndex: rowCount, endIndex: box.bottom },
    { dimension: 'COLUMNS', startIndex: columnCount, endIndex: box.right },
  ].filter(({ startIndex, endIndex }) => startIndex < endIndex);
  return {
    forth: added.map(({ dimension, startIndex, endIndex }) => ({
      appendDimension: { sheetId, dimension, length: endIndex - startIndex },
    })),
    back: added.map((range) => ({ deleteDimension: { range: { sheetId, ...range } } })),
  };
}

/** Of what takes rows and columns away, the part that takes nobody's work along. */
export async function harmless(
  desk: Desk,
  requests: readonly Request[],
  steps: readonly Step[],
): Promise<Request[]> {
  const kept: Request[] = [];
  for (const request of requests) {
    const { sheetId, dimension, startIndex, endIndex } = request.deleteDimension?.range ?? {};
    const view = await desk.book.view(sheetId ?? 0);
    if (!view) continue;
    const [from, to] = [startIndex ?? 0, endIndex ?? 0];
    const whole = { top: 0, left: 0, bottom: view.rowCount, right: view.columnCount };
    const box =
      dimension === 'ROWS'
        ? { ...whole, top: from, bottom: to }
        : { ...whole, left: from, right: to };
    const own = steps.filter((step) => step.sheetId === view.sheetId);
    await view.blocks.ensure(box.top, box.bottom);
    if (isBare(view, box, own)) kept.push(request);
  }
  return kept;
}

/** Whether nothing but one's own stands in a box. */
function isBare(view: View, box: Box, own: readonly Step[]): boolean {
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const mine = own.some((step) => holds(step.box, row, column));
      if (!mine && hasData(view.cell(row, column))) return false;
    }
  }
  return true;
}
