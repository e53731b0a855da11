/** The workbook as the host reaches it: through the REST API, whoever answers. */

import type { BookFacts } from '../protocol.ts';
import type { SheetsRequest } from '../services/sheets.ts';

/** Sends one request of the Sheets API v4; the body of the answer as it came. */
export type SheetsApi = (
  request: SheetsRequest,
) => Promise<{ readonly status: number; readonly body: string }>;

/** The API of a local server, by its address (`http://127.0.0.1:PORT`). */
export function apiAt(rootUrl: string): SheetsApi {
  return async ({ verb, path, query, body }) => {
    const url = new URL(`/v4/spreadsheets${path}`, rootUrl);
    for (const [key, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined && one !== null) url.searchParams.append(key, String(one));
      }
    }
    url.searchParams.set('prettyPrint', 'false');
    const headers = { 'content-type': 'application/json', authorization: 'Bearer local' };
    const answer = await fetch(url, {
      method: verb,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, body: await answer.text() };
  };
}

/** What the advanced service throws: a message, and the API's own in `details`. */
export class SheetsServiceError extends Error {
  readonly details: unknown;
  constructor(method: string, body: string) {
    const { error } = JSON.parse(body) as { error: { message: string } };
    super(`API call to sheets.${method} failed with error: ${error.message}`);
    this.name = 'GoogleJsonResponseException';
    this.details = error;
  }
}

/** The body of a good answer. @throws SheetsServiceError for any other. */
export async function callSheets(
  api: SheetsApi,
  service: string,
  request: SheetsRequest,
): Promise<string> {
  const { status, body } = await api(request);
  if (status === 200) return body;
  const method = service.replace(/^Sheets\./, '').replace(/(^|\.)[A-Z]/g, (at) => at.toLowerCase());
  throw new SheetsServiceError(method, body);
}

const FIELDS =
  'properties(title,timeZone,locale),' +
  'sheets.properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount))';

interface Answer {
  properties: { title: string; timeZone: string; locale: string };
  sheets: {
    properties: {
      sheetId?: number;
      title: string;
      index?: number;
      hidden?: boolean;
      gridProperties?: { rowCount?: number; columnCount?: number };
    };
  }[];
}

export async function readBook(api: SheetsApi, id: string): Promise<BookFacts> {
  const request = { verb: 'GET', path: `/${id}`, query: { fields: FIELDS } } as const;
  const { properties, sheets } = JSON.parse(
    await callSheets(api, 'Spreadsheets.get', request),
  ) as Answer;
  return {
    ...properties,
    sheets: sheets.map(({ properties: sheet }) => ({
      sheetId: sheet.sheetId ?? 0,
      title: sheet.title,
      index: sheet.index ?? 0,
      rowCount: sheet.gridProperties?.rowCount ?? 0,
      columnCount: sheet.gridProperties?.columnCount ?? 0,
      hidden: sheet.hidden ?? false,
    })),
  };
}
