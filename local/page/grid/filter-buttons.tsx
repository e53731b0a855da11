/** The arrows of a filter in its header row, and the list of values under one. */

import { useState } from 'preact/hooks';
import { criteriaOf } from '../book/filter.ts';
import { boxOf, cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { change, sort } from '../desk/structure.ts';
import { type GridElement, ROW_HEADER_PIXELS } from './element.ts';
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
        <Values
          desk={desk}
          view={view}
          column={open}
          left={Math.min(
            rectOf(grid, view, cellBox(top, open)).left,
            grid.element.clientWidth - 280,
          )}
          top={rectOf(grid, view, cellBox(top, open)).top + 26}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface ValuesProps extends Omit<Props, 'grid'> {
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly close: () => void;
}

const SHOWN = 500;

function Values({ desk, view, column, left, top, close }: ValuesProps) {
  const filter = view.sheet.basicFilter!;
  const box = boxOf(filter.range ?? {}, view.rowCount, view.columnCount);
  const before = criteriaOf(filter);
  const [hidden, setHidden] = useState(new Set(before[column]?.hiddenValues ?? []));
  const [sought, setSought] = useState('');
  const { t } = desk;
  const values = new Set<string>();
  for (let row = box.top + 1; row < box.bottom; row++) {
    if (view.blocks.row(row).length > 0) values.add(view.text(row, column));
  }
  const offered = [...values]
    .filter((one) => one.toLowerCase().includes(sought.toLowerCase()))
    .sort((a, b) => a.localeCompare(b));
  const turn = (text: string) => {
    const next = new Set(hidden);
    if (!next.delete(text)) next.add(text);
    setHidden(next);
  };
  const apply = () => {
    close();
    const { [String(column)]: _, ...others } = before;
    const own = hidden.size > 0 ? { [column]: { hiddenValues: [...hidden] } } : {};
    const made = { range: filter.range!, criteria: { ...others, ...own } };
    void change(desk, [{ setBasicFilter: { filter: made } }]);
  };
  return (
    <div
      class="floating filter"
      style={{ left, top, position: 'absolute' }}
      role="dialog"
      aria-label={t('page.filter')}
    >
      <button type="button" class="plain" onClick={() => void sort(desk, column, 'ASCENDING')}>
        {t('page.sort.ascending')}
      </button>
      <button type="button" class="plain" onClick={() => void sort(desk, column, 'DESCENDING')}>
        {t('page.sort.descending')}
      </button>
      <input
        type="search"
        aria-label={t('page.find')}
        placeholder={t('page.find')}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
      <div class="values">
        {offered.slice(0, SHOWN).map((text) => (
          <label key={text}>
            <input type="checkbox" checked={!hidden.has(text)} onChange={() => turn(text)} />
            <span>{text || t('page.filter.blank')}</span>
          </label>
        ))}
      </div>
      <div class="buttons">
        <button type="button" onClick={() => setHidden(new Set())}>
          {t('page.filter.all')}
        </button>
        <button type="button" onClick={() => setHidden(new Set(values))}>
          {t('page.filter.none')}
        </button>
        <button type="button" class="main" onClick={apply}>
          {t('page.button.OK')}
        </button>
      </div>
    </div>
  );
}
