/** Charts where they stand on the sheet, drawn anew when their numbers or the colours change. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Book } from '../book/book.ts';
import { boxOf } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import { panesOf } from '../grid/panes.ts';
import { init } from './echarts.ts';
import { optionOf } from './option.ts';

type Chart = sheets_v4.Schema$EmbeddedChart;

interface Standing {
  readonly element: HTMLElement;
  readonly chart: ReturnType<typeof init>;
  drawn: string;
}

/** Gives back how to take the charts away again. */
export function drawCharts(grid: HTMLElement, view: View, book: Book): () => void {
  const standing = new Map<number, Standing>();
  let waiting = 0;
  let gone = false;

  async function draw(): Promise<void> {
    const charts = (view.sheet.charts ?? []).filter(({ position }) => position?.overlayPosition);
    if (charts.length > 0) await readSources(book, charts);
    const layer = panesOf(grid).find((pane) => !pane.frozenRows && !pane.frozenColumns)?.layer;
    if (gone) return;
    if (!layer) {
      later();
      return;
    }
    const ids = new Set(charts.map(({ chartId }) => chartId ?? 0));
    for (const [id, { element, chart }] of standing) {
      if (ids.has(id) && element.isConnected) continue;
      chart.dispose();
      element.remove();
      standing.delete(id);
    }
    for (const chart of charts) put(layer, chart);
  }

  function put(layer: HTMLElement, chart: Chart): void {
    const id = chart.chartId ?? 0;
    const place = chart.position?.overlayPosition ?? {};
    const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } = place;
    const top = view.rows.start(anchorCell?.rowIndex ?? 0) + (offsetYPixels ?? 0);
    const left = view.columns.start(anchorCell?.columnIndex ?? 0) + (offsetXPixels ?? 0);
    const [width, height] = [widthPixels ?? 600, heightPixels ?? 371];
    let one = standing.get(id);
    if (!one) {
      const element = document.createElement('div');
      element.className = 'chart';
      element.setAttribute('role', 'img');
      layer.append(element);
      one = { element, chart: init(element, null, { renderer: 'svg', width, height }), drawn: '' };
      standing.set(id, one);
    }
    const { style } = one.element;
    style.transform = `translate(${left - view.columns.frozenPixels}px, ${top - view.rows.frozenPixels}px)`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    one.element.ariaLabel = chart.spec?.altText ?? chart.spec?.title ?? 'chart';
    const option = optionOf(chart.spec ?? {}, reader(book), book.dark.value);
    const drawn = JSON.stringify([option, width, height]);
    if (drawn === one.drawn) return;
    one.drawn = drawn;
    one.chart.resize({ width, height });
    one.chart.setOption({ ...option }, true);
  }

  function later(): void {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void draw(), 30);
  }

  void draw();
  // A grid that is built anew drops what was laid over it.
  grid.addEventListener('aftergridrender', later);
  const stops = [view.shaped, view.painted, book.dark].map((signal) => signal.watch(later));
  return () => {
    gone = true;
    clearTimeout(waiting);
    grid.removeEventListener('aftergridrender', later);
    for (const stop of stops) stop();
    for (const { chart, element } of standing.values()) {
      chart.dispose();
      element.remove();
    }
  };
}

/** A chart may read another sheet than its own. */
async function readSources(book: Book, charts: readonly Chart[]): Promise<void> {
  const found = JSON.stringify(charts).matchAll(/"sources":\[\{(?:"sheetId":(\d+))?/g);
  const ids = new Set([...found].map(([, id]) => Number(id ?? 0)));
  for (const id of ids) await (await book.view(id))?.blocks.all();
}

export interface Point {
  readonly value: string | number | null;
  readonly text: string;
}

/** Reads the cells of a chart's source, top to bottom or left to right. */
function reader(book: Book) {
  return (data: sheets_v4.Schema$ChartData | null | undefined): Point[] =>
    (data?.sourceRange?.sources ?? []).flatMap((range) => {
      const view = book.seenView(range.sheetId ?? 0);
      if (!view) return [];
      const { top, left, bottom, right } = boxOf(range, view.rowCount, view.columnCount);
      const points: Point[] = [];
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const cell = view.cell(row, column);
          const bare = cell !== null && typeof cell === 'object' ? (cell.v ?? null) : cell;
          const value = typeof bare === 'boolean' ? String(bare) : bare;
          points.push({ value, text: view.text(row, column) });
        }
      }
      return points;
    });
}
