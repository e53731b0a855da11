/** Charts: a caption, free rows for the picture, and its numbers among the hidden columns. */

import { textCell, valueCell } from '../cell.ts';
import type { Drawing } from '../drawing.ts';
import type { Chart } from '../page.ts';
import { GRID, ROW } from '../style.ts';
import type { Spot } from './spot.ts';
import { drawCaption } from './words.ts';

const HEIGHT = 11;

export function drawChart(paper: Drawing, spot: Spot, chart: Chart): number {
  if (chart.title) drawCaption(paper, spot, chart.title, chart.note);
  const top = spot.row + 1;
  const pixels = (chart.height ?? HEIGHT) * ROW.plain;
  const rows = rowsFor(paper, top, pixels);
  const place = { top, left: spot.column, rows, columns: spot.columns };
  paper.charts.push({ chart, place, pixels, source: writeNumbers(paper, chart) });
  return 1 + rows;
}

/** How many rows it takes from `top` on: fewer where a table beside it has made them higher. */
function rowsFor(paper: Drawing, top: number, pixels: number): number {
  let rows = 0;
  for (let room = 0; room < pixels; rows++) {
    paper.height(top + rows, ROW.plain);
    room += paper.heights[top + rows]!;
  }
  return rows;
}

/** Charts stand side by side from the first hidden row, so that the page grows no longer. */
function writeNumbers(paper: Drawing, chart: Chart) {
  const left = paper.charts.reduce(
    (end, { source }) => Math.max(end, source.left + source.columns + 1),
    GRID.data as number,
  );
  const columns = [chart.domain, ...chart.series];
  for (const [at, { label }] of columns.entries()) {
    paper.put(0, left + at, textCell(label, { size: 'small', color: 'muted' }));
  }
  for (const [index, values] of chart.rows.entries()) {
    for (const [at, { kind }] of columns.entries()) {
      const value = values[at] ?? null;
      // A gap in a line is an empty cell; a dash would be a word on the axis.
      if (value !== null) paper.put(1 + index, left + at, valueCell(value, kind));
    }
  }
  return { top: 0, left, rows: 1 + chart.rows.length, columns: columns.length };
}
