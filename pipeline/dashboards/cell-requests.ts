/** The cells of a page: values, looks, notes, merges and colour scales. */

import type { Request } from '../../src/workbook/procedure.ts';
import { SELECTOR_AT } from './draw/index.ts';
import type { Area, CellData, Drawing } from './drawing.ts';
import type { Scale } from './page.ts';
import { sizeOf } from './sheet-requests.ts';
import type { StandingPage } from './standing.ts';
import { type ColorName, rgb } from './style.ts';

const ALL = 'userEnteredValue,userEnteredFormat,note,dataValidation';
const SELECTOR_WIDTH = 2;

export function cellRequests(paper: Drawing, { sheetId }: StandingPage): Request[] {
  return [
    ...writing(paper, sheetId),
    ...paper.merges.map(({ area, byRow }) => ({
      mergeCells: {
        range: gridRange(area, sheetId),
        mergeType: byRow ? 'MERGE_ROWS' : 'MERGE_ALL',
      },
    })),
    ...paper.scales.map(({ area, scale }, index) => ({
      addConditionalFormatRule: {
        index,
        rule: { ranges: [gridRange(area, sheetId)], gradientRule: gradient(scale) },
      },
    })),
  ];
}

/** The period's cell, alone: a choice made while the run was at work is not overwritten. */
export function selectorRequest(sheetId: number, words: string): Request {
  const { row, column } = SELECTOR_AT;
  const area = { top: row, left: column, rows: 1, columns: 1 };
  const cell = { userEnteredValue: { stringValue: words } };
  return updateCells(area, [[cell]], sheetId, 'userEnteredValue');
}

/** Everything; where there is a period's cell, that one without its value. */
function writing(paper: Drawing, sheetId: number): Request[] {
  const { rowCount, columnCount } = sizeOf(paper);
  const { row, column } = SELECTOR_AT;
  const after = column + SELECTOR_WIDTH;
  const write = (area: Area, fields = ALL) => {
    const cells = Array.from({ length: area.rows }, (_, at) =>
      (paper.cells[area.top + at] ?? []).slice(area.left, area.left + area.columns),
    );
    return updateCells(area, cells, sheetId, fields);
  };
  if (!paper.selector) return [write({ top: 0, left: 0, rows: rowCount, columns: columnCount })];
  return [
    write({ top: 0, left: 0, rows: row, columns: columnCount }),
    write({ top: row, left: 0, rows: 1, columns: column }),
    write({ top: row, left: column, rows: 1, columns: SELECTOR_WIDTH }, ALL.replace(/^\w+,/, '')),
    write({ top: row, left: after, rows: 1, columns: columnCount - after }),
    write({ top: row + 1, left: 0, rows: rowCount - row - 1, columns: columnCount }),
  ];
}

/** Cells of the area that are not given are cleared of what `fields` names. */
function updateCells(area: Area, cells: CellData[][], sheetId: number, fields: string): Request {
  const range = gridRange(area, sheetId);
  return { updateCells: { range, rows: cells.map((values) => ({ values })), fields } };
}

function gradient(scale: Scale) {
  const strong: Record<Scale, ColorName> = { heat: 'accentSoft', alarm: 'alarmSoft' };
  return {
    minpoint: { colorStyle: rgb('paper'), type: 'MIN' },
    maxpoint: { colorStyle: rgb(strong[scale]), type: 'MAX' },
  };
}

export function gridRange({ top, left, rows, columns }: Area, sheetId: number) {
  return {
    sheetId,
    startRowIndex: top,
    endRowIndex: top + rows,
    startColumnIndex: left,
    endColumnIndex: left + columns,
  };
}
