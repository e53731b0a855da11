/** A button that opens a list of things to do: arrows, Home, End, letters, Enter, Esc. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from './button.tsx';
import type { IconName } from './icon.tsx';

export interface MenuItem {
  readonly label: string;
  readonly danger?: boolean;
  /** A line above it. */
  readonly apart?: boolean;
  run(): void;
}

interface Props {
  readonly label: string;
  readonly icon?: IconName;
  /** Shown as a word, not as an icon alone. */
  readonly worded?: boolean;
  readonly items: readonly MenuItem[];
  readonly tabIndex?: number;
}

export function Menu({ label, icon = 'more', worded = false, items, tabIndex = 0 }: Props) {
  const [place, setPlace] = useState<{ top: number; right: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const open = () => {
    const box = root.current!.getBoundingClientRect();
    const height = items.length * 36 + 16;
    const below = box.bottom + height < window.innerHeight;
    const top = below ? box.bottom + 4 : Math.max(8, box.top - height - 4);
    setPlace({ top, right: Math.max(8, document.documentElement.clientWidth - box.right) });
  };
  const close = () => {
    setPlace(null);
    root.current?.querySelector('button')?.focus();
  };
  const toggle = () => (place ? close() : open());
  const shared = {
    tabIndex,
    'aria-haspopup': 'menu',
    'aria-expanded': place !== null,
    onClick: toggle,
    'data-menu': true,
  } as const;
  return (
    <div class="menu" ref={root}>
      {worded ? (
        <Button {...shared} icon={icon}>
          {label}
        </Button>
      ) : (
        <IconButton {...shared} icon={icon} label={label} />
      )}
      {place && <Items label={label} items={items} place={place} onClose={close} root={root} />}
    </div>
  );
}

interface ItemsProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly place: { top: number; right: number };
  onClose(): void;
  readonly root: { current: HTMLDivElement | null };
}

function Items({ label, items, place, onClose, root }: ItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  const all = () => [...(list.current?.querySelectorAll('button') ?? [])];
  // Before anything is drawn, so that the next key already meets the list.
  useLayoutEffect(() => {
    all()[0]?.focus();
    const away = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const buttons = all();
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = nextPlace(event.key, at, items);
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <div
      ref={list}
      class="menu-list"
      role="menu"
      aria-label={label}
      style={{ top: `${place.top}px`, right: `${place.right}px` }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ label: words, danger, apart, run }) => (
        <button
          key={words}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={`menu-item ${danger ? 'danger' : ''} ${apart ? 'apart' : ''}`}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads in a menu; null when it leads nowhere. */
export function nextPlace(
  key: string,
  at: number,
  items: readonly { readonly label: string }[],
): number | null {
  const count = items.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const begins = (place: number) =>
    items[place % count]!.label.toLowerCase().startsWith(key.toLowerCase());
  for (let step = 1; step <= count; step++) if (begins(at + step)) return (at + step) % count;
  return null;
}
