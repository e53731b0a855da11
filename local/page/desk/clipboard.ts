/** Ranges to and from other programs: tab-separated text, and an HTML table beside it. */

import type { Box } from '../book/ranges.ts';
import { enteredText } from '../book/typed.ts';
import type { View } from '../book/view.ts';
import type { Desk } from './desk.ts';
import { clear, type Values, write } from './edit.ts';

/** Puts the selection on the clipboard of the event; hidden rows stay behind. */
export function copy(desk: Desk, event: ClipboardEvent, cut: boolean): void {
  const view = desk.view.value;
  if (!view || !event.clipboardData) return;
  const { box } = desk.selected.value;
  const lines = linesOf(view, box, (row, column) => view.text(row, column));
  event.clipboardData.setData(
    'text/plain',
    lines.map((line) => line.map(quoted).join('\t')).join('\n'),
  );
  event.clipboardData.setData('text/html', tableOf(lines));
  const own = linesOf(view, box, (row, column) =>
    enteredText(view.cell(row, column), view.format(row, column)),
  );
  event.clipboardData.setData(OWN, JSON.stringify(own));
  event.preventDefault();
  desk.copied.set({ sheetId: view.sheetId, box, cut });
}

const OWN = 'application/x-leadsheet';

/** Writes what is on the clipboard from the cursor on; one cell fills the whole selection. */
export async function paste(desk: Desk, event: ClipboardEvent): Promise<void> {
  const data = event.clipboardData;
  if (!data) return;
  event.preventDefault();
  const own = data.getData(OWN);
  const html = data.getData('text/html');
  const values: Values = own
    ? (JSON.parse(own) as string[][])
    : (tableIn(html) ?? fromText(data.getData('text/plain')));
  await pasteValues(desk, values);
}

export async function pasteValues(desk: Desk, values: Values): Promise<void> {
  const { box } = desk.selected.value;
  const height = values.length;
  const width = Math.max(0, ...values.map((line) => line.length));
  if (height === 0 || width === 0) return;
  const rows = box.bottom - box.top;
  const columns = box.right - box.left;
  // A block pasted over a multiple of itself is repeated, as in Sheets.
  const tall = rows % height === 0 ? rows : height;
  const wide = columns % width === 0 ? columns : width;
  const filled = Array.from({ length: tall }, (_, at) =>
    Array.from({ length: wide }, (_, n) => values[at % height]![n % width] ?? ''),
  );
  const moved = desk.copied.value;
  if (!(await write(desk, box.top, box.left, filled))) return;
  desk.select(box.top, box.left, { ...box, bottom: box.top + tall, right: box.left + wide });
  if (moved?.cut && moved.sheetId === desk.view.value?.sheetId) await clear(desk, moved.box);
  desk.copied.set(null);
}

function linesOf(view: View, box: Box, read: (row: number, column: number) => string): string[][] {
  const seen = (axis: View['rows'], from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => from + at).filter((one) => axis.size(one) > 0);
  const columns = seen(view.columns, box.left, box.right);
  return seen(view.rows, box.top, box.bottom).map((row) => columns.map((one) => read(row, one)));
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tableOf(lines: readonly (readonly string[])[]): string {
  const safe = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
  const rows = lines.map(
    (line) => `<tr>${line.map((one) => `<td>${safe(one)}</td>`).join('')}</tr>`,
  );
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

/** The cells of the first table in an HTML fragment; null when there is none. */
function tableIn(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
      const text = (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim();
      return [text, ...Array.from({ length: cell.colSpan - 1 }, () => '')];
    }),
  );
}

/** Tab-separated text; a cell in quotes may hold tabs and line breaks. */
export function fromText(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/gy;
  const whole = text.replace(/\r?\n$/, '');
  for (let match = cell.exec(whole); match; match = cell.exec(whole)) {
    const [, raw = '', end] = match;
    const value = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    lines.at(-1)!.push(value);
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}
