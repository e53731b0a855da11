/** What the page's own menus do. */

import { copyByMenu, pasteByMenu } from '../desk/clipboard.ts';
import type { Desk } from '../desk/desk.ts';
import { NUMBER_FORMATS, setNumberFormat, setPlain } from '../desk/dress.ts';
import { clear } from '../desk/edit.ts';
import { toggleFilter } from '../desk/filter.ts';
import { merge, unmerge } from '../desk/merge.ts';
import { setSheet } from '../desk/sheets.ts';
import { format, sort } from '../desk/structure.ts';
import { redo, undo } from '../desk/undo.ts';
import { printSheet } from '../print/index.ts';
import { insertItems } from './insert-items.ts';
import type { MenuItem } from './menu-list.tsx';

interface Menu {
  readonly label: string;
  readonly items: readonly (MenuItem | null)[];
}

export function menusOf(desk: Desk): Menu[] {
  const { t } = desk;
  const view = desk.view.value;
  const { column, row } = desk.selected.value;
  const grid = view?.sheet.properties?.gridProperties ?? {};
  const set = (gridProperties: object, fields: string) => () =>
    view && setSheet(desk, view.sheetId, { gridProperties }, fields);
  const freeze = (rows: number) => set({ frozenRowCount: rows }, 'gridProperties.frozenRowCount');
  const freezeColumns = (columns: number) =>
    set({ frozenColumnCount: columns }, 'gridProperties.frozenColumnCount');
  return [
    {
      label: t('page.menu.edit'),
      items: [
        { label: t('page.undo'), keys: 'Ctrl+Z', run: () => undo(desk) },
        { label: t('page.redo'), keys: 'Ctrl+Y', run: () => redo(desk) },
        null,
        { label: t('page.cut'), keys: 'Ctrl+X', run: () => copyByMenu(desk, true) },
        { label: t('page.copy'), keys: 'Ctrl+C', run: () => copyByMenu(desk, false) },
        { label: t('page.paste'), keys: 'Ctrl+V', run: () => pasteByMenu(desk, false) },
        { label: t('page.paste.values'), keys: 'Ctrl+Shift+V', run: () => pasteByMenu(desk, true) },
        null,
        { label: t('page.clear'), keys: 'Del', run: () => clear(desk, desk.boxes) },
        { label: t('page.find'), keys: 'Ctrl+F', run: () => desk.finding.set('find') },
        { label: t('page.replace.menu'), keys: 'Ctrl+H', run: () => desk.finding.set('replace') },
      ],
    },
    {
      label: t('page.menu.view'),
      items: [
        { label: t('page.freeze.none'), checked: !grid.frozenRowCount, run: freeze(0) },
        { label: t('page.freeze.row'), checked: grid.frozenRowCount === 1, run: freeze(1) },
        { label: t('page.freeze.rows', { row: row + 1 }), run: freeze(row + 1) },
        {
          label: t('page.freeze.noColumn'),
          checked: !grid.frozenColumnCount,
          run: freezeColumns(0),
        },
        { label: t('page.freeze.columns'), run: freezeColumns(column + 1) },
        null,
        {
          label: t('page.gridlines'),
          checked: !grid.hideGridlines,
          run: set({ hideGridlines: !grid.hideGridlines }, 'gridProperties.hideGridlines'),
        },
        null,
        { label: t('screen.print'), keys: 'Ctrl+P', run: () => printSheet(desk) },
        null,
        { label: t('page.outbox'), run: () => desk.panel.set('outbox') },
        { label: t('page.clock'), run: () => desk.panel.set('clock') },
      ],
    },
    {
      label: t('page.menu.insert'),
      items: insertItems(desk),
    },
    {
      label: t('page.menu.format'),
      items: [
        {
          label: t('page.format.bold'),
          keys: 'Ctrl+B',
          run: () => format(desk, { textFormat: { bold: true } }, 'textFormat.bold'),
        },
        {
          label: t('page.format.plain'),
          keys: 'Ctrl+\\',
          run: () => setPlain(desk),
        },
        null,
        ...NUMBER_FORMATS.map(({ key, sample }) => ({
          label: t(`tool.number.${key}`),
          keys: sample,
          run: () => setNumberFormat(desk, key),
        })),
        null,
        {
          label: t('page.align.left'),
          run: () => format(desk, { horizontalAlignment: 'LEFT' }, 'horizontalAlignment'),
        },
        {
          label: t('page.align.center'),
          run: () => format(desk, { horizontalAlignment: 'CENTER' }, 'horizontalAlignment'),
        },
        {
          label: t('page.align.right'),
          run: () => format(desk, { horizontalAlignment: 'RIGHT' }, 'horizontalAlignment'),
        },
        {
          label: t('page.wrap'),
          run: () => format(desk, { wrapStrategy: 'WRAP' }, 'wrapStrategy'),
        },
        {
          label: t('page.clip'),
          run: () => format(desk, { wrapStrategy: 'CLIP' }, 'wrapStrategy'),
        },
        null,
        { label: t('page.merge'), run: () => merge(desk) },
        { label: t('page.unmerge'), run: () => unmerge(desk) },
      ],
    },
    {
      label: t('page.menu.data'),
      items: [
        { label: t('page.sort.ascending'), run: () => sort(desk, column, 'ASCENDING') },
        { label: t('page.sort.descending'), run: () => sort(desk, column, 'DESCENDING') },
        null,
        {
          label: t(view?.sheet.basicFilter ? 'page.filter.remove' : 'page.filter.make'),
          run: () => toggleFilter(desk),
        },
      ],
    },
  ];
}
