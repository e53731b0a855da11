/** What a drop-down offers. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { parsed } from '../book/ranges.ts';
import type { Desk } from './desk.ts';

/** Null where the rule is no list. */
export async function choicesOf(
  desk: Desk,
  rule: sheets_v4.Schema$DataValidationRule,
): Promise<string[] | null> {
  const { type, values = [] } = rule.condition ?? {};
  if (type === 'ONE_OF_LIST') return (values ?? []).map((one) => one.userEnteredValue ?? '');
  if (type !== 'ONE_OF_RANGE') return null;
  const [, quoted, bare, cells] =
    /^=?(?:'((?:[^']|'')+)'!|([^!]+)!)?(.+)$/.exec(values?.[0]?.userEnteredValue ?? '') ?? [];
  const title = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = desk.book.sheets.find(({ properties }) => properties?.title === title);
  const view = sheet
    ? await desk.book.view(sheet.properties?.sheetId ?? 0)
    : title === undefined
      ? desk.view.value
      : null;
  const box = view && cells ? parsed(cells, view.rowCount, view.columnCount) : null;
  if (!view || !box) return null;
  await view.blocks.ensure(box.top, box.bottom);
  const found = new Set<string>();
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const text = view.text(row, column);
      if (text !== '') found.add(text);
    }
  }
  return [...found];
}
