import { type Box, boxInside, boxOf } from '../box.ts';
import { type Cell, cellValue, change, formatOf, formulaOf, hasData } from '../cell.ts';
import { cellsOf, editBox } from '../edit-box.ts';
import { invalid } from '../errors.ts';
import { movedFormula } from '../formula/moved.ts';
import { seriesOf } from '../series.ts';
import { type Axis, axisOf, COLUMNS, ROWS } from '../structure/axis.ts';
import type { Workbook } from '../workbook.ts';
import type { Handler, RequestOf } from './handler.ts';

interface Plan {
  readonly source: Box;
  readonly axis: Axis;
  /** How many lines to fill; before the source when negative. */
  readonly length: number;
}

/** Goes on with the series of a source, column by column or row by row, formats included. */
export const autoFill: Handler<'autoFill'> = (workbook, request) => {
  const { source, axis, length } = planOf(workbook, request);
  if (length === 0) return;
  const cells = cellsOf(source);
  const size = axis === ROWS ? cells.length : (cells[0]?.length ?? 0);
  const lines =
    axis === ROWS ? (cells[0] ?? []).map((_, at) => cells.map((row) => row[at]!)) : cells;
  const fillers = lines.map((line) => filler(workbook, line, request.useAlternateSeries === true));
  const target = targetOf(workbook, source, axis, length);
  editBox(target, (_, row, column) => {
    const line = axis === ROWS ? column - source.left : row - source.top;
    const place = axis === ROWS ? row - source.top : column - source.left;
    const step = place >= size ? place - size + 1 : place;
    return fillers[line]!(step, place);
  });

  function filler(book: Workbook, line: readonly Cell[], alternate: boolean) {
    const first = book.formats.get(formatOf(line[0]))?.numberFormat?.type ?? '';
    const series = seriesOf(line.map(cellValue), first.startsWith('DATE'), alternate);
    return (step: number, place: number): Cell => {
      const from = ((place % size) + size) % size;
      const model = line[from]!;
      const formula = formulaOf(model);
      if (!formula) return change(model, { value: series(step), runs: [] });
      const [rows, columns] = axis === ROWS ? [place - from, 0] : [0, place - from];
      return change(model, { formula: movedFormula(formula, rows, columns) });
    };
  }
};

function planOf(workbook: Workbook, request: RequestOf<'autoFill'>): Plan {
  const { range, sourceAndDestination: given } = request;
  if (Boolean(range) === Boolean(given)) {
    throw invalid('Exactly one of range and sourceAndDestination must be set.');
  }
  if (given) {
    const axis = axisOf(given.dimension);
    return { source: boxOf(workbook, given.source), axis, length: given.fillLength ?? 0 };
  }
  const box = boxOf(workbook, range);
  const cells = cellsOf(box);
  const rows = cells.findLastIndex((row) => row.some(hasData)) + 1;
  const columns = Math.max(0, ...cells.map((row) => row.findLastIndex(hasData) + 1));
  if (rows === 0) throw invalid('The range holds no data to fill from.');
  if (rows < cells.length) {
    return { source: { ...box, bottom: box.top + rows }, axis: ROWS, length: cells.length - rows };
  }
  const width = box.right - box.left;
  return { source: { ...box, right: box.left + columns }, axis: COLUMNS, length: width - columns };
}

function targetOf(workbook: Workbook, source: Box, axis: Axis, length: number): Box {
  const [start, end] = axis === ROWS ? [source.top, source.bottom] : [source.left, source.right];
  const from = length > 0 ? end : start + length;
  return boxInside(workbook, {
    sheetId: source.sheet.properties.sheetId,
    startRowIndex: source.top,
    endRowIndex: source.bottom,
    startColumnIndex: source.left,
    endColumnIndex: source.right,
    [axis.start]: from,
    [axis.end]: length > 0 ? end + length : start,
  });
}
