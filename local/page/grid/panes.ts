/**
 * The four parts that frozen rows and columns cut a sheet into, and what is laid over each.
 *
 * What is laid over is ours and lives as long as the grid; the parts of the grid beneath come and
 * go as it builds itself anew. Whenever it has, the layers are put back before the screen is drawn.
 */

import type { Box } from '../book/ranges.ts';
import type { View } from '../book/view.ts';

export interface Pane {
  /** Inside the part that scrolls, so that what is laid here scrolls along. */
  readonly layer: HTMLElement;
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
}

// Never a child of one of the grid's own elements: those hide what they do not know.
const BODY = '.vertical-inner > .content-wrapper';
const TOP = '.header-wrapper';

export class Panes {
  readonly all: readonly Pane[];
  readonly #grid: HTMLElement;

  constructor(grid: HTMLElement) {
    this.#grid = grid;
    this.all = [false, true].flatMap((frozenColumns) =>
      [false, true].map((frozenRows) => {
        const layer = document.createElement('div');
        layer.className = frozenRows ? 'layer frozen' : 'layer';
        return { layer, frozenRows, frozenColumns };
      }),
    );
    // Told in the same turn, so before the browser draws.
    new MutationObserver(() => this.#place()).observe(grid, { childList: true, subtree: true });
    this.#place();
  }

  /** The part in which everything scrolls. */
  get body(): HTMLElement {
    return this.all[0]!.layer;
  }

  #place(): void {
    for (const { layer, frozenRows, frozenColumns } of this.all) {
      const side = frozenColumns ? 'colPinStart' : 'rgCol';
      const part = `revogr-viewport-scroll.${side} ${frozenRows ? TOP : BODY}`;
      const host = this.#grid.querySelector(part);
      if (host && layer.parentElement !== host) host.append(layer);
    }
  }
}

/** Where a box stands in a pane, in pixels. */
function placeIn(pane: Pane, view: View, box: Box) {
  const { rows, columns } = view;
  const up = pane.frozenRows ? 0 : rows.frozenPixels;
  const back = pane.frozenColumns ? 0 : columns.frozenPixels;
  const top = rows.start(box.top);
  const left = columns.start(box.left);
  return {
    top: top - up,
    left: left - back,
    height: rows.start(box.bottom) - top,
    width: columns.start(box.right) - left,
  };
}

/** Lays the boxes of one kind over every pane: as many elements as there are boxes. */
export function lay(panes: Panes, view: View, kind: string, boxes: readonly Box[]): void {
  for (const pane of panes.all) {
    const standing = [...pane.layer.querySelectorAll<HTMLElement>(`:scope > .${kind}`)];
    boxes.forEach((box, at) => {
      const element = standing[at] ?? document.createElement('div');
      element.className = kind;
      const { top, left, height, width } = placeIn(pane, view, box);
      element.style.transform = `translate(${left}px, ${top}px)`;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
      if (!standing[at]) pane.layer.append(element);
    });
    for (const extra of standing.slice(boxes.length)) extra.remove();
  }
}
