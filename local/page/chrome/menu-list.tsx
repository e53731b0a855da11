/** A menu's items, walked with the arrow keys; nested ones open to the side. */

import { useEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly checked?: boolean;
  readonly run?: () => unknown;
  readonly items?: readonly (MenuItem | null)[];
}

interface Props {
  readonly items: readonly (MenuItem | null)[];
  readonly label: string;
  readonly close: () => void;
}

export function MenuList({ items, label, close }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<MenuItem | null>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, []);
  const key = (event: KeyboardEvent) => {
    const all = [...list.current!.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) all[(at + step + all.length) % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu-list" role="menu" aria-label={label} ref={list} onKeyDown={key}>
      {items.map((item, at) =>
        item === null ? (
          <hr key={at} />
        ) : (
          <div class="menu-row" role="none" key={item.label} onMouseEnter={() => setOpen(item)}>
            <button
              type="button"
              role="menuitem"
              aria-haspopup={item.items ? 'menu' : undefined}
              onClick={() => {
                if (item.items) return setOpen(item);
                close();
                void item.run?.();
              }}
            >
              <span class="tick">{item.checked ? '✓' : ''}</span>
              <span class="menu-label">{item.label}</span>
              <kbd>{item.items ? '›' : (item.keys ?? '')}</kbd>
            </button>
            {item.items && open === item && (
              <div class="submenu">
                <MenuList items={item.items} label={item.label} close={close} />
              </div>
            )}
          </div>
        ),
      )}
    </div>
  );
}
