/** The mouse on the grid: selecting, ticking, double clicks, the menu; what it drags is beside. */

import { type Box, cellBox, holds } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { toggle } from '../desk/edit.ts';
import { fillBeside } from '../desk/fill.ts';
import { drag, dragFill, dragLines, dragSize } from './drags.ts';
import type { GridElement } from './element.ts';
import { type Spot, spotAt } from './spot.ts';

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
      return dragSize(desk, now, holder, at.part === 'row' ? 'ROWS' : 'COLUMNS', at.edge, event);
    const scene = { desk, view: now, spot, outline: hooks.filling };
    if (target.classList.contains('handle')) return dragFill(scene);
    const lines = event.shiftKey || event.ctrlKey || event.metaKey ? null : takes(at, now);
    if (lines) return dragLines(scene, lines, () => begin(now, at, false));
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
    if (target.closest('.check')) void toggle(desk, cellBox(at.row, at.column));
    else if (target.closest('.arrow')) hooks.choose();
  }

  function begin(now: View, at: Spot, further: boolean) {
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
  function more(at: Spot) {
    const before = desk.boxes;
    begin(view()!, at, false);
    const { row, column, box } = desk.selected.value;
    desk.select(row, column, box, before);
  }

  /** A header of rows or columns that are selected whole: they are taken along. */
  function takes({ part, row, column }: Spot, now: View): 'ROWS' | 'COLUMNS' | null {
    const { box, others } = desk.selected.value;
    if (others.length > 0) return null;
    const wide = box.left === 0 && box.right === now.columnCount;
    const tall = box.top === 0 && box.bottom === now.rowCount;
    if (part === 'row' && wide && !tall && box.top <= row && row < box.bottom) return 'ROWS';
    if (part !== 'column' || !tall || wide) return null;
    return box.left <= column && column < box.right ? 'COLUMNS' : null;
  }

  function move(event: MouseEvent) {
    if (!view() || !onSheet(event.target) || event.buttons) return;
    const { part, row, column, edge } = spot(event);
    hooks.hover(part === 'cell' ? row : -1, column);
    const across = part === 'row' ? 'row-resize' : 'col-resize';
    const now = view()!;
    holder.style.cursor = edge !== null ? across : takes(spot(event), now) ? 'grab' : '';
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
