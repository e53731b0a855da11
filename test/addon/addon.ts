/** The built add-on on the host, over a workbook on a real local server. */

import { join } from 'node:path';
import type { EditEvent, UiEvent } from '../../local/host/index.ts';
import { apiAt, HostState, startHost } from '../../local/host/index.ts';
import { startServer } from '../../local/server.ts';
import { openClient } from '../../pipeline/google/client.ts';
import { fillTab } from '../../pipeline/sample/fill.ts';
import type { Acted, Answer, Done, Refused } from '../../src/addon/answer.ts';
import type { ViewName, Views } from '../../src/addon/views/index.ts';
import { buildCode } from '../../src/build.ts';
import type { AnyRecord, RecordOf } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { tonguesOf } from '../../src/text/tongues.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import type { Request, Spreadsheet } from '../../src/workbook/procedure.ts';
import { readTables } from '../../src/workbook/read-tables.ts';

export const SELLER = 'ann@example.com';
export const code = buildCode(join(import.meta.dirname, '../../src'));

/** The server half is tested here: a page is only what it is born with. */
const PAGE = '<body data-boot="<?= boot ?>"></body>';
const tongues = tonguesOf('en');

export async function startAddon({ faults = '', state = new HostState() } = {}) {
  const server = await startServer({ file: ':memory:', quota: false, faults });
  const { spreadsheetId, url } = server;
  const client = openClient({ spreadsheetId, place: 'test', rootUrl: url, perMinute: 100_000 });
  const bundle = {
    code: await code,
    files: { app: PAGE },
    manifest: { timeZone: 'Etc/UTC' },
  };
  const closing: (() => Promise<unknown>)[] = [];

  /** Someone at a screen; `meanwhile` is what a colleague does before the next write. */
  const sit = (user = SELLER, locale = 'en') => {
    const shown: UiEvent[] = [];
    const reads: string[] = [];
    let before: (() => Promise<unknown>) | null = null;
    const api = apiAt(url);
    const host = startHost({
      spreadsheetId,
      bundle,
      user,
      state,
      userLocale: locale,
      api: async (request) => {
        if (before && request.path.endsWith(':batchUpdate')) {
          const act = before;
          before = null;
          await act();
        }
        if (!String((request.query as { fields?: string }).fields).includes('index,hidden')) {
          reads.push(`${request.verb} ${request.path.replace(`/${spreadsheetId}`, '')}`);
        }
        return api(request);
      },
    });
    closing.push(() => host.close());
    let press: (event: UiEvent) => { button: string; text?: string } | undefined = () => ({
      button: 'OK',
    });
    host.onUi((event) => {
      shown.push(event);
      return press(event);
    });
    const act = (name: string, input: unknown) =>
      host.call('act', [name, input]) as Promise<Answer<Acted>>;
    return {
      host,
      shown,
      /** Calls of the Sheets service, in order. */
      reads,
      act,
      done: async (name: string, input: unknown) => granted(await act(name, input)),
      refused: async (name: string, input: unknown) => denied(await act(name, input)),
      load: async <V extends ViewName>(view: V, args: object = {}): Promise<Views[V]> =>
        granted((await host.call('load', [view, args])) as Answer<Views[V]>).value,
      undo: () => host.call('undoLast', []) as Promise<Answer<Acted>>,
      answer: (handler: typeof press) => {
        press = handler;
      },
      meanwhile: (act: () => Promise<unknown>) => {
        before = act;
      },
    };
  };

  const layout = () => client.run(findLayout(tongues));
  return {
    server,
    state,
    sit,
    layout,
    /** Requests of a colleague. */
    colleague: (...requests: Request[]) =>
      client.send({ method: 'batchUpdate', body: { requests }, fields: '' }),
    records: async <K extends TableKey>(table: K): Promise<RecordOf<K>[]> => {
      const { book } = await client.run(readTables(await layout(), [table], tongues));
      return [...(book as Record<K, readonly RecordOf<K>[]>)[table]];
    },
    /** The cells of a tab as they stand, its header row first. */
    grid: async (table: TableKey): Promise<unknown[][]> => {
      const { title } = (await layout()).tabs.get(table)!;
      const answer = await client.send({ method: 'values.batchGet', ranges: [`'${title}'`] });
      return (answer as { valueRanges: { values?: unknown[][] }[] }).valueRanges[0]?.values ?? [];
    },
    /** What was entered in each cell of every tab that holds anything, the hidden ones too. */
    entered: async (): Promise<{ stringValue?: string; formulaValue?: string }[]> => {
      const fields = 'sheets(data(rowData(values(userEnteredValue))))';
      const { sheets = [] } = (await client.send({ method: 'get', fields })) as Spreadsheet;
      const rows = sheets.flatMap(({ data = [] }) => data.flatMap((one) => one.rowData ?? []));
      return rows
        .flatMap(({ values }) => values ?? [])
        .flatMap(({ userEnteredValue }) => (userEnteredValue ? [userEnteredValue as object] : []));
    },
    /** Replaces the rows of a table, past the API. */
    fill: async (table: TableKey, rows: Iterable<AnyRecord>): Promise<void> => {
      const tab = (await layout()).tabs.get(table)!;
      const records = function* () {
        for (const record of rows) yield { record };
      };
      server.workbook.transaction(() => fillTab(server.workbook, tab, records(), tongues[0]));
    },
    /** Where a field of a row stands; 1-based as the edit event has it. `row` counts data from 1. */
    area: async (table: TableKey, field: string, row: number, rows = 1, columns = 1) => {
      const tab = (await layout()).tabs.get(table)!;
      const column = tab.columns.get(field)! + 1;
      return { sheetId: tab.sheetId, row: row + 1, column, rows, columns };
    },
    /** Types into cells as a person does, then the edit event. */
    type: async (
      who: { host: { fireEdit: (edit: EditEvent) => Promise<void> } },
      table: TableKey,
      field: string,
      row: number,
      values: (string | number | null)[][],
    ): Promise<void> => {
      const tab = (await layout()).tabs.get(table)!;
      const column = tab.columns.get(field)!;
      const start = { sheetId: tab.sheetId, rowIndex: row, columnIndex: column };
      const cell = (value: string | number | null) =>
        value === null
          ? {}
          : {
              userEnteredValue:
                typeof value === 'number' ? { numberValue: value } : { stringValue: value },
            };
      const rows = values.map((line) => ({ values: line.map(cell) }));
      await client.send({
        method: 'batchUpdate',
        body: { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] },
        fields: '',
      });
      const area = {
        sheetId: tab.sheetId,
        row: row + 1,
        column: column + 1,
        rows: values.length,
        columns: Math.max(...values.map((line) => line.length)),
      };
      await who.host.fireEdit({ area });
    },
    close: async () => {
      await Promise.all(closing.map((close) => close()));
      client.close();
      await server.close();
    },
  };
}

export type TestAddon = Awaited<ReturnType<typeof startAddon>>;
export type Sitting = ReturnType<TestAddon['sit']>;

export function granted<T>(answer: Answer<T>): Done<T> {
  if (answer.ok) return answer;
  throw new Error(`${answer.code}: ${answer.message}`);
}

export function denied(answer: Answer<unknown>): Refused {
  if (!answer.ok) return answer;
  throw new Error(`not refused: ${answer.message}`);
}
