import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { cellValue, formulaOf } from '../cell.ts';
import { type DimensionInfo, editSpans } from '../dimensions.ts';
import { invalid } from '../errors.ts';
import { assign, requiredMask } from '../mask.ts';
import { ROWS, type Stretch, stretchInside } from '../structure/axis.ts';
import type { Handler } from './handler.ts';

const LIMITS = { letter: 7.2, padding: 16, least: 24, most: 600, rowHeight: 21 } as const;

/** Size and visibility of rows or columns. */
export const updateDimensionProperties: Handler<'updateDimensionProperties'> = (
  workbook,
  request,
) => {
  if (request.dataSourceSheetRange) throw unsupported();
  const mask = requiredMask(request.fields);
  for (const name of mask === true ? [] : mask.keys()) {
    if (!['pixelSize', 'hiddenByUser', 'hiddenByFilter', '*'].includes(name)) {
      throw invalid(`The local workspace does not support writing ${name} of dimensions.`);
    }
  }
  const given = request.properties ?? {};
  if ((given.pixelSize ?? 0) < 0) {
    throw invalid(`pixelSize[${given.pixelSize}] must be non-negative.`);
  }
  const { sheet, axis, start, end } = stretchInside(workbook, request.range);
  sheet[axis.spans] = editSpans(sheet[axis.spans], start, end, (info) => {
    return kept(assign<sheets_v4.Schema$DimensionProperties>(info, given, mask));
  });
};

/** Sizes fitted to the text, by a plain estimate: real widths depend on the font. */
export const autoResizeDimensions: Handler<'autoResizeDimensions'> = (workbook, request) => {
  if (request.dataSourceSheetDimensions) throw unsupported();
  const { sheet, axis, start, end } = stretchInside(workbook, request.dimensions);
  if (axis === ROWS) {
    const { rowHeight } = LIMITS;
    sheet.rows = editSpans(sheet.rows, start, end, (info) => ({ ...info, pixelSize: rowHeight }));
    return;
  }
  for (const [at, length] of longest({ sheet, axis, start, end }).entries()) {
    if (length === 0) continue;
    const wanted = Math.ceil(length * LIMITS.letter) + LIMITS.padding;
    const pixelSize = Math.min(LIMITS.most, Math.max(LIMITS.least, wanted));
    sheet.columns = editSpans(sheet.columns, start + at, start + at + 1, (info) => ({
      ...info,
      pixelSize,
    }));
  }
};

function longest({ sheet, start, end }: Stretch): number[] {
  const lengths = new Array<number>(end - start).fill(0);
  for (const [, row] of sheet.grid.rows()) {
    for (let column = start; column < Math.min(end, row.length); column++) {
      const text = formulaOf(row[column]) || String(cellValue(row[column]) ?? '');
      lengths[column - start] = Math.max(lengths[column - start]!, text.length);
    }
  }
  return lengths;
}

function kept({ pixelSize, hiddenByUser }: sheets_v4.Schema$DimensionProperties): DimensionInfo {
  return { ...(pixelSize ? { pixelSize } : {}), ...(hiddenByUser ? { hiddenByUser } : {}) };
}

function unsupported() {
  return invalid('The local workspace does not support data source sheets.');
}
