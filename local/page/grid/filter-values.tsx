/** The values of a filtered column: which of them are shown. Enter takes it, Escape leaves it. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { criteriaOf } from '../book/filter.ts';
import { boxOf } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { change, sort } from '../desk/structure.ts';

interface Props {
  readonly desk: Desk;
  readonly view: View;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly close: () => void;
}

const SHOWN = 500;

export function FilterValues({ desk, view, column, left, top, close }: Props) {
  const filter = view.sheet.basicFilter!;
  const box = boxOf(filter.range ?? {}, view.rowCount, view.columnCount);
  const before = criteriaOf(filter);
  const [hidden, setHidden] = useState(new Set(before[column]?.hiddenValues ?? []));
  const [sought, setSought] = useState('');
  const card = useRef<HTMLDivElement>(null);
  const { t } = desk;
  useLayoutEffect(() => card.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (!card.current?.contains(target as Node)) close();
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, []);
  const values = new Set<string>();
  for (let row = box.top + 1; row < box.bottom; row++) {
    if (view.blocks.row(row).length > 0) values.add(view.text(row, column));
  }
  const offered = [...values]
    .filter((one) => one.toLowerCase().includes(sought.toLowerCase()))
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
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
  const sorted = (order: 'ASCENDING' | 'DESCENDING') => {
    close();
    void sort(desk, column, order);
  };
  const key = (event: KeyboardEvent) => {
    const onButton = (event.target as HTMLElement).tagName === 'BUTTON';
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !onButton && !event.isComposing) apply();
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
