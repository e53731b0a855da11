/** One cell made of many, and many again. */

import { hasData } from '../../engine/cell.ts';
import { type Box, gridRange } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { change } from './structure.ts';

/** Makes one cell of the selection; asks where more than one of its cells holds something. */
export async function merge(desk: Desk) {
  const view = desk.view.value;
  if (!view) return;
  const { box } = desk.selected.value;
  if (holdsMore(view, box)) {
    const [title, text] = [desk.t('page.merge'), desk.t('page.merge.text')];
    const { button } = await desk.talk.ask({ title, text, buttons: ['OK', 'CANCEL'] });
    if (button !== 'OK') return;
  }
  const range = gridRange(view.sheetId, box);
  await change(desk, [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }]);
}

export async function unmerge(desk: Desk) {
  const view = desk.view.value;
  if (!view) return;
  const range = gridRange(view.sheetId, desk.selected.value.box);
  await change(desk, [{ unmergeCells: { range } }]);
}

function holdsMore(view: View, box: Box): boolean {
  let held = 0;
  for (let row = box.top; row < box.bottom; row++) {
    const cells = view.blocks.row(row).slice(box.left, box.right);
    held += cells.filter((cell) => hasData(cell)).length;
  }
  const first = hasData(view.cell(box.top, box.left)) ? 1 : 0;
  return held > first;
}
