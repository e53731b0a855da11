/** Whether a cell holds what its data-validation rule asks for. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, cellOf, formulaOf, hasData } from '../../engine/cell.ts';
import { userEntered } from '../../engine/user-entered.ts';
import type { Choices } from './choices.ts';
import { dayOf, meetsCondition } from './conditions.ts';
import { cellText } from './shown.ts';
import { enteredText } from './typed.ts';

type Rule = sheets_v4.Schema$DataValidationRule;

/** True also where only Google can tell: a custom formula, a formula in the cell. */
export function fits(cell: Cell, text: string, rule: Rule, choices: Choices): boolean {
  if (!hasData(cell) || formulaOf(cell) !== '') return true;
  const { type, values = [] } = rule.condition ?? {};
  if (type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE') {
    return choices.now(rule)?.has(text) ?? true;
  }
  if (type === 'BOOLEAN') {
    const words = (values ?? []).map((one) => one.userEnteredValue ?? '');
    return (words.length > 0 ? words : ['TRUE', 'FALSE']).includes(text);
  }
  return !rule.condition || meetsCondition(cell, rule.condition, true);
}

/** The cell that a typed text would make, how it would be shown, and typed again. */
export function entered(
  text: string,
  format: sheets_v4.Schema$CellFormat | undefined,
  locale: string,
): { cell: Cell; text: string; again: string } {
  const existing = format?.numberFormat as { type: string; pattern: string } | undefined;
  const made = userEntered(text, { locale, today: dayOf(new Date()), existing: existing ?? null });
  const cell = cellOf({ value: made.value, formula: made.formula ?? '' });
  const numberFormat = existing ?? made.format;
  const dress = numberFormat ? { numberFormat } : undefined;
  return { cell, text: cellText(cell, dress, locale), again: enteredText(cell, dress) };
}
