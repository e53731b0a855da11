/** The tab itself: clear of what was drawn before, of the right size, without grid lines. */

import type { Request } from '../../src/workbook/procedure.ts';
import type { Drawing } from './drawing.ts';
import type { StandingPage } from './standing.ts';
import { GRID, ROW, rgb } from './style.ts';

/** Rows and columns a drawing needs. */
export function sizeOf(paper: Drawing): { rowCount: number; columnCount: number } {
  const widths = paper.cells.map((cells) => cells.length);
  return {
    rowCount: Math.max(paper.cells.length, paper.heights.length),
    columnCount: Math.max(GRID.data, ...widths),
  };
}

/** Merges and rules of the last drawing go before the grid takes the size of the new one. */
export function sheetRequest(paper: Drawing, { sheetId, rules }: StandingPage): Request[] {
  const gridProperties = { ...sizeOf(paper), frozenRowCount: 2, hideGridlines: true };
  return [
    { unmergeCells: { range: { sheetId } } },
    ...Array.from({ length: rules }, () => ({
      deleteConditionalFormatRule: { sheetId, index: 0 },
    })),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties, tabColorStyle: rgb('accent') },
        fields: 'gridProperties(rowCount,columnCount,frozenRowCount,hideGridlines),tabColorStyle',
      },
    },
    ...columnWidths(paper, sheetId),
    ...rowHeights(paper, sheetId),
  ];
}

function columnWidths(paper: Drawing, sheetId: number): Request[] {
  const { first, columns, data, columnPixels, marginPixels } = GRID;
  const end = sizeOf(paper).columnCount;
  const width = (startIndex: number, endIndex: number, pixelSize: number, hidden = false) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
      properties: { pixelSize, hiddenByUser: hidden },
      fields: 'pixelSize,hiddenByUser',
    },
  });
  return [
    width(0, first, marginPixels),
    width(first, first + columns, columnPixels),
    width(first + columns, data, marginPixels),
    ...(end > data ? [width(data, end, columnPixels, true)] : []),
  ];
}

/** One request a run of rows of the same height. */
function rowHeights(paper: Drawing, sheetId: number): Request[] {
  const { rowCount } = sizeOf(paper);
  const heightAt = (row: number) => paper.heights[row] ?? ROW.plain;
  const requests: Request[] = [];
  for (let start = 0, row = 1; row <= rowCount; row++) {
    if (row < rowCount && heightAt(row) === heightAt(start)) continue;
    requests.push({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: row },
        properties: { pixelSize: heightAt(start) },
        fields: 'pixelSize',
      },
    });
    start = row;
  }
  return requests;
}
