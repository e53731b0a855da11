import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { boxOf } from '../box.ts';
import { change, formatOf } from '../cell.ts';
import { editBox } from '../edit-box.ts';
import type { Handler } from './handler.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Given = sheets_v4.Schema$UpdateBordersRequest;

/** Borders around and inside a range; a side that is not given stays, style NONE takes it away. */
export const updateBorders: Handler<'updateBorders'> = (workbook, request) => {
  const box = boxOf(workbook, request.range);
  editBox(box, (cell, row, column) => {
    const wanted: Record<Side, Given['top']> = {
      top: row === box.top ? request.top : request.innerHorizontal,
      bottom: row === box.bottom - 1 ? request.bottom : request.innerHorizontal,
      left: column === box.left ? request.left : request.innerVertical,
      right: column === box.right - 1 ? request.right : request.innerVertical,
    };
    const before = workbook.formats.get(formatOf(cell)) ?? {};
    const borders: sheets_v4.Schema$Borders = { ...before.borders };
    for (const [side, border] of Object.entries(wanted) as [Side, Given['top']][]) {
      if (!border) continue;
      if (!border.style || border.style === 'NONE') delete borders[side];
      else borders[side] = border;
    }
    const { borders: _old, ...others } = before;
    const bare = Object.keys(borders).length === 0;
    return change(cell, {
      format: workbook.formats.idOf(bare ? others : { ...others, borders }),
    });
  });
};
