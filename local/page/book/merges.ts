/** Merged cells, found by any of theirs. */

import type { Box } from './ranges.ts';
import { around, holds, meets } from './ranges.ts';

export class Merges {
  readonly boxes: readonly Box[];
  readonly #byRow = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    this.boxes = boxes;
    for (const box of boxes) {
      for (let row = box.top; row < box.bottom; row++) {
        const known = this.#byRow.get(row);
        if (known) known.push(box);
        else this.#byRow.set(row, [box]);
      }
    }
  }

  at(row: number, column: number): Box | undefined {
    return this.#byRow.get(row)?.find((box) => holds(box, row, column));
  }

  /** The box with every merge it touches wholly inside. */
  grown(box: Box): Box {
    let grown = box;
    for (;;) {
      const before = grown;
      for (const merge of this.boxes) if (meets(merge, grown)) grown = around(merge, grown);
      const same = grown.top === before.top && grown.bottom === before.bottom;
      if (same && grown.left === before.left && grown.right === before.right) return grown;
    }
  }
}
