/** The arrows of a filter in its header row; what it asks opens under one. */

import { useState } from 'preact/hooks';
import { criteriaOf } from '../book/filter.ts';
import { boxOf, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { type GridElement, ROW_HEADER_PIXELS } from './element.ts';
import { FilterCard } from './filter-card.tsx';
import { rectOf } from './spot.ts';

interface Props {
  readonly desk: Desk;
  readonly grid: GridElement;
  readonly view: View;
}

export function FilterButtons({ desk, grid, view }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const filter = view.sheet.basicFilter;
  if (!filter) return null;
  const { top, left, right } = boxOf(filter.range ?? {}, view.rowCount, view.columnCount);
  const criteria = criteriaOf(filter);
  const columns = [...view.columns.seen].filter((one) => left <= one && one < right);
  return (
    <>
      {columns.map((column) => {
        const place = rectOf(grid, view, cellBox(top, column));
        const x = place.left + place.width - 20;
        if (x < ROW_HEADER_PIXELS || x > grid.element.clientWidth - 20) return null;
        return (
          <button
            type="button"
            key={column}
            class={criteria[column] ? 'funnel on' : 'funnel'}
            aria-label={desk.t('page.filter.of', { column: view.text(top, column) })}
            style={{ left: x, top: place.top + place.height / 2 - 8 }}
            onClick={() => setOpen(open === column ? null : column)}
          >
            ▾
          </button>
        );
      })}
      {open !== null && (
        <FilterCard
          desk={desk}
          view={view}
          key={open}
          column={open}
          left={Math.min(
            rectOf(grid, view, cellBox(top, open)).left,
            grid.element.clientWidth - 280,
          )}
          top={rectOf(grid, view, cellBox(top, open)).top + 26}
          close={() => {
            setOpen(null);
            desk.refocus();
          }}
        />
      )}
    </>
  );
}
