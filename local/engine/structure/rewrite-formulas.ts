/**
 * Every formula of a workbook, wherever it stands: in cells, in conditions of filters and
 * conditional formats, in validation rules. Each is rewritten as what it speaks of changes.
 */

import { change, formulaOf, partsOf } from '../cell.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';

/**
 * Gives a formula anew, the same text to leave it.
 * @param home the sheet a reference without a tab is on; null where it could be any
 */
export type Rewrite = (formula: string, home: Sheet | null) => string;

/**
 * @param touched the sheet whose rules may change where they name no tab; none for a change of
 * titles and names
 */
export function rewriteFormulas(workbook: Workbook, rewritten: Rewrite, touched?: Sheet): void {
  const blocks = workbook.store.formulaBlocks();
  for (const sheet of workbook.sheets) {
    sheet.grid.editBlocks(blocks, (row) => {
      if (!row.some((cell) => formulaOf(cell) !== '')) return row;
      return row.map((cell) => {
        const before = formulaOf(cell);
        const after = before && rewritten(before, sheet);
        return after === before ? cell : change(cell, { formula: after });
      });
    });
    const rules = { filter: sheet.basicFilter, views: sheet.filterViews };
    const { filter, views } = inConditions(rules, (formula) => rewritten(formula, sheet));
    if (filter) sheet.basicFilter = filter;
    sheet.filterViews = views;
    sheet.conditionalFormats = inConditions(sheet.conditionalFormats, (formula) =>
      rewritten(formula, sheet),
    );
  }
  rewriteValidations(workbook, rewritten, touched);
}

/**
 * A rule is kept once for all the cells that have it, on whatever sheets: it is changed in its
 * place, but for references without a tab, which mean another cell on every sheet.
 */
function rewriteValidations(
  { validations }: Workbook,
  rewritten: Rewrite,
  touched: Sheet | undefined,
): void {
  const own = new Map<number, number>();
  for (const [at, rule] of [...validations.entries.entries()]) {
    const id = at + 1;
    const anywhere = inConditions(rule, (formula) => rewritten(formula, null));
    const here = touched ? inConditions(rule, (formula) => rewritten(formula, touched)) : anywhere;
    if (here === rule) continue;
    validations.replace(id, anywhere);
    if (JSON.stringify(here) !== JSON.stringify(anywhere)) own.set(id, validations.idOf(here));
  }
  if (own.size === 0 || !touched) return;
  touched.grid.edit(0, touched.grid.rowCount, (row) => {
    if (!row.some((cell) => own.has(partsOf(cell).validation))) return row;
    return row.map((cell) => {
      const validation = own.get(partsOf(cell).validation);
      return validation === undefined ? cell : change(cell, { validation });
    });
  });
}

/** The keys of JSON under which conditions and colour scales keep what a person typed. */
const TYPED = new Set(['userEnteredValue', 'value']);

/** The same JSON with its formulas rewritten; the very same where none changes. */
function inConditions<T>(value: T, rewrite: (formula: string) => string, key = ''): T {
  if (typeof value === 'string') {
    return (TYPED.has(key) && value.startsWith('=') ? rewrite(value) : value) as T;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const next = entries.map(([name, inner]) => {
    return [name, inConditions(inner, rewrite, Array.isArray(value) ? key : name)] as const;
  });
  if (next.every(([, inner], at) => inner === entries[at]![1])) return value;
  return (Array.isArray(value) ? next.map(([, inner]) => inner) : Object.fromEntries(next)) as T;
}
