/** The mouse on the grid: selecting, dragging, the fill handle, resizing, double clicks. */

import { around, type Box, cellBox, holds } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { toggle } from '../desk/edit.ts';
import { fill, fillBeside } from '../desk/fill.ts';
import { resize } from '../desk/structure.ts';
import type { GridElement } from './element.ts';
import { spotAt } from './spot.ts';

export interface PointerHooks {
  readonly edit: () => void;
  readonly choose: () => void;
  readonly menu: (x: number, y: number) => void;
  readonly filling: (box: Box | null) => void;
  readonly hover: (row: number, column: number) => void;
}

/** Takes the mouse over from the grid; gives back how to let go. */
export function takePointer(
  holder: HTMLElement,
  grid: GridElement,
  desk: Desk,
  hooks: PointerHooks,
) {
  const view = () => desk.view.value;
  const spot = (event: MouseEvent) => spotAt(grid, view()!, event.clientX, event.clientY);

  function down(event: PointerEvent) {
    const now = view();
    const target = event.target as HTMLElement;
    if (!now || !onSheet(target) || target.closest('.chart')) return;
    const at = spot(event);
    if (at.part === 'outside') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.button === 2) {
      if (!holds(desk.selected.value.box, at.row, at.column)) begin(now, at, false);
      return;
    }
    if (at.edge !== null)
      return sizing(now, at.part === 'row' ? 'ROWS' : 'COLUMNS', at.edge, event);
    if (target.classList.contains('handle')) return filling(now);
    if (event.ctrlKey || event.metaKey) more(at);
    else begin(now, at, event.shiftKey);
    desk.refocus();
    drag((move) => {
      const to = spot(move);
      if (at.part === 'row') desk.extend(to.row, now.columnCount - 1);
      else if (at.part === 'column') desk.extend(now.rowCount - 1, to.column);
      else if (at.part === 'cell') desk.extend(to.row, to.column);
    });
    if (at.part !== 'cell' || event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (target.closest('.check')) void toggle(desk, at.row, at.column);
    else if (target.closest('.arrow')) hooks.choose();
  }

  function begin(now: View, at: ReturnType<typeof spotAt>, further: boolean) {
    const { row, column } = desk.selected.value;
    const whole = { top: 0, left: 0, bottom: now.rowCount, right: now.columnCount };
    if (at.part === 'corner') desk.select(0, 0, whole);
    else if (at.part === 'row') {
      const from = further ? Math.min(row, at.row) : at.row;
      const bottom = further ? Math.max(row, at.row) + 1 : at.row + 1;
      desk.select(from, 0, { ...whole, top: from, bottom });
    } else if (at.part === 'column') {
      const from = further ? Math.min(column, at.column) : at.column;
      const right = further ? Math.max(column, at.column) + 1 : at.column + 1;
      desk.select(0, from, { ...whole, left: from, right });
    } else if (further) desk.extend(at.row, at.column);
    else desk.select(at.row, at.column);
  }

  /** One more range beside those selected. */
  function more(at: ReturnType<typeof spotAt>) {
    const before = desk.boxes;
    begin(view()!, at, false);
    const { row, column, box } = desk.selected.value;
    desk.select(row, column, box, before);
  }

  function filling(now: View) {
    const source = desk.selected.value.box;
    let whole = source;
    drag(
      (move) => {
        const to = spot(move);
        const beyond = around(source, cellBox(to.row, to.column));
        const tall = Math.max(beyond.bottom - source.bottom, source.top - beyond.top);
        const wide = Math.max(beyond.right - source.right, source.left - beyond.left);
        const { top, bottom } = tall >= wide ? beyond : source;
        const { left, right } = tall >= wide ? source : beyond;
        whole = { top, left, bottom, right };
        hooks.filling(whole);
      },
      () => {
        hooks.filling(null);
        if (whole !== source && now === view()) void fill(desk, source, whole);
      },
    );
  }

  function sizing(now: View, dimension: 'ROWS' | 'COLUMNS', index: number, event: PointerEvent) {
    const axis = dimension === 'ROWS' ? now.rows : now.columns;
    const from = dimension === 'ROWS' ? event.clientY : event.clientX;
    const least = dimension === 'ROWS' ? 12 : 20;
    let size = axis.size(index);
    drag(
      (move) => {
        const to = dimension === 'ROWS' ? move.clientY : move.clientX;
        size = Math.max(least, axis.size(index) + to - from);
        holder.style.cursor = dimension === 'ROWS' ? 'row-resize' : 'col-resize';
      },
      () => {
        holder.style.cursor = '';
        if (size !== axis.size(index)) void resize(desk, dimension, index, size);
      },
    );
  }

  function drag(moved: (event: PointerEvent) => void, ended: () => void = () => undefined) {
    const end = () => {
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', end);
      ended();
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', end);
  }

  function move(event: MouseEvent) {
    if (!view() || !onSheet(event.target) || event.buttons) return;
    const { part, row, column, edge } = spot(event);
    hooks.hover(part === 'cell' ? row : -1, column);
    const across = part === 'row' ? 'row-resize' : 'col-resize';
    holder.style.cursor = edge !== null ? across : '';
  }

  function twice(event: MouseEvent) {
    if (!onSheet(event.target) || !view()) return;
    const onHandle = (event.target as HTMLElement).classList.contains('handle');
    if (onHandle) void fillBeside(desk, desk.selected.value.box);
    else if (spot(event).part === 'cell') hooks.edit();
  }

  function menu(event: MouseEvent) {
    if (!onSheet(event.target)) return;
    event.preventDefault();
    hooks.menu(event.clientX, event.clientY);
  }

  const swallow = (event: Event) => {
    if (onSheet(event.target)) event.preventDefault();
  };
  const on = [
    ['pointerdown', down],
    ['mousedown', swallow],
    ['mousemove', move],
    ['dblclick', twice],
    ['contextmenu', menu],
  ] as const;
  for (const [name, handler] of on) holder.addEventListener(name, handler as EventListener, true);
  return () => {
    for (const [name, handler] of on) {
      holder.removeEventListener(name, handler as EventListener, true);
    }
  };
}

/** On the grid, and not on one of its scrollbars, which the browser drags. */
function onSheet(target: EventTarget | null): boolean {
  const element = target as HTMLElement;
  return element.closest('revo-grid') !== null && !element.closest('revogr-scroll-virtual');
}
