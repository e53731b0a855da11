/** How a value is shown: as text by its format, or as it is. */

import { type Cell, cellValue, formatOf, formulaOf, type Scalar } from './cell.ts';
import { formatNumber, formatText } from './number-format.ts';
import type { Workbook } from './workbook.ts';

export type ValueRender = 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
export type DateRender = 'SERIAL_NUMBER' | 'FORMATTED_STRING';

const DATES = new Set(['DATE', 'TIME', 'DATE_TIME']);

/** What a person sees in the cell. A formula is seen as its text: only Google computes it. */
export function formattedValue(workbook: Workbook, cell: Cell | undefined): string {
  const value = cellValue(cell);
  if (value === null) return formulaOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = workbook.formats.get(formatOf(cell))?.numberFormat;
  if (typeof value === 'string') return format ? formatText(value, format) : value;
  return formatNumber(value, format, workbook.properties.locale ?? 'en_US');
}

/** A function that renders cells for the values methods; an empty cell is ''. */
export function renderer(
  workbook: Workbook,
  render: ValueRender,
  dates: DateRender,
): (cell: Cell | undefined) => Scalar {
  if (render === 'FORMATTED_VALUE') return (cell) => formattedValue(workbook, cell);
  return (cell) => {
    if (cell === null || cell === undefined) return '';
    if (typeof cell !== 'object') return cell;
    const value = cellValue(cell);
    if (value === null) return formulaOf(cell);
    if (typeof value !== 'number' || dates === 'SERIAL_NUMBER') return value;
    const type = workbook.formats.get(formatOf(cell))?.numberFormat?.type ?? '';
    return DATES.has(type) ? formattedValue(workbook, cell) : value;
  };
}
