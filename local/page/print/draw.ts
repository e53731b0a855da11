/** The leaves of a sheet as elements, always as on a light screen. */

import { languageOf } from '../../../src/text/index.ts';
import type { Book } from '../book/book.ts';
import { shown } from '../book/shown.ts';
import type { View } from '../book/view.ts';
import { init } from '../charts/echarts.ts';
import { optionOf } from '../charts/option.ts';
import type { ChartPlace } from '../charts/place.ts';
import { reader } from '../charts/source.ts';
import type { Area } from './area.ts';
import { FOOT, type Leaf, leavesOf, type Paper } from './leaves.ts';

export interface Drawing {
  readonly book: Book;
  readonly view: View;
  readonly area: Area;
  readonly paper: Paper;
}

/** One element a leaf. Frozen rows stand on each. */
export function drawLeaves(drawing: Drawing): HTMLElement[] {
  const { view, area, paper, book } = drawing;
  const { rows, columns } = view;
  const left = columns.start(area.left);
  const scale = Math.min(1, paper.width / (columns.start(area.right) - left));
  const all = rows.seen.filter((row) => row < area.bottom);
  const heads = [...all.subarray(0, rows.frozen)];
  const body = [...all.subarray(rows.frozen)];
  const headed = rows.frozenPixels;
  const room = (paper.height - FOOT) / scale - headed;
  const leaves = leavesOf(
    body.map((row) => rows.size(row)),
    room,
    (at) => parts(drawing, body[at]!, body[at - 1]!),
  );
  return leaves.map((leaf, at) => {
    const inner = element('div', 'scaled', { transform: `scale(${scale})` });
    for (const row of heads) drawRow(inner, drawing, row, rows.start(row), left);
    const shift = headed - rows.start(body[leaf.from]!);
    for (const row of body.slice(leaf.from, leaf.to)) {
      drawRow(inner, drawing, row, rows.start(row) + shift, left);
    }
    for (const place of area.charts) {
      if (isOn(drawing, place, leaf, body)) drawChart(inner, drawing, place, shift, left);
    }
    const { width, height } = paper;
    const made = element('section', 'leaf', { width: `${width}px`, height: `${height - 1}px` });
    const foot = element('footer', '', {});
    foot.textContent = `${book.title} · ${view.title} · ${at + 1} / ${leaves.length}`;
    made.append(inner, foot);
    return made;
  });
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

function isOn({ view }: Drawing, { top }: ChartPlace, { from, to }: Leaf, body: number[]): boolean {
  const at = view.rows.at(top);
  return body[from]! <= at && at <= body[to - 1]!;
}

function drawRow(
  into: HTMLElement,
  { view, area, book }: Drawing,
  row: number,
  top: number,
  left: number,
) {
  const { columns, rows } = view;
  const lines = !view.sheet.properties?.gridProperties?.hideGridlines;
  for (let column = area.left; column < area.right; column++) {
    if (columns.size(column) === 0) continue;
    const merge = view.merges.at(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const look = shown(view.cell(row, column), view.format(row, column), {
      locale: book.locale,
      dark: false,
      band: view.bands.at(row, column),
      dress: view.rules.dress(row, column),
      rule: view.rule(row, column),
      fits: true,
    });
    const right =
      merge?.right ?? (look.runsOver ? emptyUntil(view, row, column, area.right) : column + 1);
    const height = merge ? rows.start(merge.bottom) - rows.start(merge.top) : rows.size(row);
    const place = {
      left: `${columns.start(column) - left}px`,
      top: `${top}px`,
      width: `${columns.start(merge?.right ?? column + 1) - columns.start(column)}px`,
      height: `${height}px`,
    };
    const text = look.kind === 'checkbox' ? (look.checked ? '☑' : '☐') : look.text;
    const names = ['cell', lines && 'lines', look.wraps && 'wraps'].filter(Boolean).join(' ');
    if (text === '' && !lines && !look.style['background'] && !look.style['border-bottom'])
      continue;
    const cell = element('div', names, { ...place, ...look.style });
    const words = element('span', '', {
      minWidth: `${columns.start(right) - columns.start(column) - 8}px`,
    });
    words.textContent = text;
    cell.append(words);
    into.append(cell);
  }
}

/** The column at which the empty cells right of a text end. */
function emptyUntil(view: View, row: number, column: number, end: number): number {
  let next = column + 1;
  while (next < end && view.text(row, next) === '' && !view.merges.at(row, next)) next++;
  return next;
}

function drawChart(
  into: HTMLElement,
  { book }: Drawing,
  { chart, top, left, width, height }: ChartPlace,
  shift: number,
  start: number,
) {
  const holder = element('div', 'drawn-chart', {
    left: `${left - start}px`,
    top: `${top + shift}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  const spec = chart.spec ?? {};
  const language = languageOf(book.locale);
  init(holder, null, { renderer: 'svg', width, height }).setOption({
    ...optionOf(spec, reader(book), { dark: false, language }),
  });
  holder.style.position = 'absolute';
  into.append(holder);
}

function element(tag: string, name: string, style: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  for (const [key, value] of Object.entries(style)) {
    made.style.setProperty(
      key.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`),
      value,
    );
  }
  return made;
}
