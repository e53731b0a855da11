/** What is done most, one click away: as in Sheets, smaller. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { css, type Rgb } from '../book/color.ts';
import type { Desk } from '../desk/desk.ts';
import {
  BORDERS,
  dressOf,
  fillOf,
  inkOf,
  NUMBER_FORMATS,
  numberKey,
  setBorders,
  setFill,
  setInk,
  setNumberFormat,
} from '../desk/dress.ts';
import { toggleFilter } from '../desk/filter.ts';
import { insert } from '../desk/lines.ts';
import { format } from '../desk/structure.ts';
import { redo, undo } from '../desk/undo.ts';
import { printSheet } from '../print/index.ts';
import { Signal, useSignal } from '../signal.ts';
import { type MenuItem, MenuList } from './menu-list.tsx';
import { Swatches } from './swatches.tsx';
import { Tool, ToolMenu } from './tool.tsx';

const NEVER = new Signal(0);
const SIDES = ['left', 'center', 'right'] as const;

export function Toolbar({ desk }: { desk: Desk }) {
  const bar = useRef<HTMLDivElement>(null);
  const view = useSignal(desk.view);
  useSignal(desk.selected);
  useSignal(view?.painted ?? NEVER);
  useSignal(desk.book.changed);
  const dark = useSignal(desk.book.dark);
  const { t } = desk;
  const dress = dressOf(desk);
  const { bold = false, italic = false } = dress.textFormat ?? {};
  const [ink, fill] = [inkOf(dress), fillOf(dress)];
  const side = SIDES.find((one) => one.toUpperCase() === dress.horizontalAlignment) ?? 'left';
  const closed = () => desk.refocus();
  const then = (work: () => unknown) => () => {
    void work();
    desk.refocus();
  };
  const list = (label: string, items: readonly (MenuItem | null)[]) => (close: () => void) => (
    <MenuList label={label} items={items} close={close} />
  );
  const palette =
    (label: string, chosen: Rgb | null, choose: (color: Rgb | null) => void) =>
    (close: () => void) => (
      <Swatches
        label={label}
        reset={t('tool.color.reset')}
        chosen={chosen}
        choose={choose}
        close={close}
      />
    );

  /** One stop for Tab; the arrow keys lead along it. */
  const key = (event: KeyboardEvent) => {
    const all = [...bar.current!.querySelectorAll<HTMLElement>('button.tool')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') desk.refocus();
    else if (step && at >= 0) all[(at + step + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
  };

  /** Tab comes back to the button one was at. */
  const stop = (at: HTMLElement | null) => {
    for (const one of bar.current!.querySelectorAll<HTMLElement>('button.tool')) {
      one.tabIndex = one === at ? 0 : -1;
    }
  };
  useLayoutEffect(() => stop(bar.current!.querySelector<HTMLElement>('button.tool')), []);

  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={t('tool.bar')}
      ref={bar}
      onKeyDown={key}
      onFocusCapture={(event) => {
        const at = (event.target as HTMLElement).closest<HTMLElement>('button.tool');
        if (at) stop(at);
      }}
    >
      <Tool icon="undo" label={t('page.undo')} keys="Ctrl+Z" run={then(() => undo(desk))} />
      <Tool icon="redo" label={t('page.redo')} keys="Ctrl+Y" run={then(() => redo(desk))} />
      <Tool icon="print" label={t('screen.print')} keys="Ctrl+P" run={() => printSheet(desk)} />
      <hr />
      <ToolMenu
        label={t('tool.number')}
        text={t(`tool.number.${numberKey(dress.numberFormat)}`)}
        closed={closed}
      >
        {list(t('tool.number'), [
          {
            label: t('tool.number.automatic'),
            checked: numberKey(dress.numberFormat) === 'automatic',
            run: () => setNumberFormat(desk, 'automatic'),
          },
          ...NUMBER_FORMATS.map((one) => ({
            label: t(`tool.number.${one.key}`),
            keys: one.sample,
            checked: numberKey(dress.numberFormat) === one.key,
            run: () => setNumberFormat(desk, one.key),
          })),
        ])}
      </ToolMenu>
      <hr />
      <Tool
        icon="bold"
        label={t('page.format.bold')}
        keys="Ctrl+B"
        on={bold === true}
        run={then(() => format(desk, { textFormat: { bold: !bold } }, 'textFormat.bold'))}
      />
      <Tool
        icon="italic"
        label={t('tool.italic')}
        keys="Ctrl+I"
        on={italic === true}
        run={then(() => format(desk, { textFormat: { italic: !italic } }, 'textFormat.italic'))}
      />
      <ToolMenu
        icon="ink"
        label={t('tool.ink')}
        bar={ink ? css(ink, dark) : 'currentColor'}
        closed={closed}
      >
        {palette(t('tool.ink'), ink, (color) => setInk(desk, color))}
      </ToolMenu>
      <ToolMenu
        icon="fill"
        label={t('tool.fill')}
        bar={fill ? css(fill, dark) : 'transparent'}
        closed={closed}
      >
        {palette(t('tool.fill'), fill, (color) => setFill(desk, color))}
      </ToolMenu>
      <ToolMenu icon="borders" label={t('tool.borders')} closed={closed}>
        {list(
          t('tool.borders'),
          (Object.keys(BORDERS) as (keyof typeof BORDERS)[]).map((which) => ({
            label: t(`tool.borders.${which}`),
            icon: which,
            run: () => setBorders(desk, which),
          })),
        )}
      </ToolMenu>
      <hr />
      <ToolMenu icon={side} label={t('tool.align')} closed={closed}>
        {list(
          t('tool.align'),
          SIDES.map((one) => ({
            label: t(`page.align.${one}`),
            icon: one,
            run: () =>
              format(desk, { horizontalAlignment: one.toUpperCase() }, 'horizontalAlignment'),
          })),
        )}
      </ToolMenu>
      <Tool
        icon="wrap"
        label={t('page.wrap')}
        on={dress.wrapStrategy === 'WRAP'}
        run={then(() => {
          const wrapStrategy = dress.wrapStrategy === 'WRAP' ? 'CLIP' : 'WRAP';
          return format(desk, { wrapStrategy }, 'wrapStrategy');
        })}
      />
      <hr />
      <Tool
        icon="filter"
        label={t(view?.sheet.basicFilter ? 'page.filter.remove' : 'page.filter.make')}
        on={Boolean(view?.sheet.basicFilter)}
        run={then(() => toggleFilter(desk))}
      />
      <Tool icon="find" label={t('page.find')} keys="Ctrl+F" run={() => desk.finding.set('find')} />
      <ToolMenu icon="insert" label={t('page.menu.insert')} closed={closed}>
        {list(t('page.menu.insert'), insertItems(desk))}
      </ToolMenu>
    </div>
  );
}

/** Rows and columns beside the selection, as many as it holds. */
export function insertItems(desk: Desk): MenuItem[] {
  const { t } = desk;
  const { box } = desk.selected.value;
  const rows = t('page.rows.count', { count: box.bottom - box.top });
  const columns = t('page.columns.count', { count: box.right - box.left });
  return [
    { label: t('page.insert.above', { what: rows }), run: () => insert(desk, 'ROWS', box, false) },
    { label: t('page.insert.below', { what: rows }), run: () => insert(desk, 'ROWS', box, true) },
    {
      label: t('page.insert.left', { what: columns }),
      run: () => insert(desk, 'COLUMNS', box, false),
    },
    {
      label: t('page.insert.right', { what: columns }),
      run: () => insert(desk, 'COLUMNS', box, true),
    },
  ];
}
