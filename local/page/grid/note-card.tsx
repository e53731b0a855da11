/** A note, a hint beside a formula, a broken rule: shown while the pointer is over the cell. */

import { partsOf } from '../../engine/cell.ts';
import { cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { ruleWords } from '../desk/rule-words.ts';
import type { GridElement } from './element.ts';
import { rectOf } from './spot.ts';

interface Props {
  readonly desk: Desk;
  readonly grid: GridElement;
  readonly view: View;
  readonly at: { readonly row: number; readonly column: number };
}

export function NoteCard({ desk, grid, view, at }: Props) {
  if (at.row < 0) return null;
  const merge = view.merges.at(at.row, at.column);
  const [row, column] = merge ? [merge.top, merge.left] : [at.row, at.column];
  const { note, formula } = partsOf(view.cell(row, column));
  const hint = formula && desk.t('page.formula.hint');
  const untold = view.rules.untold(row, column);
  const colour = untold && desk.t('page.rule.colour', { formula: untold });
  const asked = ruleHint(desk, view, row, column);
  const text = [note, hint, asked, colour].filter(Boolean).join('\n\n');
  if (!text) return null;
  const { left, top, width } = rectOf(grid, view, merge ?? cellBox(row, column));
  const beside = left + width + 330 < grid.element.clientWidth;
  const style = {
    left: beside ? left + width + 4 : Math.max(4, left - 324),
    top: Math.max(4, top),
  };
  return (
    <div class="note" role="tooltip" style={style}>
      {text}
    </div>
  );
}

/** What a rule asks for, where it is broken or where nobody here can tell. */
function ruleHint({ t }: Desk, view: View, row: number, column: number): string {
  const rule = view.rule(row, column);
  if (!rule) return '';
  const untold = rule.condition?.type === 'CUSTOM_FORMULA';
  if (!untold && !view.look(row, column).invalid) return '';
  const choices = view.choices.now(rule);
  const words = ruleWords(rule, t, choices && [...choices]);
  return t(untold ? 'page.rule.asked' : 'page.rule.broken', { rule: words });
}
