/** The headers of the selected rows and columns, marked. */

import type { Box } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import { type GridElement, HEADER_PIXELS, ROW_HEADER_PIXELS } from './element.ts';
import { rectOf } from './spot.ts';

interface Props {
  readonly grid: GridElement;
  readonly view: View;
  readonly boxes: readonly Box[];
}

export function Strips({ grid, view, boxes }: Props) {
  return (
    <div class="strips" aria-hidden="true">
      {boxes.map((box, at) => (
        <Marks grid={grid} view={view} box={box} key={at} />
      ))}
    </div>
  );
}

function Marks({ grid, view, box }: { grid: GridElement; view: View; box: Box }) {
  const { left, top, width, height } = rectOf(grid, view, box);
  const x = Math.max(left, ROW_HEADER_PIXELS);
  const y = Math.max(top, HEADER_PIXELS);
  return (
    <>
      <div
        class="strip"
        style={{ left: x, top: 0, width: Math.max(0, left + width - x), height: HEADER_PIXELS }}
      />
      <div
        class="strip"
        style={{ left: 0, top: y, width: ROW_HEADER_PIXELS, height: Math.max(0, top + height - y) }}
      />
    </>
  );
}
