import { type Box, boxInside, boxOf } from '../box.ts';
import { cellsOf, editBox } from '../edit-box.ts';
import { pasted, pasteKind } from '../paste.ts';
import { addMerge, dropMerges, mergesIn } from '../structure/merges.ts';
import type { Handler } from './handler.ts';

/** Moves cells: formulas stay as they are, and nothing is left where they stood. */
export const cutPaste: Handler<'cutPaste'> = (workbook, request) => {
  const kind = pasteKind(request.pasteType);
  const source = boxOf(workbook, request.source);
  const cells = cellsOf(source);
  const { sheetId, rowIndex, columnIndex } = request.destination ?? {};
  const top = rowIndex ?? 0;
  const left = columnIndex ?? 0;
  const down = top - source.top;
  const across = left - source.left;
  const target = boxInside(workbook, {
    sheetId: sheetId ?? 0,
    startRowIndex: top,
    endRowIndex: source.bottom + down,
    startColumnIndex: left,
    endColumnIndex: source.right + across,
  });
  const moved = mergesIn(workbook, source).map(
    (merge): Box => ({
      sheet: target.sheet,
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + across,
      right: merge.right + across,
    }),
  );
  dropMerges(workbook, source);
  editBox(source, () => null);
  dropMerges(workbook, target);
  editBox(target, (before, row, column) =>
    pasted(workbook, kind, cells[row - top]![column - left]!, before),
  );
  if (kind === 'PASTE_NORMAL' || kind === 'PASTE_NO_BORDERS')
    for (const merge of moved) addMerge(merge);
};
