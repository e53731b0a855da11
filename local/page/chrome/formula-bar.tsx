/** Where the cursor is, and what its cell holds. */

import { useState } from 'preact/hooks';
import { written } from '../book/ranges.ts';
import type { Desk } from '../desk/desk.ts';
import { goTo } from '../desk/go-to.ts';
import { commit } from '../grid/editor.tsx';
import { Signal, useSignal } from '../signal.ts';

const NEVER = new Signal(0);

export function FormulaBar({ desk }: { desk: Desk }) {
  const view = useSignal(desk.view);
  const { row, column, box } = useSignal(desk.selected);
  const draft = useSignal(desk.draft);
  useSignal(view?.painted ?? NEVER);
  const [place, setPlace] = useState<string | null>(null);
  const text = draft ?? view?.typed(row, column) ?? '';
  const { t } = desk;
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      void commit(desk, 1, 0);
    } else if (event.key === 'Escape') {
      desk.draft.set(null);
      desk.refocus();
    }
  };
  const go = (event: KeyboardEvent) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // The cell that has the keyboard next would take it too.
    event.preventDefault();
    if (event.key === 'Enter' && place?.trim()) void goTo(desk, place.trim());
    else desk.refocus();
    setPlace(null);
  };
  return (
    <div class="formula-bar">
      <input
        class="place"
        aria-label={t('page.goto')}
        value={place ?? written(box)}
        onInput={(event) => setPlace(event.currentTarget.value)}
        onKeyDown={go}
        onBlur={() => setPlace(null)}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="entry"
        aria-label={t('page.entry')}
        spellcheck={false}
        value={text}
        onInput={(event) => desk.draft.set(event.currentTarget.value)}
        onKeyDown={key}
      />
      {text.startsWith('=') && <span class="hint">{t('page.formula.hint')}</span>}
    </div>
  );
}
