/** What a filter asks of a column: a condition, and values. Enter takes it, Escape leaves it. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { criteriaOf } from '../book/filter.ts';
import { boxOf } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { filterColumn } from '../desk/filter.ts';
import { sort } from '../desk/structure.ts';
import { FilterCondition, isWhole } from './filter-condition.tsx';
import { ValueList } from './value-list.tsx';

interface Props {
  readonly desk: Desk;
  readonly view: View;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly close: () => void;
}

export function FilterCard({ desk, view, column, left, top, close }: Props) {
  const before = criteriaOf(view.sheet.basicFilter!)[column] ?? {};
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(before.hiddenValues ?? []));
  const [condition, setCondition] = useState(before.condition ?? null);
  const [marked, setMarked] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const { t } = desk;
  useLayoutEffect(() => card.current?.querySelector<HTMLElement>('[type=search]')?.focus(), []);
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (!card.current?.contains(target as Node)) close();
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, []);
  const values = valuesOf(view, column);
  const apply = () => {
    setMarked(true);
    if (!isWhole(condition)) {
      card.current?.querySelector<HTMLElement>('.condition input')?.focus();
      return;
    }
    close();
    void filterColumn(desk, view, column, [...hidden], condition);
  };
  const sorted = (order: 'ASCENDING' | 'DESCENDING') => {
    close();
    void sort(desk, column, order);
  };
  const key = (event: KeyboardEvent) => {
    const own = ['BUTTON', 'SELECT'].includes((event.target as HTMLElement).tagName);
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !own && !event.isComposing) apply();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="floating filter"
      style={{ left, top, position: 'absolute' }}
      role="dialog"
      aria-label={t('page.filter')}
      ref={card}
      onKeyDown={key}
    >
      <button type="button" class="plain" onClick={() => sorted('ASCENDING')}>
        {t('page.sort.ascending')}
      </button>
      <button type="button" class="plain" onClick={() => sorted('DESCENDING')}>
        {t('page.sort.descending')}
      </button>
      <FilterCondition t={t} condition={condition} marked={marked} change={setCondition} />
      <ValueList t={t} values={values} hidden={hidden} change={setHidden} />
      <div class="buttons">
        <button type="button" onClick={() => setHidden(new Set())}>
          {t('page.filter.all')}
        </button>
        <button type="button" onClick={() => setHidden(values)}>
          {t('page.filter.none')}
        </button>
        <button type="button" class="main" onClick={apply}>
          {t('page.button.OK')}
        </button>
      </div>
    </div>
  );
}

/** What stands in a column below the filter's header. */
function valuesOf(view: View, column: number): ReadonlySet<string> {
  const { range } = view.sheet.basicFilter!;
  const { top, bottom } = boxOf(range ?? {}, view.rowCount, view.columnCount);
  const values = new Set<string>();
  for (let row = top + 1; row < bottom; row++) {
    if (view.blocks.row(row).length > 0) values.add(view.text(row, column));
  }
  return values;
}
