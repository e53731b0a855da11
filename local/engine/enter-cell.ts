/** Typed text put into a cell, with the number format it brings. */

import { type Cell, change, formatOf } from './cell.ts';
import { today } from './today.ts';
import { userEntered } from './user-entered.ts';
import type { Workbook } from './workbook.ts';

/** A function that enters text as a person at the keyboard does; formats a cell has win. */
export function typist(workbook: Workbook): (cell: Cell, text: string) => Cell {
  const context = { locale: workbook.properties.locale || 'en_US', today: today(workbook) };
  return (cell, text) => {
    const before = workbook.formats.get(formatOf(cell)) ?? {};
    const existing = before.numberFormat;
    const entered = userEntered(text, { ...context, existing });
    const dressed =
      entered.format && !existing
        ? workbook.formats.idOf({ ...before, numberFormat: entered.format })
        : formatOf(cell);
    const { value, formula = '' } = entered;
    return change(cell, { value, formula, format: dressed, runs: [] });
  };
}
