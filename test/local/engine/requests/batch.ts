/** A workbook served over HTTP and the real client on it, with the everyday calls of these tests. */

import { OAuth2Client } from 'google-auth-library';
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterEach, expect } from 'vitest';
import { type LocalServer, startServer } from '../../../../local/server.ts';

type Request = sheets_v4.Schema$Request;
export type Scalar = string | number | boolean | null;

const open: LocalServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const NOON = Date.UTC(2026, 10, 23, 12);

export type Batch = Awaited<ReturnType<typeof served>>;

/** A fresh workbook with values entered from A1 of its first tab. */
export async function served(values: readonly (readonly Scalar[])[] = []) {
  const server = await startServer({ file: ':memory:', quota: false, clock: () => NOON });
  open.push(server);
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: 'test', expiry_date: Date.now() + 3_600_000 });
  const api = new sheets_v4.Sheets({ rootUrl: server.url, auth: auth as never, retry: false });
  const { spreadsheetId } = server;
  const run = async (...requests: Request[]) => {
    const { data } = await api.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests },
    });
    return data.replies ?? [];
  };
  const enter = (range: string, cells: readonly (readonly Scalar[])[]) =>
    api.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: cells as unknown[][] as string[][] },
    });
  if (values.length > 0) await enter('A1', values);

  return {
    run,
    enter,
    /** The 400 a batch is refused with. */
    refused: async (...requests: Request[]): Promise<string> => {
      const error = await run(...requests).then(
        () => undefined,
        (thrown: { status: number; message: string }) => thrown,
      );
      expect(error?.status).toBe(400);
      return error!.message;
    },
    /** Unformatted values, formulas as their text. */
    values: async (range = 'Sheet1'): Promise<Scalar[][]> => {
      const { data } = await api.spreadsheets.values.get({
        spreadsheetId,
        range,
        valueRenderOption: 'FORMULA',
      });
      return data.values ?? [];
    },
    /** One sheet as `get` shows it, without cells. */
    sheet: async (at = 0): Promise<sheets_v4.Schema$Sheet> => {
      const { data } = await api.spreadsheets.get({ spreadsheetId });
      return data.sheets![at]!;
    },
    book: async () => (await api.spreadsheets.get({ spreadsheetId })).data,
    /** Sizes and visibility of the columns of a range. */
    cellsMetadata: async (range: string): Promise<sheets_v4.Schema$DimensionProperties[]> => {
      const { data } = await api.spreadsheets.get({
        spreadsheetId,
        ranges: [range],
        includeGridData: true,
      });
      return data.sheets?.[0]?.data?.[0]?.columnMetadata ?? [];
    },
    /** Sizes and visibility of the rows of a range. */
    rowsMetadata: async (range: string): Promise<sheets_v4.Schema$DimensionProperties[]> => {
      const { data } = await api.spreadsheets.get({
        spreadsheetId,
        ranges: [range],
        fields: 'sheets.data.rowMetadata',
      });
      return data.sheets?.[0]?.data?.[0]?.rowMetadata ?? [];
    },
    /** The cells of a range. */
    cells: async (range: string): Promise<sheets_v4.Schema$CellData[][]> => {
      const { data } = await api.spreadsheets.get({
        spreadsheetId,
        ranges: [range],
        includeGridData: true,
      });
      const rows = data.sheets?.[0]?.data?.[0]?.rowData ?? [];
      return rows.map((row) => row.values ?? []);
    },
  };
}

/** A GridRange of the first sheet from rows and columns, ends exclusive. */
export function box(top: number, bottom: number, left: number, right: number) {
  return {
    sheetId: 0,
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  };
}

/** Rows or columns of the first sheet. */
export function stretch(dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number) {
  return { sheetId: 0, dimension, startIndex, endIndex };
}
