/** What is asked, and what is refused, before cells are written. */

import { type Box, boxOf, holds, meets } from '../book/ranges.ts';
import { entered, fits } from '../book/validity.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { ruleWords } from './rule-words.ts';
import type { Values } from './step.ts';

/** Asks before an edit of cells that somebody protected with a warning. */
export async function mayEdit(desk: Desk, view: View, box: Box): Promise<boolean> {
  const { rowCount, columnCount } = view;
  const found = (view.sheet.protectedRanges ?? []).find(({ range, unprotectedRanges }) => {
    if (!meets(boxOf(range ?? {}, rowCount, columnCount), box)) return false;
    const open = (unprotectedRanges ?? []).map((one) => boxOf(one, rowCount, columnCount));
    const inside = ({ top, left }: Box, last: Box) =>
      holds(last, top, left) && holds(last, box.bottom - 1, box.right - 1);
    return !open.some((one) => inside(box, one));
  });
  if (!found) return true;
  const { t } = desk;
  const text = found.description || t('page.protected.text');
  const buttons = ['OK', 'CANCEL'];
  const { button } = await desk.talk.ask({ title: t('page.protected.title'), text, buttons });
  return button === 'OK';
}

/** Refuses, with a sentence, what a strict rule does not let into its cell. */
export async function breaksRule(
  desk: Desk,
  view: View,
  box: Box,
  values: Values,
): Promise<boolean> {
  const { t, book } = desk;
  for (const [at, line] of values.entries()) {
    for (const [n, typed] of line.entries()) {
      const [row, column] = [box.top + at, box.left + n];
      const rule = typed ? view.rule(row, column) : undefined;
      if (!typed || !rule?.strict) continue;
      const choices = await view.choices.all(rule);
      const { cell, text } = entered(typed, view.format(row, column), book.locale);
      if (fits(cell, text, rule, view.choices)) continue;
      const words = ruleWords(rule, t, choices);
      await desk.talk.ask({
        title: t('page.invalid.title'),
        text: t('page.rule.refused', { value: typed, rule: words }),
        buttons: ['OK'],
      });
      return true;
    }
  }
  return false;
}
