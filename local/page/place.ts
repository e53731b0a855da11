/**
 * Where one is in the workbook. A visit begins with what its address names, else on the tab last
 * seen here, else with the overview; a reload comes back to the selection as well.
 */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { type Language, languageOf } from '../../src/text/index.ts';
import { LANGUAGE, TAB, tagged } from '../../src/workbook/tags.ts';
import type { Desk, Selected } from './desk/desk.ts';
import { goTo, placeOf } from './links.ts';
import { call } from './wire/api.ts';

interface Seen {
  readonly sheetId: number;
  readonly selected?: Selected;
}

/** What the workbook is known by, its language, and the tab to begin with. */
export interface Doors {
  readonly key: string;
  readonly language: Language;
  readonly overview: number | undefined;
}

export async function findDoors(): Promise<Doors> {
  const fields =
    'spreadsheetId,properties.locale,developerMetadata(metadataKey,metadataValue),' +
    'sheets(properties(sheetId,hidden),developerMetadata(metadataKey,metadataValue))';
  const book = await call<sheets_v4.Schema$Spreadsheet>('get', { fields });
  const { spreadsheetId, properties, developerMetadata, sheets = [] } = book;
  const overview = sheets.find(
    ({ developerMetadata, properties }) =>
      tagged(developerMetadata, TAB) === 'overview' && !properties?.hidden,
  );
  return {
    key: `leadsheet.place.${spreadsheetId}`,
    language: languageOf(tagged(developerMetadata, LANGUAGE) ?? properties?.locale ?? undefined),
    overview: overview && (overview.properties?.sheetId ?? 0),
  };
}

/**
 * The language to speak: that of the workbook, as the add-on does, unless another was chosen for
 * this workbook in this browser.
 */
export function languageAt({ key, language }: Doors): Language {
  return languageOf(localStorage.getItem(`${key}.language`) ?? language);
}

/** Speaks another language from now on; the add-on hears of it with a new start. */
export function speak({ key }: Doors, language: Language): void {
  localStorage.setItem(`${key}.language`, language);
  location.reload();
}

/** Opens the first tab of a visit, and keeps where one is when the visit ends. */
export async function enter(desk: Desk, { key, overview }: Doors): Promise<void> {
  window.addEventListener('pagehide', () => keep(desk, key));
  window.addEventListener('hashchange', () => void atHash(desk));
  if (await atHash(desk)) return;
  const { sheets } = desk.book;
  const here = seen(sessionStorage, key);
  const shown = (id: number | undefined): id is number =>
    sheets.some(({ properties }) => (properties?.sheetId ?? 0) === id && !properties?.hidden);
  const first = sheets.find(({ properties }) => !properties?.hidden)?.properties?.sheetId ?? 0;
  const ids = [here?.sheetId, seen(localStorage, key)?.sheetId, overview, first];
  const sheetId = ids.find(shown) ?? 0;
  await desk.open(sheetId);
  const view = desk.view.value;
  const before = sheetId === here?.sheetId ? here.selected : undefined;
  if (!view || !before) return;
  const { row, column, box, others } = before;
  if (box.bottom > view.rowCount || box.right > view.columnCount) return;
  desk.select(row, column, box, others);
}

async function atHash(desk: Desk): Promise<boolean> {
  const place = placeOf(location.hash);
  if (!place) return false;
  const found = await goTo(desk, place);
  // An address is followed once: a reload stays where one has gone since.
  history.replaceState(null, '', location.pathname);
  return found;
}

function keep(desk: Desk, key: string): void {
  const sheetId = desk.view.value?.sheetId;
  if (sheetId === undefined) return;
  localStorage.setItem(key, JSON.stringify({ sheetId }));
  sessionStorage.setItem(key, JSON.stringify({ sheetId, selected: desk.selected.value }));
}

function seen(storage: Storage, key: string): Seen | null {
  return JSON.parse(storage.getItem(key) ?? 'null') as Seen | null;
}
