/** Charts where they stand on the sheet, drawn anew when their numbers or the colours change. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import type { Book } from '../book/book.ts';
import type { View } from '../book/view.ts';
import { init } from './echarts.ts';
import { optionOf } from './option.ts';
import { reader, sourcesOf } from './source.ts';

type Chart = sheets_v4.Schema$EmbeddedChart;

interface Standing {
  readonly element: HTMLElement;
  readonly chart: ReturnType<typeof init>;
  drawn: string;
}

const SOON_MS = 30;
const RETRY_MS = 1000;

/** Gives back how to take the charts away again. */
export function drawCharts(layer: HTMLElement, view: View, book: Book): () => void {
  const standing = new Map<number, Standing>();
  const watched = new Map<View, () => void>();
  let waiting = 0;
  let gone = false;

  const charts = () =>
    (view.sheet.charts ?? []).filter(({ position }) => position?.overlayPosition);

  function draw(): void {
    const wanted = charts();
    const ids = new Set(wanted.map(({ chartId }) => chartId ?? 0));
    for (const [id, one] of standing) {
      if (ids.has(id)) continue;
      drop(one);
      standing.delete(id);
    }
    for (const chart of wanted) put(chart);
    void Promise.all(wanted.map(({ spec }) => sourcesOf(book, spec ?? {}))).then(
      (sources) => follow(sources.flat()),
      () => later(RETRY_MS),
    );
  }

  /** A source on another sheet is watched from when it was first read. */
  function follow(sources: readonly View[]): void {
    if (gone) return;
    const fresh = sources.filter((source) => !watched.has(source));
    for (const source of fresh) watched.set(source, source.painted.watch(soon));
    if (fresh.length > 0) soon();
  }

  function put(chart: Chart): void {
    const id = chart.chartId ?? 0;
    const { left, top, width, height } = placeOf(chart, view);
    const one = standing.get(id) ?? stand(id, width, height);
    const { style } = one.element;
    style.transform = `translate(${left}px, ${top}px)`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    one.element.ariaLabel = chart.spec?.altText || chart.spec?.title || 'chart';
    const option = optionOf(chart.spec ?? {}, reader(book), book.dark.value);
    const drawn = JSON.stringify([option, width, height]);
    if (drawn === one.drawn) return;
    one.drawn = drawn;
    one.chart.resize({ width, height });
    one.chart.setOption({ ...option }, true);
  }

  function stand(id: number, width: number, height: number): Standing {
    const element = document.createElement('div');
    element.className = 'chart';
    element.setAttribute('role', 'img');
    layer.append(element);
    const chart = init(element, null, { renderer: 'svg', width, height });
    const one = { element, chart, drawn: '' };
    standing.set(id, one);
    return one;
  }

  /** Once for all that happens until then, however much keeps happening. */
  function later(wait: number): void {
    if (waiting !== 0 || gone) return;
    waiting = window.setTimeout(() => {
      waiting = 0;
      draw();
    }, wait);
  }
  const soon = () => later(SOON_MS);

  const stops = [view.shaped.watch(soon), book.dark.watch(soon)];
  draw();
  return () => {
    gone = true;
    clearTimeout(waiting);
    for (const stop of [...stops, ...watched.values()]) stop();
    for (const one of standing.values()) drop(one);
  };
}

function drop({ chart, element }: Standing): void {
  chart.dispose();
  element.remove();
}

/** In the part of the sheet that scrolls, in pixels. */
function placeOf({ position }: Chart, { rows, columns }: View) {
  const { anchorCell, offsetXPixels, offsetYPixels, widthPixels, heightPixels } =
    position?.overlayPosition ?? {};
  return {
    left: columns.start(anchorCell?.columnIndex ?? 0) + (offsetXPixels ?? 0) - columns.frozenPixels,
    top: rows.start(anchorCell?.rowIndex ?? 0) + (offsetYPixels ?? 0) - rows.frozenPixels,
    width: widthPixels ?? 600,
    height: heightPixels ?? 371,
  };
}
