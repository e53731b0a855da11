/** The menu of the right mouse button, and of the menu key. */

import { MenuList } from '../chrome/menu-list.tsx';
import type { Desk } from '../desk/desk.ts';
import { clear } from '../desk/edit.ts';
import { askNote } from '../desk/note.ts';
import { hide, insert, remove, sort } from '../desk/structure.ts';
import { redo, undo } from '../desk/undo.ts';

interface Props {
  readonly desk: Desk;
  readonly at: { readonly x: number; readonly y: number };
  readonly close: () => void;
}

export function ContextMenu({ desk, at, close }: Props) {
  const { t } = desk;
  const { column, box } = desk.selected.value;
  const rows = box.bottom - box.top;
  const columns = box.right - box.left;
  const counted = (key: 'rows' | 'columns', count: number) => t(`page.${key}.count`, { count });
  const items = [
    { label: t('page.undo'), keys: 'Ctrl+Z', run: () => undo(desk) },
    { label: t('page.redo'), keys: 'Ctrl+Y', run: () => redo(desk) },
    null,
    {
      label: t('page.insert.above', { what: counted('rows', rows) }),
      run: () => insert(desk, 'ROWS', box, false),
    },
    {
      label: t('page.insert.below', { what: counted('rows', rows) }),
      run: () => insert(desk, 'ROWS', box, true),
    },
    {
      label: t('page.insert.left', { what: counted('columns', columns) }),
      run: () => insert(desk, 'COLUMNS', box, false),
    },
    {
      label: t('page.insert.right', { what: counted('columns', columns) }),
      run: () => insert(desk, 'COLUMNS', box, true),
    },
    null,
    {
      label: t('page.delete', { what: counted('rows', rows) }),
      run: () => remove(desk, 'ROWS', box),
    },
    {
      label: t('page.delete', { what: counted('columns', columns) }),
      run: () => remove(desk, 'COLUMNS', box),
    },
    { label: t('page.clear'), keys: 'Del', run: () => clear(desk, desk.boxes) },
    null,
    {
      label: t('page.hide', { what: counted('rows', rows) }),
      run: () => hide(desk, 'ROWS', box, true),
    },
    {
      label: t('page.hide', { what: counted('columns', columns) }),
      run: () => hide(desk, 'COLUMNS', box, true),
    },
    { label: t('page.unhide.rows'), run: () => hide(desk, 'ROWS', widened(box), false) },
    { label: t('page.unhide.columns'), run: () => hide(desk, 'COLUMNS', widened(box), false) },
    null,
    { label: t('page.sort.ascending'), run: () => sort(desk, column, 'ASCENDING') },
    { label: t('page.sort.descending'), run: () => sort(desk, column, 'DESCENDING') },
    null,
    { label: t('page.note'), keys: 'Shift+F2', run: () => askNote(desk) },
  ];
  const x = Math.min(at.x, window.innerWidth - 280);
  const y = Math.max(8, Math.min(at.y, window.innerHeight - 560));
  return (
    <div
      class="floating"
      style={{ left: x, top: y }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <MenuList
        items={items}
        label={t('page.cells')}
        close={() => {
          close();
          desk.refocus();
        }}
      />
    </div>
  );
}

/** With the neighbours, among which the hidden ones stand. */
function widened(box: { top: number; left: number; bottom: number; right: number }) {
  return {
    top: Math.max(0, box.top - 1),
    left: Math.max(0, box.left - 1),
    bottom: box.bottom + 1,
    right: box.right + 1,
  };
}
