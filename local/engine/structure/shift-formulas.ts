/**
 * Formulas after rows or columns came, went or moved, and after tabs were renamed or deleted and
 * names of ranges changed.
 */

import { isDeepStrictEqual } from 'node:util';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { inOrder, placed, rangeOf } from '../formula/reference-range.ts';
import { mapNames, mapReferences, type Reference } from '../formula/references.ts';
import type { Sheet } from '../sheet.ts';
import { sameTitle } from '../tabs.ts';
import type { Workbook } from '../workbook.ts';
import { type Rewrite, rewriteFormulas } from './rewrite-formulas.ts';

type GridRange = sheets_v4.Schema$GridRange;

/** Gives a reference anew: the very same to leave it, null when what it names is gone. */
type ChangeReference = (reference: Reference, home: Sheet | null) => Reference | null;

const byReference =
  (change: ChangeReference): Rewrite =>
  (formula, home) =>
    mapReferences(formula, (reference) => change(reference, home));

/** @param moved a range of the sheet after the change, undefined when nothing of it is left */
export function shiftFormulas(
  workbook: Workbook,
  sheet: Sheet,
  moved: (range: GridRange) => GridRange | undefined,
): void {
  const change: ChangeReference = (reference, home) => {
    if (!isOn(reference, home, sheet)) return reference;
    const ordered = inOrder(reference);
    const before = rangeOf(ordered);
    const after = moved(before);
    if (after === undefined) return null;
    return isDeepStrictEqual(before, after) ? reference : placed(ordered, after);
  };
  rewriteFormulas(workbook, byReference(change), sheet);
}

/**
 * What speaks of cells that are moved speaks of them where they go; ranges that lie only partly
 * among them stay. Call it before they move.
 * @param moved the same range at its new place, null when it is not wholly among the cells
 */
export function followInFormulas(
  workbook: Workbook,
  from: Sheet,
  to: Sheet,
  moved: (range: GridRange) => GridRange | null,
): void {
  const { title } = to.properties;
  const change: ChangeReference = (reference, home) => {
    if (!isOn(reference, home, from)) return reference;
    const ordered = inOrder(reference);
    const after = moved(rangeOf(ordered));
    if (after === null) return reference;
    return { ...placed(ordered, after), tab: from === to ? reference.tab : title };
  };
  rewriteFormulas(workbook, byReference(change), from);
}

function isOn({ tab }: Reference, home: Sheet | null, sheet: Sheet): boolean {
  return tab === null ? home === sheet : sameTitle(tab, sheet.properties.title);
}

export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  const change: ChangeReference = (reference) => {
    const named = reference.tab !== null && sameTitle(reference.tab, from);
    return named ? { ...reference, tab: to } : reference;
  };
  rewriteFormulas(workbook, byReference(change));
}

/** A range by another name; capitals make no difference. */
export function renameRangeInFormulas(workbook: Workbook, from: string, to: string): void {
  const old = from.toLowerCase();
  const renamed = (name: string) => (name.toLowerCase() === old ? to : name);
  rewriteFormulas(workbook, (formula) => mapNames(formula, renamed));
}

/** What referred to a tab that is gone refers to nothing. */
export function forgetInFormulas(workbook: Workbook, title: string): void {
  const change: ChangeReference = (reference) =>
    reference.tab !== null && sameTitle(reference.tab, title) ? null : reference;
  rewriteFormulas(workbook, byReference(change));
}
