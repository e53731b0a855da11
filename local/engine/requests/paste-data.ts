import { parse } from 'csv-parse/sync';
import { boxInside } from '../box.ts';
import { cellsOf, putCells } from '../edit-box.ts';
import { typist } from '../enter-cell.ts';
import { invalid } from '../errors.ts';
import { pasteKind } from '../paste.ts';
import type { Handler } from './handler.ts';

/** Delimited text, entered cell by cell as if it were typed. */
export const pasteData: Handler<'pasteData'> = (workbook, request) => {
  const { coordinate, data, delimiter, html, type } = request;
  if (html) throw invalid('The local workspace does not support pasting HTML.');
  if (!delimiter) throw invalid('Must specify either a delimiter or html.');
  const kind = pasteKind(type);
  if (kind !== 'PASTE_NORMAL' && kind !== 'PASTE_VALUES') {
    throw invalid(`The local workspace does not support pasting text as ${kind}.`);
  }
  const lines = parse(data ?? '', { delimiter, relax_column_count: true, relax_quotes: true });
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width === 0) return;
  const { sheetId, rowIndex, columnIndex } = coordinate ?? {};
  const box = boxInside(workbook, {
    sheetId: sheetId ?? 0,
    startRowIndex: rowIndex ?? 0,
    endRowIndex: (rowIndex ?? 0) + lines.length,
    startColumnIndex: columnIndex ?? 0,
    endColumnIndex: (columnIndex ?? 0) + width,
  });
  const enter = typist(workbook);
  const before = cellsOf(box);
  putCells(
    box,
    lines.map((line, row) => line.map((text, column) => enter(before[row]![column]!, text))),
  );
};
