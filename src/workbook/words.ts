/**
 * Words as this folder needs them: headers and choices stand in the sheet in its own language, and
 * are read in any language we speak, so that a row pasted from elsewhere is understood.
 */

import type { Column } from '../crm/schema.ts';

/** The words of a key such as `column.amount` in one language. */
export type Words = (key: string) => string;

/** The workbook's own language first, then the others. */
export type Tongues = readonly [Words, ...Words[]];

/** Word in the sheet, lower case, to value of a choice column. */
export function choicesOf(column: Column, tongues: Tongues): Map<string, string> {
  const choices = new Map<string, string>();
  for (const value of column.values ?? []) {
    for (const words of tongues) choices.set(words(`choice.${value}`).toLowerCase(), value);
  }
  for (const value of column.values ?? []) choices.set(value, value);
  return choices;
}
