/** Whether a cell meets a custom formula, `=$C2>TODAY()`; what is not understood is Google's. */

import { type Cell, cellValue, formulaOf } from '../../engine/cell.ts';
import { FUNCTIONS, NoValue, truthOf, type Value } from './custom-functions.ts';
import { type Corner, readFormula, type Tree } from './custom-syntax.ts';

/** The cells the formula looks at, and where its own cell stands from the rule's first one. */
export interface Outlook {
  readonly cell: (row: number, column: number) => Cell;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

export type CustomTest = (outlook: Outlook) => boolean;

/** Functions of where a cell stands, not of what it holds. */
const PLACES = ['ROW', 'COLUMN'];

/** Null where the formula is not understood here. */
export function customTest(formula: string): CustomTest | null {
  try {
    const tree = readFormula(formula);
    return isKnown(tree) ? (outlook) => holdsAt(tree, outlook) : null;
  } catch {
    return null;
  }
}

function isKnown(tree: Tree): boolean {
  if (tree.kind !== 'call') return true;
  const known = Object.hasOwn(FUNCTIONS, tree.name) || PLACES.includes(tree.name);
  return known && tree.of.every(isKnown);
}

/** A formula that comes to an error does not hold. */
function holdsAt(tree: Tree, outlook: Outlook): boolean {
  try {
    return truthOf(evaluated(tree, outlook)[0] ?? null);
  } catch {
    return false;
  }
}

function evaluated(tree: Tree, outlook: Outlook): readonly Value[] {
  if (tree.kind === 'value') return [tree.value];
  if (tree.kind === 'range') return cellsOf(tree.first, tree.last ?? tree.first, outlook);
  if (PLACES.includes(tree.name)) return [placeOf(tree, outlook)];
  return [FUNCTIONS[tree.name]!(...tree.of.map((one) => evaluated(one, outlook)))];
}

/** Counted from 1, as in Sheets. */
function placeOf(tree: Tree & { kind: 'call' }, outlook: Outlook): number {
  const isRow = tree.name === 'ROW';
  const [of] = tree.of;
  if (of === undefined) return 1 + (isRow ? outlook.row : outlook.column);
  if (of.kind !== 'range') throw new NoValue();
  const [row, column] = moved(of.first, outlook);
  return 1 + ((isRow ? row : column) ?? 0);
}

function moved(corner: Corner, { down, across }: Outlook): [number | null, number | null] {
  const along = (at: number | null, fixed: boolean, by: number) =>
    at === null || fixed ? at : at + by;
  return [
    along(corner.row, corner.rowFixed, down),
    along(corner.column, corner.columnFixed, across),
  ];
}

function cellsOf(from: Corner, to: Corner, outlook: Outlook): Value[] {
  const [top, left] = moved(from, outlook);
  const [bottom, right] = moved(to, outlook);
  const values: Value[] = [];
  for (let row = top ?? 0; row <= (bottom ?? outlook.rowCount - 1); row++) {
    for (let column = left ?? 0; column <= (right ?? outlook.columnCount - 1); column++) {
      const cell = outlook.cell(row, column);
      // What a formula comes to is not known here.
      if (formulaOf(cell) !== '') throw new NoValue();
      values.push(cellValue(cell));
    }
  }
  return values;
}
