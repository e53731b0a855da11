/** Finding text in the sheet, and putting another in its place. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import { findIn, type Hit, replaceIn } from '../desk/find.ts';
import { useSignal } from '../signal.ts';

export function Find({ desk }: { desk: Desk }) {
  const finding = useSignal(desk.finding);
  return finding && <FindBar desk={desk} replaces={finding === 'replace'} />;
}

function FindBar({ desk, replaces }: { desk: Desk; replaces: boolean }) {
  const [sought, setSought] = useState('');
  const [instead, setInstead] = useState('');
  const [found, setFound] = useState<readonly Hit[]>([]);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const view = useSignal(desk.view);
  const { t } = desk;
  const look = async (from: number) => {
    const hits = view && sought !== '' ? await findIn(view, sought) : [];
    setFound(hits);
    const next = hits.length > 0 ? from % hits.length : 0;
    setAt(next);
    if (hits[next]) desk.select(...hits[next]);
  };
  // Before it is seen, so that the next key already meets it.
  useLayoutEffect(() => box.current?.focus(), [replaces]);
  useEffect(() => void look(0), [sought, view]);
  const step = (by: number) => {
    const next = (at + by + found.length) % (found.length || 1);
    setAt(next);
    if (found[next]) desk.select(...found[next]);
  };
  const close = () => {
    desk.finding.set(null);
    desk.refocus();
  };
  const key = (event: KeyboardEvent) => {
    const inField = (event.target as HTMLElement).tagName === 'INPUT';
    if (event.key === 'Enter' && inField) step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else if (event.key.toLowerCase() === 'h' && (event.ctrlKey || event.metaKey)) {
      desk.finding.set('replace');
    } else return;
    event.preventDefault();
  };
  const replace = async (hits: readonly Hit[]) => {
    const count = await replaceIn(desk, hits, sought, instead);
    if (hits.length > 1) desk.talk.say(t('page.replace.done', { count }));
    await look(at);
    // Its button may have nothing left to do.
    if (document.activeElement === document.body) box.current?.focus();
  };
  const current = found[at];
  return (
    <search class="find" onKeyDown={key}>
      <input
        ref={box}
        aria-label={t('page.find')}
        placeholder={t('page.find')}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
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
      {replaces && (
        <div class="replace">
          <input
            aria-label={t('page.replace')}
            placeholder={t('page.replace')}
            value={instead}
            onInput={(event) => setInstead(event.currentTarget.value)}
          />
          <button type="button" disabled={!current} onClick={() => void replace([current!])}>
            {t('page.replace.one')}
          </button>
          <button type="button" disabled={found.length === 0} onClick={() => void replace(found)}>
            {t('page.replace.all')}
          </button>
        </div>
      )}
    </search>
  );
}
