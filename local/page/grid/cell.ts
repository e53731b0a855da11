/** One cell on the screen. */

import { letters } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Create, VNode } from './revogrid.ts';

/** Class and style of the cell's box; a merged one reaches over its neighbours. */
export function cellLook(view: View, row: number, column: number) {
  const merge = view.merges.at(row, column);
  const name = `${letters(column)}${row + 1}`;
  if (merge && (merge.top !== row || merge.left !== column)) {
    return { class: 'covered', 'data-cell': name };
  }
  const { style, wraps, note, runsOver, formula, invalid } = view.look(row, column);
  const size = merge && {
    'min-width': `${view.columns.start(merge.right) - view.columns.start(merge.left)}px`,
    'min-height': `${view.rows.start(merge.bottom) - view.rows.start(merge.top)}px`,
  };
  const { hideGridlines } = view.sheet.properties?.gridProperties ?? {};
  return {
    'data-cell': name,
    style: { ...style, ...size },
    class: {
      lines: !hideGridlines && !style['background'],
      merged: merge !== undefined,
      wraps,
      noted: note,
      invalid,
      formula,
      over: runsOver && !merge,
    },
  };
}

/** What stands in it. */
export function cellContent(h: Create, view: View, row: number, column: number): VNode | string {
  const merge = view.merges.at(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return '';
  const { text, kind, checked, runsOver } = view.look(row, column);
  if (kind === 'checkbox') {
    return h('span', { class: { check: true, checked }, 'aria-label': checked ? 'TRUE' : 'FALSE' });
  }
  if (kind === 'choice') {
    return h('span', { class: 'choice' }, [
      h('span', { class: 'text' }, text),
      h('i', { class: 'arrow' }),
    ]);
  }
  if (text === '') return '';
  const width = runsOver && !merge ? emptyBeside(view, row, column) : 0;
  return h('span', { class: 'text', style: width ? { 'min-width': `${width}px` } : {} }, text);
}

/** Pixels that a text may take with the empty cells right of it; 0 when there is none. */
function emptyBeside(view: View, row: number, column: number): number {
  const end = Math.min(view.columnCount, column + 12);
  let next = column + 1;
  while (next < end && view.text(row, next) === '' && !view.merges.at(row, next)) next++;
  if (next === column + 1) return 0;
  return view.columns.start(next) - view.columns.start(column) - 6;
}
