/** A page on paper: the title and the period's cell, then block under block. */

import { formatOf, textCell } from '../cell.ts';
import { Drawing } from '../drawing.ts';
import type { Block, Page, Selector } from '../page.ts';
import { PERIOD_CHOICES } from '../period.ts';
import { GRID, ROW } from '../style.ts';
import { drawChart } from './chart.ts';
import type { Spot } from './spot.ts';
import { drawTable } from './table.ts';
import { drawTiles } from './tiles.ts';
import { drawEmpty, drawHeading, drawWords } from './words.ts';

/** The cell people choose the period in: the last two columns of the second row. */
export const SELECTOR_AT = { row: 1, column: GRID.first + GRID.columns - 2 } as const;

export function drawPage(page: Page): Drawing {
  const paper = new Drawing();
  drawTop(paper, page);
  let row = 2;
  for (const [index, block] of page.blocks.entries()) {
    // A heading brings its own air.
    if (block.kind !== 'heading' && page.blocks[index - 1]?.kind !== 'heading') {
      paper.height(row++, ROW.gap);
    }
    row += drawBlock(paper, { row, column: GRID.first, columns: GRID.columns }, block);
  }
  paper.put(row, 0, {});
  return paper;
}

function drawTop(paper: Drawing, page: Page): void {
  const { row, column } = SELECTOR_AT;
  const title = textCell(page.title, { size: 'title', bold: true });
  paper.span(0, GRID.first, GRID.columns, title);
  paper.height(0, ROW.title);
  const subtitle = textCell(page.subtitle, { color: 'muted' });
  const room = page.selector ? column - GRID.first - 1 : GRID.columns;
  paper.span(row, GRID.first, room, subtitle);
  paper.height(row, ROW.subtitle);
  if (page.selector) drawSelector(paper, page.selector);
}

function drawSelector(paper: Drawing, { label, choices, chosen, note }: Selector): void {
  const { row, column } = SELECTOR_AT;
  paper.selector = true;
  paper.put(row, column - 1, textCell(label, { color: 'muted', align: 'RIGHT' }));
  const look = { bold: true, color: 'accent', fill: 'wash' } as const;
  paper.span(row, column, 2, {
    userEnteredValue: { stringValue: choices[chosen] },
    userEnteredFormat: formatOf(look),
    note,
    dataValidation: {
      condition: {
        type: 'ONE_OF_LIST',
        values: PERIOD_CHOICES.map((choice) => ({ userEnteredValue: choices[choice] })),
      },
      strict: true,
      showCustomUi: true,
    },
  });
}

/** Draws a block and gives the rows it took. */
function drawBlock(paper: Drawing, spot: Spot, block: Block): number {
  switch (block.kind) {
    case 'heading':
      return drawHeading(paper, spot, block);
    case 'words':
      return drawWords(paper, spot, block);
    case 'tiles':
      return drawTiles(paper, spot, block);
    case 'table':
      return drawTable(paper, spot, block);
    case 'chart':
      return drawChart(paper, spot, block);
    case 'empty':
      return drawEmpty(paper, spot, block);
    case 'beside': {
      let column = spot.column;
      const used = block.parts.map((part) => {
        const at = { row: spot.row, column, columns: part.span };
        column += part.span;
        return drawBlock(paper, at, part.block);
      });
      return Math.max(...used);
    }
  }
}
