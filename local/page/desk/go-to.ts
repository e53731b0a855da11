/** Where the name box leads: a range, a range of another sheet, a name. */

import { boxOf, parsed } from '../book/ranges.ts';
import { readNames } from '../wire/api.ts';
import type { Desk } from './desk.ts';

/** Says so where there is no such place. */
export async function goTo(desk: Desk, text: string): Promise<void> {
  // Not later: somebody may be typing elsewhere by then.
  desk.refocus();
  const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?(.*)$/.exec(text) ?? [];
  const title = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = desk.book.sheets.find(({ properties }) =>
    title === undefined
      ? (properties?.sheetId ?? 0) === desk.view.value?.sheetId
      : properties?.title === title,
  );
  const view = sheet && (await desk.book.view(sheet.properties?.sheetId ?? 0));
  const box = view && parsed(cells, view.rowCount, view.columnCount);
  if (view && box) {
    await desk.open(view.sheetId);
    desk.select(box.top, box.left, box);
  } else if (title !== undefined || !(await goToName(desk, text.trim().toLowerCase()))) {
    desk.talk.say(desk.t('page.goto.none', { text }));
  }
}

async function goToName(desk: Desk, name: string): Promise<boolean> {
  const names = (await desk.talk.attempt(readNames)) ?? [];
  const range = names.find((one) => one.name?.toLowerCase() === name)?.range;
  const view = range && (await desk.book.view(range.sheetId ?? 0));
  if (!view) return false;
  const box = boxOf(range, view.rowCount, view.columnCount);
  await desk.open(view.sheetId);
  desk.select(box.top, box.left, box);
  return true;
}
