/** The cells that charts draw, which may stand on another sheet than the chart. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { cellValue } from '../../engine/cell.ts';
import type { Book } from '../book/book.ts';
import { boxOf } from '../book/ranges.ts';
import type { View } from '../book/view.ts';

export interface Point {
  readonly value: string | number | null;
  readonly text: string;
}

export type Read = (data: sheets_v4.Schema$ChartData | null | undefined) => Point[];

/** The sheets that a chart reads, with all their cells here. */
export async function sourcesOf(book: Book, spec: sheets_v4.Schema$ChartSpec): Promise<View[]> {
  const ids = new Set<number>();
  // A specification holds its ranges wherever its kind of chart wants them.
  JSON.stringify(spec, (key, value: unknown) => {
    if (key === 'sources') {
      for (const { sheetId } of value as sheets_v4.Schema$GridRange[]) ids.add(sheetId ?? 0);
    }
    return value;
  });
  const views = await Promise.all([...ids].map((id) => book.view(id)));
  const found = views.filter((view) => view !== null);
  await Promise.all(found.map((view) => view.blocks.all()));
  return found;
}

/** Reads the cells of a chart's source, top to bottom or left to right. */
export function reader(book: Book): Read {
  return (data) =>
    (data?.sourceRange?.sources ?? []).flatMap((range) => {
      const view = book.seenView(range.sheetId ?? 0);
      if (!view) return [];
      const { top, left, bottom, right } = boxOf(range, view.rowCount, view.columnCount);
      const points: Point[] = [];
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const value = cellValue(view.cell(row, column));
          points.push({
            value: typeof value === 'boolean' ? String(value) : value,
            text: view.text(row, column),
          });
        }
      }
      return points;
    });
}
