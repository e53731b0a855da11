/** What a cell with a rule offers: a list to choose from, or a calendar. */

import { useEffect, useState } from 'preact/hooks';
import { cellBox } from '../book/ranges.ts';
import type { View } from '../book/view.ts';
import { choicesOf } from '../desk/choices.ts';
import type { Desk } from '../desk/desk.ts';
import { write } from '../desk/edit.ts';
import { useSignal } from '../signal.ts';
import type { GridElement } from './element.ts';
import { rectOf } from './spot.ts';

interface Props {
  readonly desk: Desk;
  readonly grid: GridElement;
  readonly view: View;
  readonly close: () => void;
}

export function Picker({ desk, grid, view, close }: Props) {
  const [choices, setChoices] = useState<readonly string[] | null>(null);
  const { row, column } = useSignal(desk.selected);
  const draft = useSignal(desk.draft);
  const rule = view.rule(row, column);
  useEffect(() => {
    setChoices(null);
    if (rule) void choicesOf(desk, rule).then(setChoices);
  }, [row, column]);
  const { left, top, width, height } = rectOf(grid, view, cellBox(row, column));
  const below = top + height + 260 < grid.element.clientHeight;
  const style = {
    left,
    minWidth: width,
    ...(below ? { top: top + height + 1 } : { bottom: grid.element.clientHeight - top + 1 }),
  };
  const pick = (text: string) => {
    desk.draft.set(null);
    close();
    desk.refocus();
    void write(desk, row, column, [[text]]);
  };
  if (rule?.condition?.type?.startsWith('DATE')) {
    const now = view.typed(row, column);
    return (
      <div class="picker" style={style} onPointerDown={(event) => event.stopPropagation()}>
        <input
          type="date"
          aria-label={desk.t('page.date')}
          value={/^\d{4}-\d\d-\d\d/.test(now) ? now.slice(0, 10) : ''}
          onChange={(event) => event.currentTarget.value && pick(event.currentTarget.value)}
        />
      </div>
    );
  }
  const current = view.text(row, column);
  const sought = draft === null || draft === view.typed(row, column) ? '' : draft.toLowerCase();
  const offered = (choices ?? []).filter((one) => one.toLowerCase().includes(sought));
  if (offered.length === 0) return null;
  return (
    <div class="picker" role="listbox" aria-label={desk.t('page.choices')} style={style}>
      {offered.map((one) => (
        <button
          type="button"
          role="option"
          aria-selected={one === current}
          key={one}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            pick(one);
          }}
        >
          {one}
        </button>
      ))}
    </div>
  );
}
