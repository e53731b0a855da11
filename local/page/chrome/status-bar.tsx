/** Sum, average and count of the selected cells; whether the line to the workbook stands. */

import { cellValue, hasData } from '../../engine/cell.ts';
import { type Box, holds } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { Signal, useSignal } from '../signal.ts';

const NEVER = new Signal(0);
/** More cells than this are not added up at every step of the cursor. */
const MOST = 2_000_000;

export function StatusBar({ desk }: { desk: Desk }) {
  const view = useSignal(desk.view);
  useSignal(desk.selected);
  const online = useSignal(desk.online);
  useSignal(view?.painted ?? NEVER);
  useSignal(view?.gathered ?? NEVER);
  const { t } = desk;
  let [sum, numbers, filled] = [0, 0, 0];
  const size = desk.boxes.reduce(
    (cells, box) => cells + (box.bottom - box.top) * (box.right - box.left),
    0,
  );
  if (view && size > 1 && size <= MOST) {
    for (const [row, column] of cellsIn(view, desk.boxes)) {
      const cell = view.cell(row, column);
      const value = cellValue(cell);
      if (hasData(cell)) filled++;
      if (typeof value !== 'number') continue;
      sum += value;
      numbers++;
    }
  }
  const figure = (value: number) =>
    value.toLocaleString(desk.language.value === 'zh' ? 'zh-CN' : 'en-US', {
      maximumFractionDigits: 2,
    });
  return (
    <div class="status" role="status">
      {!online && <span class="warn">{t('page.offline')}</span>}
      {numbers > 0 && (
        <>
          <span>{t('page.sum', { value: figure(sum) })}</span>
          <span>{t('page.average', { value: figure(sum / numbers) })}</span>
        </>
      )}
      {filled > 0 && <span>{t('page.count', { value: figure(filled) })}</span>}
    </div>
  );
}

/** The cells of some boxes that may hold something and are seen, each once. */
function* cellsIn(view: View, boxes: readonly Box[]): Generator<[number, number]> {
  for (const [at, box] of boxes.entries()) {
    for (let row = box.top; row < box.bottom; row++) {
      if (view.rows.size(row) === 0) continue;
      const end = Math.min(box.right, view.blocks.row(row).length);
      for (let column = box.left; column < end; column++) {
        const known = boxes.slice(0, at).some((one) => holds(one, row, column));
        if (!known) yield [row, column];
      }
    }
  }
}
