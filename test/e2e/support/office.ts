/**
 * A real workspace on a small workbook of its own: the page at its address, and the same workbook
 * through the real Google client, as any other program would read it.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClient } from '../../../pipeline/google/client.ts';
import { fillTab } from '../../../pipeline/sample/fill.ts';
import { writeSample } from '../../../pipeline/sample/index.ts';
import { serveOpenly } from '../../../pipeline/serving.ts';
import type { AnyRecord, RecordOf } from '../../../src/crm/records.ts';
import type { TableKey } from '../../../src/crm/schema.ts';
import { speaker } from '../../../src/text/index.ts';
import { tonguesOf } from '../../../src/text/tongues.ts';
import { findLayout } from '../../../src/workbook/find-layout.ts';
import type { Request } from '../../../src/workbook/procedure.ts';
import { readTables } from '../../../src/workbook/read-tables.ts';
import { setup } from '../../../src/workbook/setup.ts';
import { launchChromium } from '../chromium.ts';
import { type Look, openScreen } from './screen.ts';

/** Who sits at every screen, but for a sample's, where it is the first of its team. */
export const ANN = 'ann@example.com';
export const BOB = 'bob@example.com';

const WORLD = {
  en: { title: 'Office', locale: 'en_GB', timeZone: 'Europe/London' },
  zh: { title: '公司', locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
} as const;

export type Rows = { readonly [K in TableKey]?: readonly AnyRecord[] };

/** Opens an office: its workbook set up in one language and filled with rows, or a small sample. */
export async function openOffice(language: 'en' | 'zh' = 'en', rows: Rows | 'sample' = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'leadsheet-office-'));
  const file = join(folder, 'office.leadsheet');
  if (rows === 'sample') await writeSample(file, { size: 'small', language });
  const who = rows === 'sample' ? {} : { user: ANN };
  const running = await serveOpenly({ file, quota: false, ...who });
  const { spreadsheetId, url, workbook } = running;
  const client = openClient({ spreadsheetId, place: 'test', rootUrl: url, perMinute: 100_000 });
  const tongues = tonguesOf(language);
  const layout = () => client.run(findLayout(tongues));
  const send = (...requests: Request[]) =>
    client.send({ method: 'batchUpdate', body: { requests }, fields: '' });

  async function fill(given: Rows): Promise<void> {
    const properties = WORLD[language];
    await send({
      updateSpreadsheetProperties: { properties, fields: 'title,locale,timeZone' },
    } as Request);
    const at = '2026-01-05T09:00:00';
    await client.run(setup({ language, tongues, random: Math.random, at, by: ANN }));
    const { tabs } = await layout();
    for (const [table, records] of Object.entries(given)) {
      const tab = tabs.get(table as TableKey)!;
      const lines = records.map((record) => ({ record }));
      workbook.transaction(() => fillTab(workbook, tab, lines, tongues[0]));
    }
  }
  if (rows !== 'sample') await fill(rows);
  const browser = await launchChromium();

  return {
    running,
    language,
    /** Where the workbook stands, for the command line. */
    file,
    t: speaker(language),
    layout,
    /** Requests of another program. */
    send,
    /** The records of a table, as a program reads them. */
    rows: async <K extends TableKey>(table: K): Promise<RecordOf<K>[]> => {
      const { book } = await client.run(readTables(await layout(), [table], tongues));
      return [...(book as Record<K, readonly RecordOf<K>[]>)[table]];
    },
    /** Every cell of a tab as it was entered, empty rows at the end left out. */
    cells: async (table: TableKey): Promise<unknown[][]> => {
      const { title } = (await layout()).tabs.get(table)!;
      const answer = await client.send({ method: 'values.batchGet', ranges: [`'${title}'`] });
      return (answer as { valueRanges: { values?: unknown[][] }[] }).valueRanges[0]?.values ?? [];
    },
    /** How many charts stand on each tab, by its title. */
    charts: async (): Promise<Readonly<Record<string, number>>> => {
      const fields = 'sheets(properties.title,charts.chartId)';
      const { sheets } = (await client.send({ method: 'get', fields })) as Book;
      return Object.fromEntries(
        sheets.map(({ properties, charts = [] }) => [properties.title, charts.length]),
      );
    },
    /** `B2`, or `B2:B4` for three rows: where a field stands in the grid; rows count from 1. */
    place: async (table: TableKey, field: string, row: number, rows = 1): Promise<string> => {
      const column = letters((await layout()).tabs.get(table)!.columns.get(field)!);
      return `${column}${row + 1}${rows > 1 ? `:${column}${row + rows}` : ''}`;
    },
    open: (look: Look = {}) => openScreen(browser, running.address, { language, ...look }),
    close: async () => {
      await browser.close();
      client.close();
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

interface Book {
  readonly sheets: readonly {
    readonly properties: { readonly title: string };
    readonly charts?: readonly unknown[];
  }[];
}

/** The letters of a 0-based column. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
