/** Sheets of the workbook: added, opened one after the other, renamed, copied, hidden, deleted. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Sheet } from '../book/view.ts';
import type { Request } from '../wire/api.ts';
import type { Desk } from './desk.ts';
import { change } from './structure.ts';

export const idOf = ({ properties }: Sheet) => properties?.sheetId ?? 0;

const titleOf = ({ properties }: Sheet) => properties?.title ?? '';
const seen = (desk: Desk) => desk.book.sheets.filter(({ properties }) => !properties?.hidden);

export async function setSheet(
  desk: Desk,
  sheetId: number,
  properties: sheets_v4.Schema$SheetProperties,
  fields: string,
): Promise<void> {
  await change(desk, [
    { updateSheetProperties: { properties: { sheetId, ...properties }, fields } },
  ]);
}

/** The sheet to the right or left of the one that is open. */
export async function openBeside(desk: Desk, step: 1 | -1): Promise<void> {
  const sheets = seen(desk);
  const at = sheets.findIndex((sheet) => idOf(sheet) === desk.view.value?.sheetId);
  const next = sheets[at + step];
  if (next) await desk.open(idOf(next));
}

/** A new sheet, beside the one that is open. */
export async function addSheet(desk: Desk): Promise<void> {
  const titles = new Set(desk.book.sheets.map(titleOf));
  const name = (number: number) => desk.t('page.tab.new', { number });
  let number = desk.book.sheets.length + 1;
  while (titles.has(name(number))) number++;
  await make(desk, { addSheet: { properties: { title: name(number), index: beside(desk) } } });
}

export async function duplicateSheet(desk: Desk, sheet: Sheet): Promise<void> {
  const insertSheetIndex = (sheet.properties?.index ?? 0) + 1;
  await make(desk, { duplicateSheet: { sourceSheetId: idOf(sheet), insertSheetIndex } });
}

/** Makes a sheet and opens it. */
async function make(desk: Desk, request: Request): Promise<void> {
  const before = new Set(desk.book.sheets.map(idOf));
  if (!(await change(desk, [request]))) return;
  const made = desk.book.sheets.find((sheet) => !before.has(idOf(sheet)));
  if (made) await desk.open(idOf(made));
}

function beside(desk: Desk): number {
  const open = desk.book.sheet(desk.view.value?.sheetId ?? 0);
  return (open?.properties?.index ?? desk.book.sheets.length - 1) + 1;
}

export async function renameSheet(desk: Desk, sheet: Sheet): Promise<void> {
  const initial = titleOf(sheet);
  const title = desk.t('page.tab.rename');
  const buttons = ['OK', 'CANCEL'];
  const { button, text } = await desk.talk.ask({ title, text: '', buttons, input: true, initial });
  const named = text.trim();
  if (button !== 'OK' || named === '' || named === initial) return;
  await setSheet(desk, idOf(sheet), { title: named }, 'title');
}

/** The one beside it is opened in its place. */
export async function hideSheet(desk: Desk, sheet: Sheet): Promise<void> {
  const next = nextTo(desk, sheet);
  if (!next) desk.talk.say(desk.t('page.tab.last'));
  else {
    if (desk.view.value?.sheetId === idOf(sheet)) await desk.open(idOf(next));
    await setSheet(desk, idOf(sheet), { hidden: true }, 'hidden');
  }
}

export async function showSheet(desk: Desk, sheet: Sheet): Promise<void> {
  if (sheet.properties?.hidden) await setSheet(desk, idOf(sheet), { hidden: false }, 'hidden');
  await desk.open(idOf(sheet));
}

/** Asks first. */
export async function deleteSheet(desk: Desk, sheet: Sheet): Promise<void> {
  const next = nextTo(desk, sheet);
  if (!next) {
    desk.talk.say(desk.t('page.tab.last'));
    return;
  }
  const { button } = await desk.talk.ask({
    title: desk.t('page.tab.delete'),
    text: desk.t('page.tab.delete.text', { name: titleOf(sheet) }),
    buttons: ['OK', 'CANCEL'],
  });
  if (button !== 'OK') return;
  if (desk.view.value?.sheetId === idOf(sheet)) await desk.open(idOf(next));
  await change(desk, [{ deleteSheet: { sheetId: idOf(sheet) } }]);
}

/** The sheet that is seen right of this one, or else left of it. */
function nextTo(desk: Desk, sheet: Sheet): Sheet | undefined {
  const sheets = seen(desk);
  const at = sheets.findIndex((one) => idOf(one) === idOf(sheet));
  return sheets[at + 1] ?? sheets[at - 1];
}
