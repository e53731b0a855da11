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
  const rows = chart.height ?? HEIGHT;
  for (let row = 1; row <= rows; row++) paper.height(spot.row + row, ROW.plain);
  const place = { top: spot.row + 1, left: spot.column, rows, columns: spot.columns };
  paper.charts.push({ chart, place, source: writeNumbers(paper, chart) });
  return 1 + rows;
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
