/** Finding a customer: search as one types, arrows to choose, Enter to open. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewProps } from '../app/views.ts';
import { Button } from '../kit/button.tsx';
import { Highlight } from '../kit/highlight.tsx';
import { Icon } from '../kit/icon.tsx';
import { Empty, Skeleton, Trouble } from '../kit/states.tsx';
import { useDesk } from '../shared/desk.ts';
import { type Searching, useSearch } from '../shared/use-search.ts';

const SHOWN = 30;

export function FindView({ args }: ViewProps) {
  const { say, go, number } = useDesk();
  const [typed, setTyped] = useState(String(args['query'] ?? ''));
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = useSearch(typed, SHOWN);
  const { hits, total, size } = found;
  const place = Math.min(at, Math.max(0, hits.length - 1));
  const choose = (to: number) => {
    setAt(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const add = () =>
    go('form', { table: 'customers', ...(typed ? { fields: { name: typed } } : {}) });
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[place];
    if (event.key === 'ArrowDown') choose(Math.min(place + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') choose(Math.max(place - 1, 0));
    else if (event.key === 'Enter' && hit && found.query === typed) go('card', { id: hit.id });
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="find">
      <h1 class="unseen">{say('pages.nav.customers')}</h1>
      <div class="row">
        <div class="search grow">
          <Icon name="search" />
          <input
            class="input"
            type="search"
            role="combobox"
            aria-label={say('pages.find.label')}
            aria-expanded={hits.length > 0}
            aria-controls="hits"
            aria-autocomplete="list"
            aria-activedescendant={hits.length > 0 ? `hit-${place}` : undefined}
            placeholder={say('pages.find.placeholder')}
            autocomplete="off"
            spellcheck={false}
            value={typed}
            ref={field}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button kind="main" icon="plus" onClick={add}>
          {say('pages.add')}
        </Button>
      </div>
      <p class="faint find-count" role="status">
        {typed === '' || size === null
          ? size === null
            ? ''
            : say('pages.find.size', { count: number(size) })
          : say('pages.find.total', { count: number(total) })}
      </p>
      <Under found={found} typed={typed} onAdd={add} />
      <div ref={list} id="hits" class="list" role="listbox" aria-label={say('pages.find.hits')}>
        {hits.map((row, rank) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above.
          <div
            key={row.id}
            id={`hit-${rank}`}
            role="option"
            tabIndex={-1}
            aria-selected={rank === place}
            class="hit"
            onPointerMove={() => rank !== place && setAt(rank)}
            onClick={() => go('card', { id: row.id })}
          >
            <span class="hit-name">
              <Highlight text={row.name || row.id} query={found.query} />
            </span>
            <span class="faint">
              <Highlight
                text={[row.company, row.phone, row.email].filter(Boolean).join(' · ')}
                query={found.query}
              />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What stands under the field while there are no hits. */
function Under({ found, typed, onAdd }: { found: Searching; typed: string; onAdd(): void }) {
  const { say, words, go } = useDesk();
  const { size, total, trouble, query } = found;
  if (trouble) return <Trouble message={words(trouble)} onAgain={found.again} />;
  if (size === null) return <Skeleton lines={6} />;
  if (size === 0) {
    return (
      <Empty icon="people" title={say('pages.find.none')} hint={say('pages.find.none_hint')}>
        <Button onClick={onAdd}>{say('action.add_customer')}</Button>
      </Empty>
    );
  }
  if (typed === '') {
    return (
      <Empty icon="search" title={say('pages.find.start')} hint={say('pages.find.start_hint')}>
        <Button onClick={() => go('duplicates')}>{say('pages.duplicates.look')}</Button>
      </Empty>
    );
  }
  if (query !== typed || total > 0) return null;
  return (
    <Empty icon="people" title={say('pages.find.nobody', { query: typed })}>
      <Button onClick={onAdd}>{say('pages.find.add_it', { query: typed })}</Button>
    </Empty>
  );
}
