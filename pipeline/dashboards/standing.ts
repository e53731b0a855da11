/** What stands on the dashboard tabs of a workbook now: read before anything is drawn. */

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.d.ts';
import { DASHBOARDS, type DashboardKey } from '../../src/crm/schema.ts';
import { ask, type Procedure, type Spreadsheet } from '../../src/workbook/procedure.ts';
import { TAB, tagged } from '../../src/workbook/tags.ts';
import { SELECTOR_AT } from './draw/index.ts';
import { choiceOf, type PeriodChoice } from './period.ts';
import { isPeriodic } from './periodic.ts';

/** On a dashboard tab: the fingerprint of what was drawn there, and which charts are ours. */
export const PAGE = 'leadsheet.page';

export interface StandingPage {
  readonly sheetId: number;
  readonly rules: number;
  readonly charts: ReadonlySet<number>;
  readonly protection: sheets_v4.Schema$ProtectedRange | undefined;
  readonly drawn: { readonly hash: string; readonly charts: readonly number[] };
  /** The id of the metadata that holds `drawn`; absent on a tab never drawn on. */
  readonly metadataId: number | undefined;
  /** What stands in the period's cell. */
  readonly selector: string;
}

export interface Standing {
  readonly pages: ReadonlyMap<DashboardKey, StandingPage>;
  /** Every tab, so that a new one takes neither an id nor a name that is in use. */
  readonly sheetIds: ReadonlySet<number>;
  readonly titles: ReadonlySet<string>;
}

const FIELDS =
  'sheets(properties(sheetId,title),developerMetadata(metadataId,metadataKey,metadataValue),' +
  'charts(chartId),conditionalFormats(ranges),' +
  'protectedRanges(protectedRangeId,range,warningOnly,unprotectedRanges))';

/** Two reads: the tabs with what is drawn on them, then the period cells of all dashboards. */
export function* readStanding(): Procedure<Standing> {
  const book = yield* ask({ method: 'get', fields: FIELDS });
  const found = dashboardsOf(book);
  const ranges = found.map(({ sheet }) => selectorRange(sheet.properties?.title ?? ''));
  const values =
    ranges.length === 0
      ? {}
      : yield* ask({ method: 'values.batchGet', ranges, majorDimension: 'ROWS' });
  const pages = new Map<DashboardKey, StandingPage>();
  for (const [index, { key, sheet }] of found.entries()) {
    const selector = String(values.valueRanges?.[index]?.values?.[0]?.[0] ?? '');
    pages.set(key, pageOf(sheet, selector));
  }
  const all = (book.sheets ?? []).map(({ properties }) => properties ?? {});
  return {
    pages,
    sheetIds: new Set(all.map(({ sheetId }) => sheetId ?? 0)),
    titles: new Set(all.map(({ title }) => (title ?? '').toLowerCase())),
  };
}

/** The period people chose on each dashboard that has one; where nothing sensible stands, none. */
export function readSelectors(standing: Standing): Map<DashboardKey, PeriodChoice> {
  const chosen = new Map<DashboardKey, PeriodChoice>();
  for (const [key, { selector }] of standing.pages) {
    const choice = choiceOf(selector);
    if (choice && isPeriodic(key)) chosen.set(key, choice);
  }
  return chosen;
}

function dashboardsOf(book: Spreadsheet) {
  const sheets = book.sheets ?? [];
  return DASHBOARDS.flatMap((key) => {
    const sheet = sheets.find((one) => tagged(one.developerMetadata ?? [], TAB) === key);
    return sheet ? [{ key, sheet }] : [];
  });
}

function selectorRange(title: string): string {
  const { row, column } = SELECTOR_AT;
  return `'${title.replaceAll("'", "''")}'!${String.fromCharCode(65 + column)}${row + 1}`;
}

function pageOf(sheet: sheets_v4.Schema$Sheet, selector: string): StandingPage {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const mark = sheet.developerMetadata?.find(({ metadataKey }) => metadataKey === PAGE);
  return {
    sheetId,
    rules: sheet.conditionalFormats?.length ?? 0,
    charts: new Set((sheet.charts ?? []).map(({ chartId }) => chartId ?? 0)),
    // A protection of the whole tab has no rows or columns in its range.
    protection: sheet.protectedRanges?.find(
      ({ range }) => range?.startRowIndex === undefined && range?.startColumnIndex === undefined,
    ),
    drawn: drawnOf(mark?.metadataValue),
    metadataId: mark?.metadataId ?? undefined,
    selector,
  };
}

/** A mark that cannot be read counts as never drawn, and the page is drawn anew. */
function drawnOf(value: string | null | undefined): StandingPage['drawn'] {
  try {
    const { hash, charts } = JSON.parse(value ?? '{}') as { hash?: unknown; charts?: unknown };
    return {
      hash: typeof hash === 'string' ? hash : '',
      charts: Array.isArray(charts) ? charts.filter((id) => Number.isInteger(id)) : [],
    };
  } catch {
    return { hash: '', charts: [] };
  }
}
