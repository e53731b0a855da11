/** The sheet: the grid, what is laid over it, and how people work in it. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Box, cellBox } from '../book/ranges.ts';
import { isChoice } from '../book/shown.ts';
import { drawCharts } from '../charts/layer.ts';
import type { Desk } from '../desk/desk.ts';
import { useSignal } from '../signal.ts';
import { ContextMenu } from './context-menu.tsx';
import { commit, Editor } from './editor.tsx';
import { GridElement } from './element.ts';
import { FilterButtons } from './filter-buttons.tsx';
import { NoteCard } from './note-card.tsx';
import { lay } from './panes.ts';
import { Picker } from './picker.tsx';
import { takePointer } from './pointer.ts';
import { bringIntoSight } from './spot.ts';
import { Strips } from './strips.tsx';

export function Grid({ desk }: { desk: Desk }) {
  const holder = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<GridElement | null>(null);
  const [filling, setFilling] = useState<Box | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [hover, setHover] = useState<{ row: number; column: number } | null>(null);
  /** The cell under which something is offered. */
  const [picking, setPicking] = useState<string | null>(null);
  const [scrolls, setScrolls] = useState(0);
  const view = useSignal(desk.view);
  const selected = useSignal(desk.selected);
  const copied = useSignal(desk.copied);
  const draft = useSignal(desk.draft);
  useSignal(desk.reveal);

  const hooks = useMemo(() => {
    /** Offers what the rule of the cell has to offer. */
    const choose = () => {
      const { row, column } = desk.selected.value;
      const type = desk.view.value?.rule(row, column)?.condition?.type;
      const can = isChoice(type) || Boolean(type?.startsWith('DATE'));
      setPicking(can ? `${row},${column}` : null);
      return can;
    };
    return {
      edit: () => {
        const { row, column } = desk.selected.value;
        choose();
        desk.draft.set(desk.view.value?.typed(row, column) ?? null);
        desk.refocus();
      },
      choose,
      leave: () => setPicking(null),
      picker: { current: null },
      menu: (x?: number, y?: number) => {
        const under = holder.current!.querySelector('.layer .active')!.getBoundingClientRect();
        setMenu({ x: x ?? under.left + 12, y: y ?? under.bottom });
      },
      filling: setFilling,
      hover: (row: number, column: number) =>
        setHover((old) => (old?.row === row && old.column === column ? old : { row, column })),
      page: () => 25,
    };
  }, [desk]);

  useEffect(() => {
    const made = new GridElement(holder.current!);
    setGrid(made);
    const scrolled = () => {
      setScrolls((count) => count + 1);
      const now = desk.view.value;
      if (!now) return;
      const top = now.rows.frozenPixels + made.scroll.y;
      void now.blocks.ensure(now.rows.at(top), now.rows.at(top + made.room.height + 600) + 1);
    };
    holder.current!.addEventListener('scroll', scrolled, true);
    const release = takePointer(holder.current!, made, desk, hooks);
    return release;
  }, [desk, hooks]);

  useEffect(() => {
    if (!grid || !view) return;
    grid.show(view);
    const stops = [
      view.painted.watch(() => grid.repaint()),
      view.shaped.watch(() => {
        grid.show(view);
        setScrolls((count) => count + 1);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [grid, view]);

  useEffect(() => {
    if (!grid || !view) return;
    const { panes } = grid;
    const { row, column, box } = selected;
    const active = view.merges.at(row, column) ?? cellBox(row, column);
    lay(panes, view, 'range', [box, ...selected.others]);
    lay(panes, view, 'active', [active]);
    const corner = cellBox(box.bottom - 1, box.right - 1);
    lay(panes, view, 'handle', draft === null ? [corner] : []);
    lay(panes, view, 'copied', copied?.sheetId === view.sheetId ? [copied.box] : []);
    lay(panes, view, 'filling', filling ? [filling] : []);
  }, [grid, view, selected, copied, filling, draft, scrolls]);

  useEffect(
    () => (grid && view ? drawCharts(grid.panes.body, view, desk.book) : undefined),
    [grid, view],
  );

  useEffect(() => {
    if (grid && view) bringIntoSight(grid, view, selected.row, selected.column);
  }, [selected]);

  return (
    <div
      ref={holder}
      class="sheet"
      data-gridlines={view?.sheet.properties?.gridProperties?.hideGridlines ? 'hidden' : 'shown'}
      onPointerDownCapture={({ target }) => {
        // What is offered over the grid, and the text being edited, take their clicks themselves.
        if ((target as HTMLElement).closest('.floating, .picker, .editor')) return;
        setMenu(null);
        if (desk.draft.value !== null) void commit(desk, 0, 0);
      }}
    >
      {grid && view && (
        <>
          <Strips grid={grid} view={view} boxes={desk.boxes} />
          <Editor desk={desk} grid={grid} hooks={hooks} />
          <FilterButtons desk={desk} grid={grid} view={view} />
          {picking === `${selected.row},${selected.column}` && (
            <Picker
              desk={desk}
              grid={grid}
              view={view}
              keys={hooks.picker}
              close={() => setPicking(null)}
            />
          )}
          {hover && <NoteCard desk={desk} grid={grid} view={view} at={hover} />}
          {menu && <ContextMenu desk={desk} at={menu} close={() => setMenu(null)} />}
        </>
      )}
    </div>
  );
}
