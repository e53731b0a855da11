/** A menu's items, walked with the arrow keys or by letters; nested ones open to the side. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly checked?: boolean;
  readonly icon?: IconName;
  readonly run?: () => unknown;
  readonly items?: readonly (MenuItem | null)[];
}

interface Props {
  readonly items: readonly (MenuItem | null)[];
  readonly label: string;
  readonly close: () => void;
  /** Of a nested list: back to the item it belongs to. */
  readonly back?: () => void;
  /** Of a menu in a row of menus: to the one beside it. */
  readonly beside?: (step: 1 | -1) => void;
}

export function MenuList({ items, label, close, back, beside }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<MenuItem | null>(null);
  const buttons = () => [...list.current!.querySelectorAll<HTMLElement>(OWN)];
  // Before it is seen, so that the next key already meets it.
  useLayoutEffect(() => {
    keepInSight(list.current!);
    buttons()[0]?.focus();
  }, []);
  const key = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const here = items.filter((item) => item !== null)[at];
    const to = placeOf(event, at, all);
    if (to !== null) all[to]?.focus();
    else if (event.key === 'Escape') (back ?? close)();
    else if (event.key === 'Tab') close();
    else if (event.key === 'ArrowLeft') (back ?? (() => beside?.(-1)))();
    else if (event.key !== 'ArrowRight') return;
    else if (here?.items) enter(here);
    else beside?.(1);
    event.preventDefault();
    event.stopPropagation();
  };
  /** A nested list takes the focus as it appears; one the mouse has opened is there already. */
  const enter = (item: MenuItem) => {
    if (open === item) list.current!.querySelector<HTMLElement>('[role=menu] button')?.focus();
    setOpen(item);
  };
  return (
    <div class="menu-list" role="menu" aria-label={label} ref={list} onKeyDown={key}>
      {items.map((item, at) =>
        item === null ? (
          <hr key={at} />
        ) : (
          <div
            class="menu-row"
            role="none"
            key={item.label}
            onPointerMove={(event) => moves(event) && setOpen(item)}
          >
            <button
              type="button"
              {...roleOf(item)}
              aria-haspopup={item.items ? 'menu' : undefined}
              aria-expanded={item.items ? open === item : undefined}
              aria-label={item.label}
              tabIndex={-1}
              onClick={() => {
                if (item.items) return enter(item);
                close();
                void item.run?.();
              }}
            >
              <span class="tick">
                {item.icon ? <Icon name={item.icon} /> : item.checked && '✓'}
              </span>
              <span class="menu-label">{item.label}</span>
              <kbd>{item.items ? '›' : (item.keys ?? '')}</kbd>
            </button>
            {item.items && open === item && (
              <div class="submenu">
                <MenuList
                  items={item.items}
                  label={item.label}
                  close={close}
                  back={() => {
                    setOpen(null);
                    buttons()[items.slice(0, at).filter(Boolean).length]?.focus();
                  }}
                />
              </div>
            )}
          </div>
        ),
      )}
    </div>
  );
}

/** A list that would reach below the window stands higher. */
function keepInSight(list: HTMLElement): void {
  const beyond = list.getBoundingClientRect().bottom - (window.innerHeight - 8);
  if (beyond > 0) list.style.translate = `0 ${-beyond}px`;
}

/** A menu that opens under a mouse at rest is not being pointed at. */
export const moves = ({ movementX, movementY }: PointerEvent) => movementX !== 0 || movementY !== 0;

const roleOf = ({ checked }: MenuItem) =>
  checked === undefined
    ? ({ role: 'menuitem' } as const)
    : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);

/** The buttons of a list, those of its nested ones apart. */
const OWN = ':scope > div > [role^=menuitem]';

/** Where a key leads among the items; null where it leads nowhere. */
function placeOf(event: KeyboardEvent, at: number, all: readonly HTMLElement[]): number | null {
  const { length } = all;
  if (event.key === 'ArrowDown') return (at + 1) % length;
  if (event.key === 'ArrowUp') return (at - 1 + length) % length;
  if (event.key === 'Home') return 0;
  if (event.key === 'End') return length - 1;
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return null;
  const begins = ({ textContent }: HTMLElement) =>
    textContent?.replace(/^✓/, '').toLowerCase().startsWith(event.key.toLowerCase());
  for (let step = 1; step <= length; step++) {
    if (begins(all[(at + step) % length]!)) return (at + step) % length;
  }
  return null;
}

/** The list as a drop-down's content. */
export const listed =
  (label: string, items: readonly (MenuItem | null)[]) => (close: () => void) => (
    <MenuList label={label} items={items} close={close} />
  );
