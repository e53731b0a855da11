/** What a pasted cell makes of the cell under it, by the kind of paste. */

import { type Cell, change, formulaOf, partsOf } from './cell.ts';
import { invalid } from './errors.ts';
import { movedFormula } from './formula/moved.ts';
import type { Workbook } from './workbook.ts';

const KINDS = [
  'PASTE_NORMAL',
  'PASTE_VALUES',
  'PASTE_FORMAT',
  'PASTE_NO_BORDERS',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_CONDITIONAL_FORMATTING',
] as const;

export type PasteKind = (typeof KINDS)[number];

export function pasteKind(given: string | null | undefined): PasteKind {
  const kind = KINDS.find((one) => one === (given ?? 'PASTE_NORMAL'));
  if (!kind) throw invalid(`Unknown paste type: ${given}`);
  return kind;
}

/** Whether the paste takes merges and conditional formats with it. */
export function carriesFormat(kind: PasteKind): boolean {
  return kind === 'PASTE_NORMAL' || kind === 'PASTE_FORMAT' || kind === 'PASTE_NO_BORDERS';
}

/** The cell after the paste; `rows` and `columns` say how far a formula came. */
export function pasted(
  workbook: Workbook,
  kind: PasteKind,
  source: Cell,
  target: Cell,
  rows = 0,
  columns = 0,
): Cell {
  const { value, format, validation, note, runs, formula: text } = partsOf(source);
  const formula = text && movedFormula(text, rows, columns);
  switch (kind) {
    case 'PASTE_NORMAL':
      return change(target, { value, formula, format, validation, note, runs });
    case 'PASTE_NO_BORDERS': {
      const { borders: _none, ...plain } = workbook.formats.get(format) ?? {};
      const bare = workbook.formats.idOf(plain);
      return change(target, { value, formula, format: bare, validation, note, runs });
    }
    case 'PASTE_VALUES':
      if (formulaOf(source)) {
        throw invalid('The local workspace does not compute formulas: it has no value to paste.');
      }
      return change(target, { value, formula: '', runs: [] });
    case 'PASTE_FORMULA':
      return change(target, { value, formula, runs: [] });
    case 'PASTE_FORMAT':
      return change(target, { format });
    case 'PASTE_DATA_VALIDATION':
      return change(target, { validation });
    default:
      return target;
  }
}
