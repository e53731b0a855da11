/** CSV by RFC 4180, with the mark that lets Excel see UTF-8. */

import type { Plain, Sheet } from './rows.ts';

const MARK = '\ufeff';
const BREAK = '\r\n';

/** @param safe puts a quote before words that a spreadsheet would take for a formula */
export function* csvLines({ header, rows }: Sheet, safe: boolean): Generator<string> {
  yield MARK + line(header, safe);
  for (const row of rows) yield line(row, safe);
}

function line(cells: readonly Plain[], safe: boolean): string {
  return cells.map((cell) => field(cell, safe)).join(',') + BREAK;
}

function field(cell: Plain, safe: boolean): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = safe && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
