/** Where a cell leads: to a place in this workbook, as `#gid=ID&range=A1` has it, or out of it. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Cell, partsOf } from '../engine/cell.ts';
import { type Box, parsed } from './book/ranges.ts';
import type { Desk } from './desk/desk.ts';

export interface Place {
  readonly sheetId: number;
  /** `B2:C4`; the whole tab where it is left out. */
  readonly range?: string;
}

/** The address that a cell leads to: of its format, its HYPERLINK formula, or its text. */
export function linkOf(
  cell: Cell,
  format: sheets_v4.Schema$CellFormat | undefined,
): string | undefined {
  const { formula, value } = partsOf(cell);
  const uri = format?.textFormat?.link?.uri ?? /^=HYPERLINK\("([^"]+)"/i.exec(formula)?.[1];
  if (uri) return uri;
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}

/** The place in a workbook that an address names; null where it names none. */
export function placeOf(uri: string): Place | null {
  const mark = new URLSearchParams(/#(.*)$/.exec(uri)?.[1] ?? '');
  const gid = mark.get('gid');
  if (gid === null || !/^\d+$/.test(gid)) return null;
  const range = mark.get('range');
  return { sheetId: Number(gid), ...(range ? { range } : {}) };
}

/** Opens a place, its range selected. Gives whether there is such a tab. */
export async function goTo(desk: Desk, { sheetId, range }: Place): Promise<boolean> {
  if (!desk.book.sheet(sheetId)) return false;
  await desk.open(sheetId);
  const view = desk.view.value;
  const box: Box | null = view && range ? parsed(range, view.rowCount, view.columnCount) : null;
  if (box) desk.select(box.top, box.left, box);
  desk.refocus();
  return true;
}

/** Follows a link; what leads out of the workbook opens beside it. */
export async function follow(desk: Desk, uri: string): Promise<void> {
  const place = uri.startsWith('#') ? placeOf(uri) : null;
  if (place) {
    if (!(await goTo(desk, place))) desk.talk.say(desk.t('screen.link.none'));
  } else if (/^(https?|mailto):/i.test(uri)) {
    window.open(uri, '_blank', 'noopener,noreferrer');
  } else desk.talk.say(desk.t('screen.link.refused'));
}
