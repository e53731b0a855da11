/** What is done most, one click away: as in Sheets, smaller. */

import { useRef } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import { toggleFilter } from '../desk/filter.ts';
import { redo, undo } from '../desk/undo.ts';
import { printSheet } from '../print/index.ts';
import { Signal, useSignal } from '../signal.ts';
import { FormatTools } from './format-tools.tsx';
import { insertItems } from './insert-items.ts';
import { listed } from './menu-list.tsx';
import { useOneStop } from './one-stop.ts';
import { Tool, ToolMenu } from './tool.tsx';

const NEVER = new Signal(0);

export function Toolbar({ desk }: { desk: Desk }) {
  const bar = useRef<HTMLDivElement>(null);
  const keys = useOneStop(bar, () => desk.refocus());
  const view = useSignal(desk.view);
  useSignal(desk.selected);
  useSignal(view?.painted ?? NEVER);
  useSignal(desk.book.changed);
  const dark = useSignal(desk.book.dark);
  const { t } = desk;
  const then = (work: () => unknown) => () => {
    void work();
    desk.refocus();
  };
  return (
    <div class="toolbar" role="toolbar" aria-label={t('tool.bar')} ref={bar} {...keys}>
      <Tool icon="undo" label={t('page.undo')} keys="Ctrl+Z" run={then(() => undo(desk))} />
      <Tool icon="redo" label={t('page.redo')} keys="Ctrl+Y" run={then(() => redo(desk))} />
      <Tool icon="print" label={t('screen.print')} keys="Ctrl+P" run={() => printSheet(desk)} />
      <hr />
      <FormatTools desk={desk} dark={dark} then={then} />
      <hr />
      <Tool
        icon="filter"
        label={t(view?.sheet.basicFilter ? 'page.filter.remove' : 'page.filter.make')}
        on={Boolean(view?.sheet.basicFilter)}
        run={then(() => toggleFilter(desk))}
      />
      <Tool icon="find" label={t('page.find')} keys="Ctrl+F" run={() => desk.finding.set('find')} />
      <ToolMenu icon="insert" label={t('page.menu.insert')} closed={() => desk.refocus()}>
        {listed(t('page.menu.insert'), insertItems(desk))}
      </ToolMenu>
    </div>
  );
}
