/** Finding text in the sheet. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import { useSignal } from '../signal.ts';

export function Find({ desk }: { desk: Desk }) {
  return useSignal(desk.finding) ? <FindBar desk={desk} /> : null;
}

function FindBar({ desk }: { desk: Desk }) {
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<readonly (readonly [number, number])[]>([]);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const view = useSignal(desk.view);
  const { t } = desk;
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    const words = sought.toLowerCase();
    if (!view || words === '') return setFound([]);
    let late = false;
    void view.blocks.all().then(() => {
      if (late) return;
      const hits: [number, number][] = [];
      for (const row of view.rows.seen) {
        view.blocks.row(row).forEach((_, column) => {
          if (view.columns.size(column) === 0 || hits.length > 9_999) return;
          if (view.text(row, column).toLowerCase().includes(words)) hits.push([row, column]);
        });
      }
      setFound(hits);
      setAt(0);
      if (hits[0]) desk.select(...hits[0]);
    });
    return () => {
      late = true;
    };
  }, [sought, view]);
  const step = (by: number) => {
    if (found.length === 0) return;
    const next = (at + by + found.length) % found.length;
    setAt(next);
    desk.select(...found[next]!);
  };
  const close = () => {
    desk.finding.set(false);
    desk.refocus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <search class="find">
      <input
        ref={box}
        aria-label={t('page.find')}
        placeholder={t('page.find')}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
        onKeyDown={key}
      />
      <span>
        {sought && t('page.find.at', { at: found.length ? at + 1 : 0, of: found.length })}
      </span>
      <button type="button" aria-label={t('page.find.back')} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" aria-label={t('page.find.next')} onClick={() => step(1)}>
        ↓
      </button>
      <button type="button" aria-label={t('page.button.CLOSE')} onClick={close}>
        ×
      </button>
    </search>
  );
}
