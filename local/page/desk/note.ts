/** The note of the cell with the cursor, asked for and written. */

import { partsOf } from '../../engine/cell.ts';
import type { Desk } from './desk.ts';
import { change } from './structure.ts';

export async function askNote(desk: Desk): Promise<void> {
  const view = desk.view.value;
  const { row, column } = desk.selected.value;
  if (!view) return;
  const initial = partsOf(view.cell(row, column)).note;
  const { button, text } = await desk.talk.ask({
    title: desk.t('page.note'),
    text: '',
    buttons: ['OK', 'CANCEL'],
    input: true,
    initial,
  });
  const note = text.trim();
  if (button !== 'OK' || note === initial) return;
  const start = { sheetId: view.sheetId, rowIndex: row, columnIndex: column };
  const values = [note === '' ? {} : { note }];
  await change(desk, [{ updateCells: { start, rows: [{ values }], fields: 'note' } }]);
}
