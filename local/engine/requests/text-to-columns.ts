import { boxOf } from '../box.ts';
import { cellValue } from '../cell.ts';
import { cellsOf, editBox } from '../edit-box.ts';
import { typist } from '../enter-cell.ts';
import { invalid } from '../errors.ts';
import type { Handler, RequestOf } from './handler.ts';

/** In the order in which they are tried when none is named. */
const DELIMITERS: Readonly<Record<string, string>> = {
  COMMA: ',',
  SEMICOLON: ';',
  SPACE: ' ',
  PERIOD: '.',
};

/** Splits the texts of one column over it and the columns to its right. */
export const textToColumns: Handler<'textToColumns'> = (workbook, request) => {
  const box = boxOf(workbook, request.source);
  if (box.right - box.left !== 1) throw invalid('The source must span exactly one column.');
  const texts = cellsOf(box).map(([cell]) => cellValue(cell));
  const delimiter = delimiterOf(request, texts);
  const parts = texts.map((text) => (typeof text === 'string' ? text.split(delimiter) : []));
  const width = Math.max(1, ...parts.map((line) => line.length));
  if (box.left + width > box.sheet.grid.columnCount) {
    throw invalid(`Not enough columns to the right: ${width} are needed.`);
  }
  const enter = typist(workbook);
  editBox({ ...box, right: box.left + width }, (cell, row, column) => {
    const part = parts[row - box.top]?.[column - box.left];
    return part === undefined ? cell : enter(cell, part.trim());
  });
};

function delimiterOf(
  { delimiterType, delimiter }: RequestOf<'textToColumns'>,
  texts: readonly unknown[],
): string {
  if (delimiterType === 'CUSTOM') {
    if (!delimiter) throw invalid('A delimiter must be set for the type CUSTOM.');
    return delimiter;
  }
  if (delimiterType && DELIMITERS[delimiterType]) return DELIMITERS[delimiterType];
  if (delimiterType !== 'AUTODETECT') throw invalid('No delimiter type specified.');
  const written = (mark: string) => texts.some((text) => String(text ?? '').includes(mark));
  return Object.values(DELIMITERS).find(written) ?? ',';
}
