/** Sheets that cannot be drawn from the rows on the screen alone. */

import type { Sheet } from './view.ts';

/** Filters hide by every row; colour scales and formulas of rules look at cells far away. */
export function needsEveryRow({ basicFilter, conditionalFormats = [] }: Sheet): boolean {
  const farsighted = conditionalFormats.some(
    ({ gradientRule, booleanRule }) =>
      gradientRule || booleanRule?.condition?.type === 'CUSTOM_FORMULA',
  );
  return Boolean(basicFilter) || farsighted;
}
