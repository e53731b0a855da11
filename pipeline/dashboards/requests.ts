/** From pages to requests: what must change so that the tabs show them, and nothing when they do. */

import type { DashboardKey } from '../../src/crm/schema.ts';
import type { Request } from '../../src/workbook/procedure.ts';
import { onTab, TAB, tag } from '../../src/workbook/tags.ts';
import { cellRequests, selectorRequest } from './cell-requests.ts';
import { chartRequests } from './chart-requests.ts';
import { chartSpec } from './chart-spec.ts';
import { drawPage, SELECTOR_AT } from './draw/index.ts';
import type { Drawing } from './drawing.ts';
import { fingerprint, freeId } from './identity.ts';
import type { Page } from './page.ts';
import { sheetRequest, sizeOf } from './sheet-requests.ts';
import { PAGE, type Standing, type StandingPage } from './standing.ts';
import { rgb } from './style.ts';

/**
 * The requests that bring every page into its tab, for one atomic batchUpdate. A tab that is not
 * there is made; a page that stands already as it should gives no request.
 */
export function pageRequests(pages: readonly Page[], standing: Standing): readonly Request[] {
  return drawPages(pages, standing).requests;
}

/** The same, and which pages are not yet as they should be. */
export function drawPages(
  pages: readonly Page[],
  standing: Standing,
): { readonly drawn: readonly DashboardKey[]; readonly requests: readonly Request[] } {
  const sheetIds = new Set(standing.sheetIds);
  const titles = new Set(standing.titles);
  const chartIds = new Set([...standing.pages.values()].flatMap(({ charts }) => [...charts]));
  const drawn: DashboardKey[] = [];
  const requests = pages.flatMap((page) => {
    const paper = drawPage(page);
    const now = standing.pages.get(page.key);
    const changes = now ? redraw(page, paper, now, chartIds) : [];
    if (!now || changes.length > 0) drawn.push(page.key);
    if (now) return changes;
    const sheetId = freeId(`tab ${page.key}`, sheetIds);
    const title = freeTitle(page.title, titles);
    sheetIds.add(sheetId);
    titles.add(title.toLowerCase());
    const first = redraw(page, paper, blank(sheetId), chartIds);
    return [...newTab(page.key, sizeOf(paper), sheetId, title), ...first];
  });
  return { drawn, requests };
}

function redraw(page: Page, paper: Drawing, now: StandingPage, chartIds: Set<number>): Request[] {
  const hash = fingerprint([paper, paper.charts.map((placed) => chartSpec(placed, 0))]);
  const chosen = page.selector?.choices[page.selector.chosen];
  const stands = chosen === undefined || now.selector === chosen;
  const selector = stands ? [] : [selectorRequest(now.sheetId, chosen)];
  const whole = now.drawn.charts.every((id) => now.charts.has(id));
  if (whole && hash === now.drawn.hash) return selector;
  const charts = chartRequests(page.key, paper, now, chartIds);
  const mark = JSON.stringify({ hash, charts: charts.ids });
  return [
    sheetRequest(paper, now),
    ...cellRequests(paper, now),
    ...selector,
    ...charts.requests,
    ...protect(now, paper.selector),
    remember(now, mark),
  ].flat();
}

function newTab(
  key: DashboardKey,
  size: ReturnType<typeof sizeOf>,
  sheetId: number,
  title: string,
): Request[] {
  const gridProperties = { ...size, frozenRowCount: 2, hideGridlines: true };
  const properties = { sheetId, title, gridProperties, tabColorStyle: rgb('accent') };
  return [{ addSheet: { properties } }, tag(TAB, key, onTab(sheetId))];
}

function blank(sheetId: number): StandingPage {
  const drawn = { hash: '', charts: [] };
  const none = { protection: undefined, metadataId: undefined, selector: '' };
  return { sheetId, rules: 0, charts: new Set(), drawn, ...none };
}

/** A warning before anybody types on the page, except in the period's cell. */
function protect({ sheetId, protection }: StandingPage, selector: boolean): Request[] {
  const { row, column } = SELECTOR_AT;
  const rows = { startRowIndex: row, endRowIndex: row + 1 };
  const columns = { startColumnIndex: column, endColumnIndex: column + 2 };
  const unprotectedRanges = selector ? [{ sheetId, ...rows, ...columns }] : [];
  if (!protection) {
    const protectedRange = { range: { sheetId }, warningOnly: true, unprotectedRanges };
    return [{ addProtectedRange: { protectedRange } }];
  }
  if (Boolean(protection.unprotectedRanges?.length) === selector) return [];
  const protectedRange = { protectedRangeId: protection.protectedRangeId ?? 0, unprotectedRanges };
  return [{ updateProtectedRange: { protectedRange, fields: 'unprotectedRanges' } }];
}

function remember({ sheetId, metadataId }: StandingPage, mark: string): Request {
  if (metadataId === undefined) return tag(PAGE, mark, onTab(sheetId));
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId } }],
      developerMetadata: { metadataValue: mark },
      fields: 'metadataValue',
    },
  };
}

/** The title, numbered when a tab of the user's own has it. */
function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${title} ${number}`;
  return free;
}
