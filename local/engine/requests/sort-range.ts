import { type Box, boxOf, intersection } from '../box.ts';
import { type Cell, cellValue, change, formulaOf } from '../cell.ts';
import { cellsOf, putCells } from '../edit-box.ts';
import { invalid } from '../errors.ts';
import { movedFormula } from '../formula/moved.ts';
import { printRange } from '../range.ts';
import { comparison } from '../sort-order.ts';
import { mergesIn } from '../structure/merges.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler, RequestOf } from './handler.ts';

type Specs = NonNullable<RequestOf<'sortRange'>['sortSpecs']>;

/** Sorts the rows of a range, cells whole: metadata of a row goes along, its size does not. */
export const sortRange: Handler<'sortRange'> = (workbook, { range, sortSpecs }) => {
  const box = boxOf(workbook, range);
  sortBox(workbook, box, sortSpecs ?? []);
};

/** The sort itself: stable, by one column after the other. */
export function sortBox(workbook: Workbook, box: Box, specs: Specs): void {
  if (specs.length === 0) throw invalid('At least one sort spec must be set.');
  checkMerges(workbook, box);
  const locale = workbook.properties.locale ?? 'en_US';
  const keys = specs.map((spec) => {
    const { dimensionIndex, sortOrder, ...others } = spec;
    const [unknown] = Object.keys(others);
    if (unknown) throw invalid(`The local workspace does not support sorting by ${unknown}.`);
    const column = dimensionIndex ?? 0;
    if (column < box.left || column >= box.right) {
      throw invalid(`sortSpecs.dimensionIndex[${column}] is outside of the range to sort.`);
    }
    return { at: column - box.left, compare: comparison(sortOrder === 'DESCENDING', locale) };
  });
  const rows = cellsOf(box).map((cells, from) => ({ cells, from }));
  if (rows.some(({ cells }) => keys.some(({ at }) => formulaOf(cells[at])))) {
    throw invalid('The local workspace does not compute formulas: it cannot sort by them.');
  }
  rows.sort((a, b) => {
    for (const { at, compare } of keys) {
      const order = compare(cellValue(a.cells[at]), cellValue(b.cells[at]));
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  putCells(
    box,
    rows.map(({ cells, from }, to) => cells.map((cell) => carried(cell, to - from))),
  );
  const landed = new Map(rows.map(({ from }, to) => [box.top + from, box.top + to]));
  carryMetadata(workbook, box, landed);
}

/** @param landed rows of the sheet to where they went */
function carryMetadata(
  workbook: Workbook,
  { sheet }: Box,
  landed: ReadonlyMap<number, number>,
): void {
  workbook.developerMetadata = workbook.developerMetadata.map((entry) => {
    const at = entry.location?.dimensionRange;
    if (at?.dimension !== 'ROWS' || at.sheetId !== sheet.properties.sheetId) return entry;
    const startIndex = landed.get(at.startIndex ?? 0);
    if (startIndex === undefined || startIndex === at.startIndex) return entry;
    const dimensionRange = { ...at, startIndex, endIndex: startIndex + 1 };
    return { ...entry, location: { ...entry.location, dimensionRange } };
  });
}

/** A formula that moved to another row points as far as it did. */
export function carried(cell: Cell, rows: number): Cell {
  const formula = formulaOf(cell);
  return formula && rows !== 0 ? change(cell, { formula: movedFormula(formula, rows, 0) }) : cell;
}

export function checkMerges(workbook: Workbook, box: Box): void {
  const vertical = mergesIn(workbook, box).find(
    (merge) => merge.bottom - merge.top > 1 && intersection(merge, box),
  );
  if (!vertical) return;
  const place = printRange(vertical).replace(/^.*!/, '');
  throw invalid(
    `You can't sort a range containing vertical merges. There is a vertical merge at ${place}`,
  );
}
