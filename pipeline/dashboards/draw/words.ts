/** Headings, sentences and the reasons for empty places. */

import { textCell } from '../cell.ts';
import type { Drawing } from '../drawing.ts';
import { heightOf, linesOf } from '../measure.ts';
import type { Empty, Heading, Words } from '../page.ts';
import { GRID, ROW, SIZE } from '../style.ts';
import type { Spot } from './spot.ts';

export function drawHeading(paper: Drawing, spot: Spot, block: Heading): number {
  const cell = textCell(block.text, { size: 'heading', bold: true, valign: 'BOTTOM' });
  paper.span(spot.row, spot.column, spot.columns, cell);
  paper.height(spot.row, ROW.heading);
  return 1;
}

/** One row a sentence, as high as it needs. */
export function drawWords(paper: Drawing, spot: Spot, block: Words): number {
  for (const [index, line] of block.lines.entries()) {
    const row = spot.row + index;
    paper.span(row, spot.column, spot.columns, textCell(line, { size: 'lead', wrap: true }));
    paper.height(row, heightOf(linesOf(line, spot.columns, SIZE.lead)) + 4);
  }
  return block.lines.length;
}

/** A caption and one muted sentence in place of a table or chart. */
export function drawEmpty(paper: Drawing, spot: Spot, block: Empty): number {
  drawCaption(paper, spot, block.title, block.note);
  const look = { color: 'muted', wrap: true, fill: 'wash' } as const;
  paper.span(spot.row + 1, spot.column, spot.columns, textCell(block.text, look));
  paper.height(spot.row + 1, heightOf(linesOf(block.text, spot.columns, SIZE.body)) + 12);
  return 2;
}

/** The title of a table or chart; its note tells what the numbers mean. */
export function drawCaption(paper: Drawing, spot: Spot, title: string, note?: string): void {
  const indent = spot.column > GRID.first;
  const look = { size: 'lead', bold: true, valign: 'BOTTOM', wrap: true, indent } as const;
  const cell = textCell(title, look, note);
  paper.span(spot.row, spot.column, spot.columns, cell);
  const lines = linesOf(title, spot.columns, SIZE.lead + 1);
  paper.height(spot.row, Math.max(ROW.caption, heightOf(lines) + 4));
}
