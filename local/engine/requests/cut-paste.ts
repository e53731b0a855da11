import { type Box, boxInside, boxOf, rangeOf } from '../box.ts';
import { type Cell, change, formulaOf } from '../cell.ts';
import { cellsOf, editBox } from '../edit-box.ts';
import { mapReferences } from '../formula/references.ts';
import { carriesFormat, pasted, pasteKind } from '../paste.ts';
import { cutRanges } from '../structure/cut-ranges.ts';
import { cutRules } from '../structure/cut-rules.ts';
import { addMerge, dropMerges, mergesIn } from '../structure/merges.ts';
import { beside, contains } from '../structure/regions.ts';
import { followInFormulas } from '../structure/shift-formulas.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler } from './handler.ts';

/** Moves cells: nothing is left where they stood, and what speaks of them follows. */
export const cutPaste: Handler<'cutPaste'> = (workbook, request) => {
  const kind = pasteKind(request.pasteType);
  const source = boxOf(workbook, request.source);
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
  const moved = mergesIn(workbook, source).map((merge) => beside(merge, source, target));
  if (kind !== 'PASTE_FORMAT' && kind !== 'PASTE_DATA_VALIDATION') {
    follow(workbook, source, target);
    cutRanges(workbook, source, target);
  }
  if (carriesFormat(kind) || kind === 'PASTE_CONDITIONAL_FORMATTING') {
    cutRules(workbook, source, target);
  }
  const cells = cellsOf(source).map((row) => row.map((cell) => inTarget(cell, source, target)));
  dropMerges(workbook, source);
  editBox(source, () => null);
  dropMerges(workbook, target);
  editBox(target, (before, row, column) =>
    pasted(workbook, kind, cells[row - top]![column - left]!, before),
  );
  if (kind === 'PASTE_NORMAL' || kind === 'PASTE_NO_BORDERS')
    for (const merge of moved) addMerge(merge);
};

function follow(workbook: Workbook, source: Box, target: Box): void {
  followInFormulas(workbook, source.sheet, target.sheet, (range) => {
    const { startRowIndex: top, endRowIndex: bottom } = range;
    const { startColumnIndex: left, endColumnIndex: right } = range;
    if (![top, bottom, left, right].every((edge) => typeof edge === 'number')) return null;
    const box = { sheet: source.sheet, top: top!, bottom: bottom!, left: left!, right: right! };
    return contains(source, box) ? rangeOf(beside(box, source, target)) : null;
  });
}

/** A formula that goes to another tab goes on speaking of the one it came from. */
function inTarget(cell: Cell, source: Box, target: Box): Cell {
  const formula = formulaOf(cell);
  if (formula === '' || source.sheet === target.sheet) return cell;
  const { title } = source.sheet.properties;
  const named = mapReferences(formula, (one) => (one.tab === null ? { ...one, tab: title } : one));
  return change(cell, { formula: named });
}
