/** The list of a drop-down: narrowed by what is typed, walked with the arrow keys. */

import { useEffect, useState } from 'preact/hooks';
import { useSignal } from '../signal.ts';
import type { Offer } from './picker.tsx';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export function ChoiceList({ desk, view, row, column, keys, pick }: Offer) {
  const [choices, setChoices] = useState<readonly string[]>([]);
  const [at, setAt] = useState(-1);
  const draft = useSignal(desk.draft);
  const rule = view.rule(row, column);
  useEffect(() => {
    setChoices([]);
    setAt(-1);
    if (rule) void view.choices.all(rule).then((all) => setChoices(all ?? []));
  }, [row, column]);
  const current = view.text(row, column);
  const sought = draft === null || draft === view.typed(row, column) ? '' : draft.toLowerCase();
  const offered = choices.filter((one) => one.toLowerCase().includes(sought));
  keys.current = (event) => {
    const step = STEPS[event.key];
    if (step && offered.length > 0) {
      const from = at < 0 && step < 0 ? 0 : at;
      setAt((from + step + offered.length) % offered.length);
      return true;
    }
    const chosen = offered[at];
    if (event.key !== 'Enter' || chosen === undefined) return false;
    pick(chosen);
    return true;
  };
  return (
    <div class="choices" role="listbox" aria-label={desk.t('page.choices')}>
      {offered.map((one, n) => (
        <button
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={at < 0 ? one === current : n === at}
          key={one}
          ref={(element) => {
            if (n === at) element?.scrollIntoView({ block: 'nearest' });
          }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(one)}
        >
          {one}
        </button>
      ))}
    </div>
  );
}
