/**
 * Frozen rows to which nobody gave a height grow with the text they wrap, as in Sheets. Of the rows
 * below there may be many thousands; they keep the usual height.
 */

import type { Span } from '../../engine/dimensions.ts';
import { ROW_PIXELS } from './axis.ts';
import type { View } from './view.ts';

/** Of letters of the usual size, 10 points. */
const LINE_PIXELS = 16.7;
/** Air and line at both sides of a cell. */
const AIR_PIXELS = 9;
const USUAL_POINTS = 10;

/** The view's columns and merged cells are known already. */
export function fittedRows(view: View, frozen: number): Span[] {
  const spans: Span[] = [];
  for (let row = 0; row < Math.min(frozen, view.rowCount); row++) {
    const pixelSize = Math.round(heightOf(view, row));
    if (pixelSize > ROW_PIXELS) spans.push({ start: row, end: row + 1, info: { pixelSize } });
  }
  return spans;
}

function heightOf(view: View, row: number): number {
  let most = ROW_PIXELS;
  for (let column = 0; column < view.blocks.row(row).length; column++) {
    const format = view.format(row, column);
    if (format?.wrapStrategy !== 'WRAP' || view.merges.at(row, column)) continue;
    const { bold, fontSize } = format.textFormat ?? {};
    const size = (fontSize ?? USUAL_POINTS) / USUAL_POINTS;
    const room = view.columns.size(column) - AIR_PIXELS;
    const count = linesOf(view.text(row, column), room / size, bold === true);
    most = Math.max(most, ROW_PIXELS + (count - 1) * LINE_PIXELS * size);
  }
  return most;
}

/** A line ends between words and between Chinese signs; a word too long for a line is broken. */
function linesOf(text: string, room: number, bold: boolean): number {
  if (room <= 0) return 1;
  let count = 0;
  for (const paragraph of text.split('\n')) {
    count++;
    let filled = 0;
    for (const word of paragraph.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
      if (filled > 0 && filled + widthOf(word.trimEnd(), bold) > room) {
        count++;
        filled = 0;
      }
      filled += widthOf(word, bold);
      for (; filled > room + widthOf(' ', bold); filled -= room) count++;
    }
  }
  return count;
}

let pen: CanvasRenderingContext2D | null = null;

function widthOf(text: string, bold: boolean): number {
  pen ??= document.createElement('canvas').getContext('2d')!;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--cells');
  pen.font = `${bold ? 600 : 400} 13.33px ${family}`;
  return pen.measureText(text).width;
}
