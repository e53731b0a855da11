/** RevoGrid as the canvas: it scrolls and draws cells; what they say and how they look is ours. */

import { defineCustomElements } from '@revolist/revogrid/loader';
import { letters } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import { cellContent, cellLook } from './cell.ts';
import { Panes } from './panes.ts';
import type { Column, RevoGrid } from './revogrid.ts';

export const HEADER_PIXELS = 24;
export const ROW_HEADER_PIXELS = 50;

interface Line {
  readonly r: number;
}

let defined = false;

export class GridElement {
  readonly element: RevoGrid;
  readonly panes: Panes;
  #view: View | null = null;
  #waiting = false;

  constructor(holder: HTMLElement) {
    if (!defined) void defineCustomElements(window);
    defined = true;
    this.element = document.createElement('revo-grid') as RevoGrid;
    Object.assign(this.element, {
      rowSize: 21,
      canFocus: false,
      range: false,
      readonly: true,
      useClipboard: false,
      hideAttribution: true,
      frameSize: 4,
      accessible: false,
      theme: 'compact',
    });
    this.panes = new Panes(this.element);
    holder.append(this.element);
  }

  /** Lays the grid out for a sheet; call again when its build has changed. */
  show(view: View): void {
    const fresh = this.#view !== view;
    this.#view = view;
    const { rows, columns } = view;
    const at = fresh ? { x: 0, y: 0 } : this.scroll;
    const lines: Line[] = Array.from(rows.seen, (r) => ({ r }));
    const sized = (from: number, to: number, type: 'rgRow' | 'rowPinStart') =>
      Array.from(rows.seen.subarray(from, to), (r, index) => ({
        type,
        index,
        size: rows.size(r),
      })).filter(({ size }) => size !== 21);
    this.element.rowHeaders = {
      size: ROW_HEADER_PIXELS,
      cellTemplate: (h, { model }) => h('span', {}, String((model as Line).r + 1)),
    };
    this.element.columns = Array.from(columns.seen, (c, at) => this.#column(view, c, at));
    this.element.rowDefinitions = [
      ...sized(0, rows.frozen, 'rowPinStart'),
      ...sized(rows.frozen, rows.seen.length, 'rgRow'),
    ];
    this.element.pinnedTopSource = lines.slice(0, rows.frozen);
    this.element.source = lines.slice(rows.frozen);
    if (fresh) this.scrollTo(0, 0);
    requestAnimationFrame(() => {
      if (this.#view !== view) return;
      // The row headers take the heights of frozen rows when they are told a second time.
      this.element.rowDefinitions = [...this.element.rowDefinitions];
      this.scrollTo(at.x, at.y);
    });
  }

  /** Draws the cells on the screen again, in the next frame. */
  repaint(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      void this.element.refresh?.('all');
    });
  }

  get scroll(): { x: number; y: number } {
    return { x: this.#across?.scrollLeft ?? 0, y: this.#down?.scrollTop ?? 0 };
  }

  /** Scrolls as the wheel does, so that all parts of the grid follow. */
  scrollTo(x: number, y: number): void {
    const [across, down] = [this.#across, this.#down];
    if (across && across.scrollLeft !== x) across.scrollLeft = x;
    if (down && down.scrollTop !== y) down.scrollTop = y;
  }

  /** Pixels in which cells scroll. */
  get room(): { width: number; height: number } {
    return { width: this.#across?.clientWidth ?? 0, height: this.#down?.clientHeight ?? 0 };
  }

  get #across(): Element | null {
    return this.element.querySelector('revogr-viewport-scroll.rgCol');
  }

  get #down(): Element | null {
    return this.element.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
  }

  #column(view: View, column: number, at: number): Column {
    return {
      prop: String(column),
      name: letters(column),
      size: view.columns.size(column),
      minSize: 4,
      // Ours stand over the grid.
      filter: false,
      ...(at < view.columns.frozen ? { pin: 'colPinStart' as const } : {}),
      cellProperties: ({ model }) => cellLook(view, (model as Line).r, column),
      cellTemplate: (h, { model }) => cellContent(h, view, (model as Line).r, column),
    };
  }
}
