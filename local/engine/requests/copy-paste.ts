import { type Box, boxInside, boxOf } from '../box.ts';
import type { Cell } from '../cell.ts';
import { cellsOf, editBox } from '../edit-box.ts';
import { carriesFormat, type PasteKind, pasted, pasteKind } from '../paste.ts';
import { copyRules } from '../structure/copy-rules.ts';
import { addMerge, dropMerges, mergesIn } from '../structure/merges.ts';
import { contains } from '../structure/regions.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

/**
 * Copies cells. A destination that is a multiple of the source is filled with copies; in any other
 * the source is copied once, whole.
 */
export const copyPaste: Handler<'copyPaste'> = (workbook, request) => {
  const kind = pasteKind(request.pasteType);
  const source = boxOf(workbook, request.source);
  const given = boxOf(workbook, request.destination);
  const transposed = request.pasteOrientation === 'TRANSPOSE';
  const cells = transposed ? turned(cellsOf(source)) : cellsOf(source);
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const down = times(given.bottom - given.top, height);
  const across = times(given.right - given.left, width);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const top = given.top + row * height;
      const left = given.left + column * width;
      const target = boxInside(workbook, {
        sheetId: given.sheet.properties.sheetId,
        startRowIndex: top,
        endRowIndex: top + height,
        startColumnIndex: left,
        endColumnIndex: left + width,
      });
      pasteAt(workbook, kind, cells, source, target, transposed);
    }
  }
};

function pasteAt(
  workbook: Workbook,
  kind: PasteKind,
  cells: readonly (readonly Cell[])[],
  source: Box,
  target: Box,
  transposed: boolean,
): void {
  const down = target.top - source.top;
  const across = target.left - source.left;
  const merges = mergesIn(workbook, source).filter((merge) => contains(source, merge));
  if (carriesFormat(kind) && !transposed) {
    dropMerges(workbook, target);
    for (const merge of merges) {
      addMerge({
        sheet: target.sheet,
        top: merge.top + down,
        bottom: merge.bottom + down,
        left: merge.left + across,
        right: merge.right + across,
      });
    }
  }
  editBox(target, (before, row, column) => {
    const cell = cells[row - target.top]![column - target.left]!;
    return pasted(workbook, kind, cell, before, down, across);
  });
  if (!transposed && (carriesFormat(kind) || kind === 'PASTE_CONDITIONAL_FORMATTING')) {
    copyRules(workbook, source, target);
  }
}

function times(room: number, size: number): number {
  return room > size && room % size === 0 ? room / size : 1;
}

function turned(cells: Cell[][]): Cell[][] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]!));
}
