/** The menus: Sheets' everyday ones, and the add-on's own after them. F10 leads to them. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../../page-server/wire/asked.ts';
import type { Desk } from '../desk/desk.ts';
import { Signal, useSignal } from '../signal.ts';
import { readMenu, runMenu } from '../wire/api.ts';
import { type MenuItem, MenuList, moves } from './menu-list.tsx';
import { menusOf } from './menus.ts';

/** The add-on made its menus anew. */
export const menusChanged = new Signal(0);

export function MenuBar({ desk }: { desk: Desk }) {
  const bar = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [addon, setAddon] = useState<readonly MenuEntry[]>([]);
  const changed = useSignal(menusChanged);
  const language = useSignal(desk.language);
  useEffect(() => {
    if (desk.session !== '') void readMenu(desk.session).then(setAddon, console.error);
  }, [changed, language]);
  const own = addon.map((entry) => ({
    label: entry.caption,
    items: itemsOf(desk, entry),
    own: true,
  }));
  const menus = [...menusOf(desk).map((menu) => ({ ...menu, own: false })), ...own];
  const close = () => {
    setOpen(null);
    desk.refocus();
  };
  const heads = () => [...bar.current!.querySelectorAll<HTMLElement>(':scope > .menu > button')];
  /** From one menu to the next; an open one opens the next. */
  const beside = (step: 1 | -1) => {
    const at = heads().findIndex((head) => head.parentElement!.contains(document.activeElement));
    const to = (at + step + menus.length) % menus.length;
    heads()[to]?.focus();
    if (open !== null) setOpen(menus[to]!.label);
  };
  const key = (event: KeyboardEvent) => {
    const at = heads().indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowRight') beside(1);
    else if (event.key === 'ArrowLeft') beside(-1);
    else if (event.key === 'ArrowDown' && at >= 0) setOpen(menus[at]!.label);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || event.shiftKey) return;
      event.preventDefault();
      heads()[0]?.focus();
    };
    window.addEventListener('keydown', lead);
    return () => window.removeEventListener('keydown', lead);
  }, []);
  return (
    <div class="menu-bar" role="menubar" aria-label={desk.t('page.menu')} ref={bar} onKeyDown={key}>
      {menus.map(({ label, items, own }, at) => (
        <div class="menu" role="none" key={label}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === label}
            tabIndex={at === 0 ? 0 : -1}
            class={own ? 'own' : ''}
            onClick={() => setOpen(open === label ? null : label)}
            onPointerMove={(event) => open !== null && moves(event) && setOpen(label)}
          >
            {label}
          </button>
          {open === label && (
            <div class="drop">
              <MenuList items={items} label={label} close={close} beside={beside} />
            </div>
          )}
        </div>
      ))}
      {open !== null && <div class="veil clear" onPointerDown={close} />}
    </div>
  );
}

function itemsOf(desk: Desk, { items = [] }: MenuEntry): (MenuItem | null)[] {
  return items.map((entry) => {
    if (entry.separator) return null;
    if (entry.items) return { label: entry.caption, items: itemsOf(desk, entry) };
    return { label: entry.caption, run: () => run(desk, entry) };
  });
}

async function run(desk: Desk, { call = '', caption }: MenuEntry): Promise<void> {
  await desk.telling.now();
  desk.busy.set(caption.replace(/…$/, ''));
  const ran = await desk.talk.attempt(() => runMenu({ session: desk.session, function: call }));
  desk.busy.set(null);
  if (ran && 'error' in ran) {
    const { message } = ran.error;
    await desk.talk.ask({ title: caption, text: message, buttons: ['OK'] });
  }
}
