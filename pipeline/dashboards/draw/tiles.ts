/** Tiles: a label, a large value, its change, its trend; four to a line under one hairline. */

import { textCell, valueCell } from '../cell.ts';
import type { Drawing } from '../drawing.ts';
import { heightOf, linesOf } from '../measure.ts';
import type { Tile, Tiles } from '../page.ts';
import { type ColorName, ROW, SIZE } from '../style.ts';
import type { Spot } from './spot.ts';

/** Label and value; a line more when any tile has a change, and one when any has a trend. */
const LINES = 2;
const TONES: Record<NonNullable<Tile['change']>['tone'], ColorName> = {
  good: 'good',
  bad: 'bad',
  flat: 'muted',
};

export function drawTiles(paper: Drawing, spot: Spot, { tiles }: Tiles): number {
  const across = Math.max(1, Math.floor(spot.columns / 3));
  const width = Math.floor(spot.columns / across);
  const changes = tiles.some(({ change }) => change);
  const lines = LINES + (changes ? 1 : 0) + (tiles.some(({ trend }) => trend) ? 1 : 0);
  for (const [index, tile] of tiles.entries()) {
    const row = spot.row + Math.floor(index / across) * (lines + 1);
    const column = spot.column + (index % across) * width;
    drawTile(paper, { row, column, columns: width }, tile, changes);
  }
  return Math.ceil(tiles.length / across) * (lines + 1) - 1;
}

function drawTile(
  paper: Drawing,
  { row, column, columns }: Spot,
  tile: Tile,
  changes: boolean,
): void {
  const label = { size: 'small', color: 'muted', line: 'top', wrap: true } as const;
  paper.span(row, column, columns, textCell(tile.label, label, tile.note));
  paper.height(row, heightOf(linesOf(tile.label, columns, SIZE.small)) + 4);

  const value = { size: 'value', bold: true, align: 'LEFT' } as const;
  const words = typeof tile.value === 'string' && tile.kind !== 'date';
  const cell = words
    ? textCell(String(tile.value), { size: 'lead', color: 'muted', wrap: true })
    : valueCell(tile.value, tile.kind, { ...value, numeral: { symbol: tile.symbol } });
  paper.span(row + 1, column, columns, cell);
  paper.height(row + 1, ROW.value);

  let next = row + 2;
  if (changes) drawChange(paper, { row: next++, column, columns }, tile);
  if (!tile.trend) return;
  const trend = textCell(
    tile.trend.bars,
    { size: 'lead', color: 'accent', valign: 'TOP' },
    tile.trend.note,
  );
  paper.span(next, column, columns, trend);
  paper.height(next, ROW.plain);
}

function drawChange(paper: Drawing, { row, column, columns }: Spot, tile: Tile): void {
  const tone = TONES[tile.change?.tone ?? 'flat'];
  const change = textCell(tile.change?.text ?? '', { size: 'small', color: tone, wrap: true });
  paper.span(row, column, columns, change);
  paper.height(row, heightOf(linesOf(tile.change?.text ?? '', columns, SIZE.small)));
}
