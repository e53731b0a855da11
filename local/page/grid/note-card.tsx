/** A note, shown while the pointer is over its cell; and the hint beside a formula. */

import { partsOf } from '../../engine/cell.ts';
import { cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
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
  const text = note || (formula && desk.t('page.formula.hint'));
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
