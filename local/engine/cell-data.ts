/** CellData of the API to the cells of the grid: what updateCells, appendCells, repeatCell write. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, type CellParts, cellOf, partsOf, type Scalar } from './cell.ts';
import { invalid } from './errors.ts';
import { assign, type Mask, under } from './mask.ts';
import type { Workbook } from './workbook.ts';

type CellData = sheets_v4.Schema$CellData;

/** Google's limit on the text of one cell. */
const MAX_TEXT = 50_000;

/** Fields of CellData that are ours to keep; others are refused by name. */
const KNOWN = new Set([
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'textFormatRuns',
  'dataValidation',
  // Read-only: written by nobody, and `*` names them too.
  'effectiveValue',
  'effectiveFormat',
  'formattedValue',
  'hyperlink',
]);

/** A function that gives the cell that `data` makes of a cell, as far as the mask says. */
export function cellWriter(
  workbook: Workbook,
  mask: Mask,
): (cell: Cell | undefined, data: CellData) => Cell {
  const value = under(mask, 'userEnteredValue') !== undefined;
  const format = under(mask, 'userEnteredFormat');
  const validation = under(mask, 'dataValidation') !== undefined;
  const note = under(mask, 'note') !== undefined;
  const runs = under(mask, 'textFormatRuns') !== undefined;
  const plain = mask !== true && mask.size === 1 && value;
  const formatter = formatWriter(workbook, format ?? true);
  for (const name of mask === true ? [] : mask.keys()) {
    if (name !== '*' && !KNOWN.has(name)) throw unsupported(name);
  }
  return (cell, data) => {
    for (const name in data) if (!KNOWN.has(name)) throw unsupported(name);
    if (plain && (typeof cell !== 'object' || cell === null)) return enteredCell(data);
    const parts: { -readonly [K in keyof CellParts]: CellParts[K] } = { ...partsOf(cell) };
    if (value) Object.assign(parts, partsOf(enteredCell(data)), keepOthers(parts));
    if (format !== undefined) parts.format = formatter(parts.format, data.userEnteredFormat);
    if (validation) parts.validation = workbook.validations.idOf(data.dataValidation);
    if (note) parts.note = data.note ?? '';
    if (runs) parts.runs = data.textFormatRuns ?? [];
    return cellOf(parts);
  };
}

/** Format ids after a write; one format over many alike cells, as repeatCell does, is quick. */
function formatWriter(workbook: Workbook, mask: Mask) {
  let last: CellData['userEnteredFormat'];
  const known = new Map<number, number>();
  return (id: number, given: CellData['userEnteredFormat']): number => {
    if (given !== last) known.clear();
    last = given;
    const found = known.get(id);
    if (found !== undefined) return found;
    const after = workbook.formats.idOf(assign(workbook.formats.get(id) ?? {}, given ?? {}, mask));
    known.set(id, after);
    return after;
  };
}

/** The value or formula of a `userEnteredValue` as a cell; text stays text whatever it says. */
function enteredCell({ userEnteredValue: entered }: CellData): Cell {
  if (!entered) return null;
  const { stringValue, numberValue, boolValue, formulaValue, errorValue } = entered;
  if (typeof stringValue === 'string') return checkedText(stringValue);
  if (typeof numberValue === 'number') return numberValue;
  if (typeof boolValue === 'boolean') return boolValue;
  if (typeof formulaValue === 'string') return formulaCell(formulaValue);
  if (errorValue) throw invalid('Error values cannot be written.');
  return null;
}

/** A formula's cell; one without `=` is refused, as a formula that does not parse is. */
export function formulaCell(text: string): Cell {
  if (!text.startsWith('=')) throw invalid(`Invalid formula: ${text}`);
  return cellOf({ formula: text });
}

function checkedText(text: string): Scalar | null {
  if (text.length > MAX_TEXT) {
    throw invalid(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  return text === '' ? null : text;
}

function keepOthers({ format, validation, note }: CellParts): Partial<CellParts> {
  return { format, validation, note };
}

function unsupported(name: string) {
  return invalid(`The local workspace does not support cells with ${name}.`);
}
