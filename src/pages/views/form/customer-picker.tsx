/** Choosing a customer in a form: a search field with its hits below, as a combobox. */

import { useState } from 'preact/hooks';
import type { Searched } from '../../../crm/customers/search.ts';
import type { Wiring } from '../../kit/field.tsx';
import { Highlight } from '../../kit/highlight.tsx';
import { useDesk } from '../../shared/desk.ts';
import { useSearch } from '../../shared/use-search.ts';

interface Props {
  readonly wiring: Wiring;
  /** The id chosen, '' for none. */
  readonly id: string;
  readonly name: string | undefined;
  onPick(id: string): void;
}

export function CustomerPicker({ wiring, id, name, onPick }: Props) {
  const { say } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [at, setAt] = useState(0);
  const { hits, query } = useSearch(typed ?? '', 8);
  const open = typed !== null && typed !== '' && hits.length > 0;
  const list = `${wiring.id}-hits`;
  const pick = (row: Searched) => {
    onPick(row.id);
    setPicked(row.name);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % hits.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + hits.length) % hits.length);
    else if (event.key === 'Enter') pick(hits[Math.min(at, hits.length - 1)]!);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="picker">
      <input
        {...wiring}
        class="input"
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${list}-${at}` : undefined}
        autocomplete="off"
        placeholder={say('pages.find.placeholder')}
        value={typed ?? picked ?? name ?? id}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          if (event.currentTarget.value === '') {
            onPick('');
            setPicked('');
          }
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setTyped(null), 150)}
      />
      <div
        id={list}
        role="listbox"
        aria-label={say('pages.find.hits')}
        class="picker-hits"
        hidden={!open}
      >
        {open &&
          hits.map((row, place) => (
            <div
              key={row.id}
              id={`${list}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              class="hit"
              onPointerDown={(event) => {
                event.preventDefault();
                pick(row);
              }}
            >
              <span class="hit-name">
                <Highlight text={row.name} query={query} />
              </span>
              <span class="faint">{row.company ?? row.email ?? row.phone}</span>
            </div>
          ))}
      </div>
    </div>
  );
}
