/**
 * Six reports against pandas on the same bytes: the columns of a workbook as the Sheets API gives
 * them, in one JSON file. Each side goes from the file to the finished rows in its own process'
 * memory; ours builds the whole warehouse on the way, as a night does.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClient } from '../pipeline/google/client.ts';
import { pull } from '../pipeline/pull.ts';
import { runReport } from '../pipeline/reports/index.ts';
import { writeSample } from '../pipeline/sample/index.ts';
import { serveFile } from '../pipeline/serving.ts';
import { type Cell, openWarehouse } from '../pipeline/warehouse/index.ts';
import { TABLE_KEYS, type TableKey } from '../src/crm/schema.ts';
import { defaultSettings } from '../src/crm/settings.ts';
import { tonguesOf } from '../src/text/tongues.ts';
import { findLayout } from '../src/workbook/find-layout.ts';

const AS_OF = '2026-06-30';
const PERIOD = { from: '2025-07-01', to: '2026-07-01' };
const REPORTS = [
  'sales/revenue_by_month',
  'sales/revenue_by_product',
  'funnel/conversion',
  'funnel/time_in_stage',
  'customers_insight/rfm',
  'customers_insight/cohorts',
  'sales/leaderboard',
];

type Columns = Record<string, Cell[]>;
type Bytes = Partial<Record<TableKey, Columns>>;

export interface PeerFigures {
  readonly deals: number;
  readonly megabytes: number;
  readonly oursMs: number;
  /** Null where pandas is not present. */
  readonly pandasMs: number | null;
  readonly pandas: string;
}

/** Makes a sample of so many deals in `folder` and lets both sides work on its bytes. */
export async function measurePeers(deals: number, folder: string): Promise<PeerFigures> {
  const file = join(folder, `peers-${deals}.leadsheet`);
  await writeSample(file, { size: deals, asOf: AS_OF });
  const bytes = join(folder, `peers-${deals}.json`);
  writeFileSync(bytes, JSON.stringify(await columnsOf(file)));
  const began = performance.now();
  await ours(bytes);
  const oursMs = performance.now() - began;
  const peer = join(import.meta.dirname, 'peers', 'pandas_reports.py');
  const { status, stdout } = spawnSync('python3', [peer, bytes, AS_OF, PERIOD.from, PERIOD.to], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = status === 0 ? (JSON.parse(stdout) as { ms: number; version: string }) : null;
  const megabytes = statSync(bytes).size / 1e6;
  const pandas = told?.version ?? (status === 3 ? 'not present' : 'failed');
  return { deals, megabytes, oursMs, pandasMs: told?.ms ?? null, pandas };
}

/** Every table's columns, read through the API. */
async function columnsOf(file: string): Promise<Bytes> {
  const server = await serveFile(file, false);
  const { spreadsheetId, url } = server;
  const client = openClient({ spreadsheetId, place: file, rootUrl: url });
  const found: Bytes = {};
  try {
    const tongues = tonguesOf('en');
    const layout = await client.run(findLayout(tongues));
    const parts: { table: TableKey; firstRow: number; columns: Columns }[] = [];
    await pull({
      client,
      layout,
      tongues,
      take: (table, block) => parts.push({ table, ...block } as (typeof parts)[number]),
    });
    for (const { table, columns } of parts.sort((a, b) => a.firstRow - b.firstRow)) {
      const whole = found[table] ?? {};
      found[table] = whole;
      const height = Math.max(0, ...Object.values(columns).map(({ length }) => length));
      for (const [key, cells] of Object.entries(columns)) {
        const column = whole[key] ?? [];
        whole[key] = column;
        for (let at = 0; at < height; at++) column.push(cells[at] ?? '');
      }
    }
    return found;
  } finally {
    client.close();
    await server.close();
  }
}

async function ours(file: string): Promise<void> {
  const tables = JSON.parse(readFileSync(file, 'utf8')) as Bytes;
  const warehouse = await openWarehouse();
  try {
    for (const table of TABLE_KEYS) {
      warehouse.append(table, { firstRow: 2, columns: tables[table] ?? {} });
    }
    const actor = { now: `${AS_OF}T12:00:00`, by: 'bench', random: Math.random };
    await warehouse.prepare({ asOf: AS_OF, settings: defaultSettings() }, actor);
    await warehouse.setPeriod(PERIOD, null);
    for (const report of REPORTS) {
      const { gap } = await runReport(warehouse, report);
      if (gap) throw new Error(`${report}: ${gap.key}`);
    }
  } finally {
    warehouse.close();
  }
}

/** The figures in words. */
export function printPeers({ deals, megabytes, oursMs, pandasMs, pandas }: PeerFigures): string {
  const ms = (value: number) => `${(value / 1000).toFixed(2)} s`;
  const head = `${deals} deals, ${megabytes.toFixed(1)} MB: ours ${ms(oursMs)}`;
  if (pandasMs === null) return `${head}; pandas ${pandas}`;
  return `${head}, pandas ${pandas} ${ms(pandasMs)}: ${(pandasMs / oursMs).toFixed(2)} times as fast`;
}
