/** The leaves of a sheet as elements, always as on a light screen. */

import { languageOf } from '../../../src/text/index.ts';
import type { Book } from '../book/book.ts';
import type { View } from '../book/view.ts';
import { init } from '../charts/echarts.ts';
import { optionOf } from '../charts/option.ts';
import type { ChartPlace } from '../charts/place.ts';
import { reader } from '../charts/source.ts';
import type { Area } from './area.ts';
import { drawRow } from './cells.ts';
import { element } from './element.ts';
import { FOOT, type Leaf, leavesOf, type Paper } from './leaves.ts';
import { type Strip, stripsOf } from './strips.ts';

export interface Drawing {
  readonly book: Book;
  readonly view: View;
  readonly area: Area;
  readonly paper: Paper;
  /** Fitted to the width of the paper, or as on the screen. */
  readonly fits: boolean;
}

/** What all of a sheet is scaled by to fit the width of the paper; never made larger. */
export function scaleOf({ view: { columns }, area, paper }: Omit<Drawing, 'fits'>): number {
  return Math.min(1, paper.width / (columns.start(area.right) - columns.start(area.left)));
}

/** One element a leaf, from left to right and then down. Frozen rows stand on each. */
export function drawLeaves(drawing: Drawing): HTMLElement[] {
  const { view, area, paper, fits } = drawing;
  const { rows } = view;
  const scale = fits ? scaleOf(drawing) : 1;
  const all = rows.seen.filter((row) => row < area.bottom);
  // Frozen rows that would fill half of every leaf stand on the first alone.
  const frozen = rows.frozenPixels * scale < paper.height / 2 ? rows.frozen : 0;
  const heads = [...all.subarray(0, frozen)];
  const body = [...all.subarray(frozen)];
  const headed = frozen > 0 ? rows.frozenPixels : 0;
  const room = (paper.height - FOOT) / scale - headed;
  const leaves = leavesOf(
    body.map((row) => rows.size(row)),
    room,
    (at) => parts(drawing, body[at]!, body[at - 1]!),
  );
  if (leaves.length === 0) leaves.push({ from: 0, to: 0 });
  // What a rounding adds is no reason for another leaf.
  const strips = stripsOf(view, area, paper.width / scale + 0.5);
  const inner = leaves.flatMap((leaf) =>
    strips.body.map((strip) => {
      const made = element('div', 'scaled', { transform: `scale(${scale})` });
      const shift = headed - rows.start(body[leaf.from] ?? 0);
      for (const columns of [strips.head, strip]) {
        for (const row of heads) drawRow(made, drawing, row, rows.start(row), columns);
        for (const row of body.slice(leaf.from, leaf.to)) {
          drawRow(made, drawing, row, rows.start(row) + shift, columns);
        }
      }
      for (const place of area.charts) {
        if (isOn(drawing, place, leaf, body, strip)) drawChart(made, drawing, place, shift, strip);
      }
      return made;
    }),
  );
  return inner.map((one, at) => leafOf(drawing, one, `${at + 1} / ${inner.length}`));
}

function leafOf({ book, view, paper }: Drawing, inner: HTMLElement, number: string): HTMLElement {
  const { width, height } = paper;
  const made = element('section', 'leaf', { width: `${width}px`, height: `${height - 1}px` });
  const foot = element('footer', '');
  foot.textContent = `${book.title} · ${view.title} · ${number}`;
  made.append(inner, foot);
  return made;
}

/** Whether a leaf may end between two rows: through no chart, no merged cell, below no heading. */
function parts({ view, area }: Drawing, row: number, before: number): boolean {
  const y = view.rows.start(row);
  if (area.charts.some(({ top, height }) => top < y && y < top + height)) return false;
  for (let column = area.left; column < area.right; column++) {
    const merge = view.merges.at(row, column);
    if (merge && merge.top < row) return false;
    const bold = view.format(before, column)?.textFormat?.bold;
    if (bold && view.text(before, column) !== '') return false;
  }
  return true;
}

function isOn(
  { view }: Drawing,
  { top, left }: ChartPlace,
  { from, to }: Leaf,
  body: number[],
  strip: Strip,
): boolean {
  const [row, column] = [view.rows.at(top), view.columns.at(left)];
  if (column < strip.from || column >= strip.to) return false;
  return from < to && body[from]! <= row && row <= body[to - 1]!;
}

function drawChart(
  into: HTMLElement,
  { book }: Drawing,
  { chart, top, left, width, height }: ChartPlace,
  shift: number,
  strip: Strip,
) {
  const holder = element('div', 'drawn-chart', {
    left: `${left - strip.left}px`,
    top: `${top + shift}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  const spec = chart.spec ?? {};
  const language = languageOf(book.locale);
  init(holder, null, { renderer: 'svg', width, height }).setOption({
    ...optionOf(spec, reader(book), { dark: false, language, width }),
  });
  holder.style.position = 'absolute';
  into.append(holder);
}
