/** Formulas after rows or columns came, went or moved, and after tabs were renamed or deleted. */

import { isDeepStrictEqual } from 'node:util';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Corner, Reference } from '../formula/references.ts';
import type { Sheet } from '../sheet.ts';
import { sameTitle } from '../tabs.ts';
import type { Workbook } from '../workbook.ts';
import { type ChangeReference, rewriteFormulas } from './rewrite-formulas.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** @param moved a range of the sheet after the change, undefined when nothing of it is left */
export function shiftFormulas(
  workbook: Workbook,
  sheet: Sheet,
  moved: (range: GridRange) => GridRange | undefined,
): void {
  const change: ChangeReference = (reference, home) => {
    const { tab } = reference;
    const there = tab === null ? home === sheet : sameTitle(tab, sheet.properties.title);
    if (!there) return reference;
    const ordered = inOrder(reference);
    const before = rangeOf(ordered);
    const after = moved(before);
    if (after === undefined) return null;
    return isDeepStrictEqual(before, after) ? reference : placed(ordered, after);
  };
  rewriteFormulas(workbook, change, sheet);
}

export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  rewriteFormulas(workbook, (reference) => {
    const named = reference.tab !== null && sameTitle(reference.tab, from);
    return named ? { ...reference, tab: to } : reference;
  });
}

/** What referred to a tab that is gone refers to nothing. */
export function forgetInFormulas(workbook: Workbook, title: string): void {
  rewriteFormulas(workbook, (reference) => {
    return reference.tab !== null && sameTitle(reference.tab, title) ? null : reference;
  });
}

/** The upper left corner first, each `$` with its row or column; what is open comes last. */
function inOrder(reference: Reference): Reference {
  const { first, last } = reference;
  if (last === null) return reference;
  const [top, bottom] = sooner(first.row, last.row) ? [first, last] : [last, first];
  const [left, right] = sooner(first.column, last.column) ? [first, last] : [last, first];
  return { ...reference, first: joined(top, left), last: joined(bottom, right) };
}

function sooner(a: number | null, b: number | null): boolean {
  return b === null || (a !== null && a <= b);
}

function joined({ row, rowFixed }: Corner, { column, columnFixed }: Corner): Corner {
  return { row, rowFixed, column, columnFixed };
}

/** A reference as a range; what it leaves open stays open. */
function rangeOf({ first, last }: Reference): GridRange {
  const { row, column } = last ?? first;
  return {
    ...(first.row === null ? {} : { startRowIndex: first.row }),
    ...(row === null ? {} : { endRowIndex: row + 1 }),
    ...(first.column === null ? {} : { startColumnIndex: first.column }),
    ...(column === null ? {} : { endColumnIndex: column + 1 }),
  };
}

/** The reference over another range, open where it was. */
function placed({ tab, first, last }: Reference, range: GridRange): Reference {
  const { startRowIndex: top = null, startColumnIndex: left = null } = range;
  const { endRowIndex: bottom, endColumnIndex: right } = range;
  const end = (index: number | null | undefined) => (typeof index === 'number' ? index - 1 : null);
  return {
    tab,
    first: { ...first, row: top, column: left },
    last: last && { ...last, row: end(bottom), column: end(right) },
  };
}
