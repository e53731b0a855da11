/** What can be inserted, for every menu that offers it. */

import type { Desk } from '../desk/desk.ts';
import { insert } from '../desk/lines.ts';
import type { MenuItem } from './menu-list.tsx';

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
