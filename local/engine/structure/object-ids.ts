/** Ids of things that live on sheets: unique in the workbook, drawn at random when none is given. */

import { invalid } from '../errors.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';

/** The given id, refused when taken, or a new one. `name` is for the sentence: `protected range`. */
export function objectId(
  workbook: Workbook,
  given: number | null | undefined,
  name: string,
  idsOf: (sheet: Sheet) => readonly (number | null | undefined)[],
): number {
  const taken = (id: number) => workbook.sheets.some((sheet) => idsOf(sheet).includes(id));
  if (typeof given !== 'number') return workbook.newId(taken);
  if (given < 0) throw invalid(`The ${name} id must be non-negative: ${given}`);
  if (taken(given)) throw invalid(`A ${name} with id ${given} already exists.`);
  return given;
}

/** The one item with an id on any sheet, with its sheet and place; refused when there is none. */
export function findObject<T>(
  workbook: Workbook,
  id: number | null | undefined,
  name: string,
  itemsOf: (sheet: Sheet) => T[],
  idOf: (item: T) => number | null | undefined,
): { sheet: Sheet; items: T[]; at: number; item: T } {
  for (const sheet of workbook.sheets) {
    const items = itemsOf(sheet);
    const at = items.findIndex((item) => idOf(item) === (id ?? 0));
    if (at >= 0) return { sheet, items, at, item: items[at]! };
  }
  throw invalid(`No ${name} with id: ${id ?? 0}`);
}
