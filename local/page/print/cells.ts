/** The cells of a row on paper. */

import { cellBox } from '../book/ranges.ts';
import { shown } from '../book/shown.ts';
import type { View } from '../book/view.ts';
import type { Drawing } from './draw.ts';
import { element } from './element.ts';
import type { Strip } from './strips.ts';

/** Draws the cells of a row in some columns, its upper edge at `top`. */
export function drawRow(
  into: HTMLElement,
  { view, book }: Drawing,
  row: number,
  top: number,
  { from, to, left }: Strip,
): void {
  const { columns, rows } = view;
  const lines = !view.sheet.properties?.gridProperties?.hideGridlines;
  for (let column = from; column < to; column++) {
    if (columns.size(column) === 0) continue;
    const merge = view.merges.at(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const look = shown(view.cell(row, column), view.format(row, column), {
      locale: book.locale,
      dark: false,
      band: view.bands.at(row, column),
      dress: view.rules.dress(row, column),
      rule: view.rule(row, column),
      fits: true,
    });
    const right = merge?.right ?? (look.runsOver ? emptyUntil(view, row, column, to) : column + 1);
    const { top: first, bottom, right: end } = merge ?? cellBox(row, column);
    const place = {
      left: `${columns.start(column) - left}px`,
      top: `${top}px`,
      width: `${columns.start(end) - columns.start(column)}px`,
      height: `${rows.start(bottom) - rows.start(first)}px`,
    };
    const text = look.kind === 'checkbox' ? (look.checked ? '☑' : '☐') : look.text;
    const names = ['cell', lines && 'lines', look.wraps && 'wraps'].filter(Boolean).join(' ');
    if (text === '' && !lines && !look.style['background'] && !look.style['border-bottom'])
      continue;
    const cell = element('div', names, { ...place, ...look.style });
    const words = element('span', '', {
      'min-width': `${columns.start(right) - columns.start(column) - 8}px`,
    });
    words.textContent = text;
    cell.append(words);
    into.append(cell);
  }
}

/** The column at which the empty cells right of a text end. */
function emptyUntil(view: View, row: number, column: number, end: number): number {
  let next = column + 1;
  while (next < end && view.text(row, next) === '' && !view.merges.at(row, next)) next++;
  return next;
}
