/** Copy, cut and paste, within the workbook and to and from other programs. */

import type { Box } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import type { View } from '../book/view.ts';
import { fromHtml, fromText, toHtml, toText } from './clipboard-text.ts';
import type { Desk } from './desk.ts';
import { pasteCells, pasteValues } from './paste.ts';

const OWN = 'application/x-leadsheet';

/** A range of this workbook on the clipboard. */
export interface Own {
  /** The page it came from; other workbooks are other programs. */
  readonly origin: string;
  readonly sheetId: number;
  readonly box: Box;
  /** The rows and columns that are seen; hidden ones stay behind. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** As typed. */
  readonly values: readonly (readonly string[])[];
  /** As shown, by which it is known again where only text comes along. */
  readonly text: string;
}

/** The last one copied here. */
let last: Own | null = null;

/** Puts the selection on the clipboard of the event. */
export function copy(desk: Desk, event: ClipboardEvent, cut: boolean): void {
  const view = desk.view.value;
  if (!view || !event.clipboardData) return;
  event.preventDefault();
  const { box, others } = desk.selected.value;
  const isHere = view.blocks.has(box.top, box.bottom);
  if (others.length > 0 || !isHere) {
    desk.talk.say(desk.t(isHere ? 'page.copy.several' : 'page.copy.reading'));
    return;
  }
  const rows = seen(view.rows, box.top, box.bottom);
  const columns = seen(view.columns, box.left, box.right);
  const read = (cell: (row: number, column: number) => string) =>
    rows.map((row) => columns.map((column) => cell(row, column)));
  const shown = read((row, column) => view.text(row, column));
  const values = read((row, column) =>
    enteredText(view.cell(row, column), view.format(row, column)),
  );
  const text = toText(shown);
  const { origin } = location;
  last = { origin, sheetId: view.sheetId, box, rows, columns, values, text };
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', toHtml(shown));
  event.clipboardData.setData(OWN, JSON.stringify(last));
  desk.copied.set({ sheetId: view.sheetId, box, cut });
}

/** Writes what is on the clipboard from the cursor on; one cell fills the whole selection. */
export async function paste(desk: Desk, event: ClipboardEvent, plain: boolean): Promise<void> {
  const data = event.clipboardData;
  if (!data) return;
  event.preventDefault();
  const text = data.getData('text/plain');
  const own = ownOf(data.getData(OWN), text);
  if (own && plain) await pasteValues(desk, own.values);
  else if (own) await pasteCells(desk, own);
  else await pasteValues(desk, (!plain && fromHtml(data.getData('text/html'))) || fromText(text));
}

/** Browsers give the clipboard to an event alone. */
export function copyByMenu(desk: Desk, cut: boolean): void {
  const once = (event: ClipboardEvent) => {
    copy(desk, event, cut);
    // The editor would copy it again.
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', once, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', once, { capture: true });
}

/** A menu is given the text alone, by which what was copied here is known again. */
export async function pasteByMenu(desk: Desk, plain: boolean): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => null);
  if (text === null) {
    desk.talk.say(desk.t('page.paste.keys'));
    return;
  }
  const own = ownOf('', text);
  if (own && !plain) await pasteCells(desk, own);
  else await pasteValues(desk, own?.values ?? fromText(text));
}

function ownOf(data: string, text: string): Own | null {
  const own = data === '' ? null : (JSON.parse(data) as Own);
  if (own) return own.origin === location.origin ? own : null;
  return last && text !== '' && last.text === text.replaceAll('\r\n', '\n') ? last : null;
}

const seen = (axis: View['rows'], from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at).filter((one) => axis.size(one) > 0);
