/** What the mouse does while its button is held: fills, moves lines, sets their size. */

import { around, type Box, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { fill } from '../desk/fill.ts';
import { type Dimension, move, resize } from '../desk/lines.ts';
import type { Spot } from './spot.ts';

/** Follows the mouse until its button is let go. */
export function drag(
  moved: (event: PointerEvent) => void,
  ended: () => void = () => undefined,
): void {
  const end = () => {
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    ended();
  };
  window.addEventListener('pointermove', moved);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

interface Scene {
  readonly desk: Desk;
  readonly view: View;
  readonly spot: (event: MouseEvent) => Spot;
  /** Shows what would come of it. */
  readonly outline: (box: Box | null) => void;
}

/** From the handle: down, up, right or left, whichever goes furthest. */
export function dragFill({ desk, view, spot, outline }: Scene): void {
  const source = desk.selected.value.box;
  let whole = source;
  drag(
    (event) => {
      const to = spot(event);
      const beyond = around(source, cellBox(to.row, to.column));
      const tall = Math.max(beyond.bottom - source.bottom, source.top - beyond.top);
      const wide = Math.max(beyond.right - source.right, source.left - beyond.left);
      const { top, bottom } = tall >= wide ? beyond : source;
      const { left, right } = tall >= wide ? source : beyond;
      whole = tall === 0 && wide === 0 ? source : { top, left, bottom, right };
      outline(whole);
    },
    () => {
      outline(null);
      if (whole !== source && view === desk.view.value) void fill(desk, source, whole);
    },
  );
}

/** Selected rows or columns, by their headers; let go where it began, that one is selected. */
export function dragLines(scene: Scene, dimension: Dimension, stay: () => void): void {
  const { desk, view, spot, outline } = scene;
  const { box } = desk.selected.value;
  const rows = dimension === 'ROWS';
  const [from, end] = rows ? [box.top, box.bottom] : [box.left, box.right];
  let to: number | null = null;
  drag(
    (event) => {
      const at = rows ? spot(event).row : spot(event).column;
      to = at < from ? at : at >= end ? at + 1 : null;
      const line = at < from || at >= end ? at : from;
      const until = at < from || at >= end ? at + 1 : end;
      outline(rows ? { ...box, top: line, bottom: until } : { ...box, left: line, right: until });
    },
    () => {
      outline(null);
      if (to === null) stay();
      else if (view === desk.view.value) void move(desk, dimension, box, to);
    },
  );
}

/** The edge of a header. */
export function dragSize(
  desk: Desk,
  view: View,
  holder: HTMLElement,
  dimension: Dimension,
  index: number,
  event: PointerEvent,
): void {
  const rows = dimension === 'ROWS';
  const before = (rows ? view.rows : view.columns).size(index);
  const from = rows ? event.clientY : event.clientX;
  let size = before;
  drag(
    (now) => {
      size = Math.max(rows ? 12 : 20, before + (rows ? now.clientY : now.clientX) - from);
      holder.style.cursor = rows ? 'row-resize' : 'col-resize';
    },
    () => {
      holder.style.cursor = '';
      if (size !== before) void resize(desk, dimension, index, size);
    },
  );
}
