/** Tables: a caption, quiet headers, one row a record, colour scales where they help. */

import type { ReportKind } from '../../reports/report.ts';
import { formatOf, textCell, valueCell } from '../cell.ts';
import type { Drawing } from '../drawing.ts';
import { heightOf, linesOf } from '../measure.ts';
import type { Table, TableColumn } from '../page.ts';
import { GRID, isFigure, ROW, SIZE } from '../style.ts';
import type { Spot } from './spot.ts';
import { drawCaption } from './words.ts';

export function drawTable(paper: Drawing, spot: Spot, block: Table): number {
  drawCaption(paper, spot, block.title, block.note);
  const spans = spansOf(block.columns, spot.columns);
  const indents = indentsOf(block.columns, spot);
  const first = spot.row + 2;

  let column = spot.column;
  const starts: number[] = [];
  for (const [index, head] of block.columns.entries()) {
    starts.push(column);
    drawHeader(paper, spot.row + 1, column, spans[index]!, head, indents[index]!);
    if (spans[index]! > 1 && block.rows.length > 0) {
      const area = { top: first, left: column, rows: block.rows.length, columns: spans[index]! };
      paper.merge(area, true);
    }
    column += spans[index]!;
  }
  for (const [index, values] of block.rows.entries()) {
    const row = first + index;
    for (const [at, head] of block.columns.entries()) {
      const value = values[at] ?? null;
      const align = alignOf(head);
      const link = at === block.links?.column ? block.links.to[index] : undefined;
      const indent = indents[at]!;
      const numeral = { decimals: head.decimals };
      const wrap = head.kind === 'text';
      const look = { line: 'bottom', wrap, align, link, indent, numeral } as const;
      const note = block.notes?.[index]?.[at];
      const cell = valueCell(value, head.kind, look);
      paper.put(row, starts[at]!, note ? { ...cell, note } : cell);
      for (let extra = 1; extra < spans[at]!; extra++) {
        paper.put(row, starts[at]! + extra, { userEnteredFormat: formatOf({ line: 'bottom' }) });
      }
      if (head.kind === 'text') {
        paper.height(row, heightOf(linesOf(String(value ?? ''), spans[at]!, SIZE.body)));
      }
    }
    paper.height(row, ROW.plain);
  }
  drawScales(paper, block, first, starts, spans);

  const used = 2 + block.rows.length;
  if (!block.remark) return used;
  const look = { size: 'small', color: 'muted', wrap: true } as const;
  paper.span(spot.row + used, spot.column, spot.columns, textCell(block.remark, look));
  paper.height(spot.row + used, heightOf(linesOf(block.remark, spot.columns, SIZE.small)));
  return used + 1;
}

function drawHeader(
  paper: Drawing,
  row: number,
  column: number,
  span: number,
  head: TableColumn,
  indent: boolean,
): void {
  const align = alignOf(head);
  const look = { size: 'small', color: 'muted', line: 'bottom', wrap: true } as const;
  paper.span(
    row,
    column,
    span,
    textCell(head.header, { ...look, align, indent, valign: 'BOTTOM' }, head.note),
  );
  paper.height(row, heightOf(linesOf(head.header, span, SIZE.small)) + 2);
}

/** Figures line up at the right, and days, which are as wide as their column, with them. */
const alignOf = ({ kind, figure }: TableColumn) =>
  figure || isFigure(kind) || kind === 'date' ? 'RIGHT' : 'LEFT';

/** A text right behind a figure would run into it, and so would a table right of another block. */
function indentsOf(columns: readonly TableColumn[], { column }: Spot): boolean[] {
  return columns.map((head, at) => {
    const before = columns[at - 1];
    const behind = before ? alignOf(before) === 'RIGHT' : column > GRID.first;
    return behind && alignOf(head) === 'LEFT';
  });
}

/** Figures take one column of the grid, days and moments too; texts share what is left. */
function spansOf(columns: readonly TableColumn[], width: number): number[] {
  const fixed: Partial<Record<ReportKind, number>> = { text: 0, datetime: 2 };
  const spans = columns.map((column) => column.span ?? fixed[column.kind] ?? 1);
  const texts = spans.flatMap((span, index) => (span === 0 ? [index] : []));
  let left = width - spans.reduce((sum, span) => sum + span, 0);
  for (const [index, at] of texts.entries()) {
    spans[at] = Math.max(1, Math.floor(left / (texts.length - index)));
    left -= spans[at]!;
  }
  return spans;
}

/** Neighbouring columns of one scale are one range, so that a cohort table is one map of heat. */
function drawScales(
  paper: Drawing,
  block: Table,
  top: number,
  starts: readonly number[],
  spans: readonly number[],
): void {
  if (block.rows.length < 2) return;
  let from = 0;
  for (const [at, { scale }] of block.columns.entries()) {
    if (block.columns[at + 1]?.scale !== scale) {
      if (scale) {
        const left = starts[from]!;
        const columns = starts[at]! + spans[at]! - left;
        paper.scales.push({ area: { top, left, rows: block.rows.length, columns }, scale });
      }
      from = at + 1;
    }
  }
}
