/** The four parts that frozen rows and columns cut a sheet into, and what is laid over each. */

import type { Box } from '../book/ranges.ts';
import type { View } from '../book/view.ts';

export interface Pane {
  /** Inside the part that scrolls, so that what is laid here scrolls along. */
  readonly layer: HTMLElement;
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
}

const BODY = '.vertical-inner > .content-wrapper';
const TOP = '.header-wrapper > revogr-overlay-selection';

/** The parts there are now; layers are made where the grid has been built anew. */
export function panesOf(grid: HTMLElement): Pane[] {
  const panes: Pane[] = [];
  for (const frozenColumns of [false, true]) {
    const side = frozenColumns ? 'colPinStart' : 'rgCol';
    for (const frozenRows of [false, true]) {
      const host = grid.querySelector(`revogr-viewport-scroll.${side} ${frozenRows ? TOP : BODY}`);
      if (!host) continue;
      let layer = host.querySelector<HTMLElement>(':scope > .layer');
      if (!layer) {
        layer = document.createElement('div');
        layer.className = 'layer';
        host.append(layer);
      }
      panes.push({ layer, frozenRows, frozenColumns });
    }
  }
  return panes;
}

/** Where a box stands in a pane, in pixels. */
export function placeIn(pane: Pane, view: View, box: Box) {
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
export function lay(panes: readonly Pane[], view: View, kind: string, boxes: readonly Box[]): void {
  for (const pane of panes) {
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
