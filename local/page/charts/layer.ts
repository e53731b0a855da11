/** Charts where they stand on the sheet, drawn anew when their numbers or the colours change. */

import { languageOf } from '../../../src/text/index.ts';
import type { Book } from '../book/book.ts';
import type { View } from '../book/view.ts';
import { init } from './echarts.ts';
import { optionOf } from './option.ts';
import { type ChartPlace, placesOf } from './place.ts';
import { reader, sourcesOf } from './source.ts';

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

  function draw(): void {
    const wanted = placesOf(view);
    const ids = new Set(wanted.map(({ chart }) => chart.chartId ?? 0));
    for (const [id, one] of standing) {
      if (ids.has(id)) continue;
      drop(one);
      standing.delete(id);
    }
    for (const place of wanted) put(place);
    void Promise.all(wanted.map(({ chart }) => sourcesOf(book, chart.spec ?? {}))).then(
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

  function put({ chart, left, top, width, height }: ChartPlace): void {
    const id = chart.chartId ?? 0;
    const one = standing.get(id) ?? stand(id, width, height);
    const { style } = one.element;
    // The layer begins where the frozen rows and columns end.
    const [x, y] = [left - view.columns.frozenPixels, top - view.rows.frozenPixels];
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    one.element.ariaLabel = chart.spec?.altText || chart.spec?.title || 'chart';
    const option = optionOf(chart.spec ?? {}, reader(book), {
      dark: book.dark.value,
      language: languageOf(book.locale),
      width,
    });
    const drawn = JSON.stringify([option, width, height]);
    if (drawn === one.drawn) return;
    one.drawn = drawn;
    one.chart.resize({ width, height });
    one.chart.setOption({ ...option }, true);
    // ECharts makes its holder relative where that stands in no document yet.
    style.position = 'absolute';
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
