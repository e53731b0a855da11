/** The menus over the tabs: of all sheets, and of one. */

import type { Sheet } from '../book/view.ts';
import type { Desk } from '../desk/desk.ts';
import {
  deleteSheet,
  duplicateSheet,
  hideSheet,
  idOf,
  renameSheet,
  setSheet,
  showSheet,
} from '../desk/sheets.ts';
import { MenuList } from './menu-list.tsx';

const COLORS = ['#2563a8', '#2e7d5b', '#d98e3c', '#b4533c', '#715faa'] as const;

interface Props {
  readonly desk: Desk;
  readonly close: () => void;
}

/** Every sheet by name, the hidden ones too. */
export function AllSheets({ desk, close }: Props) {
  const { t } = desk;
  return (
    <div class="floating up" style={{ left: 40 }}>
      <MenuList
        label={t('page.tab.all')}
        close={close}
        items={desk.book.sheets.map((sheet) => ({
          label: sheet.properties?.title ?? '',
          checked: idOf(sheet) === desk.view.value?.sheetId,
          ...(sheet.properties?.hidden ? { keys: t('page.tab.hidden') } : {}),
          run: () => showSheet(desk, sheet),
        }))}
      />
    </div>
  );
}

/** What can be done with one sheet; `x` is where it was asked for. */
export function SheetMenu({ desk, close, sheet, x }: Props & { sheet: Sheet; x: number }) {
  const { t } = desk;
  const paint = (color: string) => {
    const tabColorStyle = { rgbColor: channels(color) };
    return setSheet(desk, idOf(sheet), { tabColorStyle }, 'tabColorStyle');
  };
  return (
    <div class="floating up" style={{ left: Math.min(x, window.innerWidth - 240) }}>
      <MenuList
        label={sheet.properties?.title ?? ''}
        close={close}
        items={[
          { label: t('page.tab.rename'), run: () => renameSheet(desk, sheet) },
          { label: t('page.tab.duplicate'), run: () => duplicateSheet(desk, sheet) },
          {
            label: t('page.tab.color'),
            items: COLORS.map((color, at) => ({
              label: t(`page.color.${at + 1}` as 'page.color.1'),
              run: () => paint(color),
            })),
          },
          { label: t('page.tab.hide'), run: () => hideSheet(desk, sheet) },
          null,
          { label: t('page.tab.delete'), run: () => deleteSheet(desk, sheet) },
        ]}
      />
    </div>
  );
}

function channels(hex: string) {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: at(1), green: at(3), blue: at(5) };
}
