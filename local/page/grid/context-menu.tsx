/** The menu of the right mouse button, and of the menu key. */

import { MenuList } from '../chrome/menu-list.tsx';
import { copyByMenu, pasteByMenu } from '../desk/clipboard.ts';
import type { Desk } from '../desk/desk.ts';
import { clear } from '../desk/edit.ts';
import { hide, insert, remove } from '../desk/lines.ts';
import { askNote } from '../desk/note.ts';
import { sort } from '../desk/structure.ts';

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
    { label: t('page.cut'), keys: 'Ctrl+X', run: () => copyByMenu(desk, true) },
    { label: t('page.copy'), keys: 'Ctrl+C', run: () => copyByMenu(desk, false) },
    { label: t('page.paste'), keys: 'Ctrl+V', run: () => pasteByMenu(desk, false) },
    { label: t('page.paste.values'), keys: 'Ctrl+Shift+V', run: () => pasteByMenu(desk, true) },
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
    ...hiddenIn(desk, 'rows', () => hide(desk, 'ROWS', widened(box), false)),
    ...hiddenIn(desk, 'columns', () => hide(desk, 'COLUMNS', widened(box), false)),
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

/** Shows lines again, where some are hidden among the selected ones or beside them. */
function hiddenIn(desk: Desk, axis: 'rows' | 'columns', run: () => unknown) {
  const view = desk.view.value;
  const { top, left, bottom, right } = widened(desk.selected.value.box);
  const [from, to] = axis === 'rows' ? [top, bottom] : [left, right];
  const count = axis === 'rows' ? view?.rowCount : view?.columnCount;
  const isHidden = view?.spans(axis, from, Math.min(to, count ?? 0)).some(({ hidden }) => hidden);
  return isHidden ? [{ label: desk.t(`page.unhide.${axis}`), run }] : [];
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
