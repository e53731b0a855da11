/** The tabs at the bottom: chosen, dragged into order, renamed, coloured, hidden, added. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { css, rgbOf } from '../book/color.ts';
import type { Sheet } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import { addSheet, idOf, renameSheet, setSheet } from '../desk/sheets.ts';
import { useSignal } from '../signal.ts';
import { Icon } from './icons.tsx';
import { turnRow, useEdges } from './overflow.ts';
import { AllSheets, SheetMenu } from './sheet-menus.tsx';

export function Tabs({ desk }: { desk: Desk }) {
  useSignal(desk.book.changed);
  const view = useSignal(desk.view);
  const [menu, setMenu] = useState<{ sheet: Sheet; x: number } | null>(null);
  const [all, setAll] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const { before, after } = useEdges(row);
  useLayoutEffect(() => {
    const chosen = row.current!.querySelector('[aria-selected="true"]');
    chosen?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [view]);
  const { t } = desk;
  const shown = desk.book.sheets.filter(({ properties }) => !properties?.hidden);

  const close = () => {
    setMenu(null);
    setAll(false);
    desk.refocus();
  };
  const drop = (before: Sheet) => {
    const index = before.properties?.index ?? 0;
    if (dragged === null || dragged === idOf(before)) return;
    const from = desk.book.sheet(dragged)?.properties?.index ?? 0;
    void setSheet(desk, dragged, { index: from < index ? index + 1 : index }, 'index');
    setDragged(null);
    desk.refocus();
  };

  /** The arrows lead from tab to tab, Enter opens one. */
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.tab')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <nav class="tabs" aria-label={t('page.tabs')}>
      <button
        type="button"
        class="icon"
        title={t('page.tab.add')}
        aria-label={t('page.tab.add')}
        onClick={() => void addSheet(desk)}
      >
        <Icon name="insert" />
      </button>
      <button
        type="button"
        class="icon"
        title={t('page.tab.all')}
        aria-label={t('page.tab.all')}
        onClick={() => setAll(!all)}
      >
        <Icon name="sheets" />
      </button>
      <div
        class="tab-row"
        role="tablist"
        ref={row}
        data-more={before && after ? 'both' : before ? 'before' : after ? 'after' : undefined}
        onKeyDown={walk}
      >
        {shown.map((sheet) => {
          const color = rgbOf(sheet.properties?.tabColorStyle, sheet.properties?.tabColor);
          const chosen = idOf(sheet) === view?.sheetId;
          return (
            <button
              type="button"
              role="tab"
              key={idOf(sheet)}
              aria-selected={chosen}
              tabIndex={chosen ? 0 : -1}
              class="tab"
              draggable
              style={color ? { '--tab': css(color, desk.book.dark.value) } : {}}
              onClick={() => {
                desk.refocus();
                void desk.open(idOf(sheet));
              }}
              onDblClick={() => void renameSheet(desk, sheet)}
              onDragStart={() => setDragged(idOf(sheet))}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => drop(sheet)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ sheet, x: event.clientX });
              }}
            >
              {sheet.properties?.title}
            </button>
          );
        })}
      </div>
      {(before || after) &&
        ([-1, 1] as const).map((side) => (
          <button
            type="button"
            class="icon turn"
            key={side}
            tabIndex={-1}
            disabled={side < 0 ? !before : !after}
            aria-label={t(side < 0 ? 'screen.tabs.before' : 'screen.tabs.after')}
            title={t(side < 0 ? 'screen.tabs.before' : 'screen.tabs.after')}
            onClick={() => turnRow(row.current!, side)}
          >
            <Icon name={side < 0 ? 'before' : 'after'} />
          </button>
        ))}
      {(all || menu) && <div class="veil clear" onPointerDown={close} />}
      {all && <AllSheets desk={desk} close={close} />}
      {menu && <SheetMenu desk={desk} {...menu} close={close} />}
    </nav>
  );
}
