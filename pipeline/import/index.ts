/** Importing a CSV file into a table: two passes, the first without writing. */

import type { Actor } from '../../src/crm/actor.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { dayOf } from '../../src/crm/time.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { type Layout, tabOf } from '../../src/workbook/layout.ts';
import { ownColumns } from '../../src/workbook/own-columns.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import type { Tell } from '../cli/progress.ts';
import type { CsvFile } from './csv.ts';
import { encodingOf } from './encoding.ts';
import type { ImportMap } from './map.ts';
import { outcomesOf, referencesOf, type Work } from './outcomes.ts';
import { RateWatch, tablesOfRates, type Warning } from './rates.ts';
import { tablesReferred } from './references.ts';
import { refuseOverflow, refuseTooMany } from './room.ts';
import { type Scan, scan } from './scan.ts';
import { Writer, type WriterOptions } from './writer.ts';

/** Reading the file, reading the workbook, writing. */
export type Phase = 'scan' | 'read' | 'import';

export interface ImportOptions extends WriterOptions {
  readonly path: string;
  readonly map: ImportMap | null;
  /** Who imports and when; ids come from the file, not from its `random`. */
  readonly actorOf: (layout: Layout) => Actor;
  readonly delimiter?: string | undefined;
  /** The form of dates where the map gives none. */
  readonly dates?: string | undefined;
  /** Runs one part of the work, named for those who watch. */
  readonly phase: <T>(name: Phase, work: (tell: Tell) => Promise<T>) => Promise<T>;
}

export interface Rejected {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportResult {
  readonly table: TableKey;
  created: number;
  updated: number;
  unchanged: number;
  readonly rejected: Rejected[];
  readonly references: Partial<Record<TableKey, { created: number }>>;
  /** What was taken and yet will be missing from a number. */
  warnings: readonly Warning[];
  /** Columns of the file that nothing was taken from. */
  readonly ignored: readonly string[];
}

/** @throws LeadsheetError of `scan`, of reading and of committing, and `too_many_cells` */
export async function importFile(options: ImportOptions): Promise<ImportResult> {
  const { client, table, path, tongues, phase } = options;
  const reading = { tongues, dates: options.dates, file: path };
  const { file, layout, scanned } = await phase('scan', async (tell) => {
    const file: CsvFile = { path, encoding: await encodingOf(path), delimiter: options.delimiter };
    const layout = await client.run(findLayout(tongues));
    const own = await client.run(ownColumns(tabOf(layout, table)));
    const scanned = await scan(file, table, options.map, own, reading, tell);
    refuseTooMany(layout, table, scanned.rows);
    return { file, layout, scanned };
  });
  const actor = options.actorOf(layout);
  const work = await phase('read', async (): Promise<Work> => {
    const tables = tablesNeeded(table, scanned);
    const snapshot = await client.run(readTables(layout, tables, tongues));
    const work = { table, file, scanned, snapshot, reading, actor };
    await refuseOverflow(layout, work);
    return work;
  });
  const writer = new Writer(options, work.snapshot, layout, scanned);
  return phase('import', (tell) => write(work, writer, tell));
}

function tablesNeeded(table: TableKey, { reader }: Scan): TableKey[] {
  const extra: TableKey[] = table === 'deals' ? ['funnels', 'deal_history'] : [];
  return [...new Set([table, ...tablesReferred(table, reader), ...extra, ...tablesOfRates(table)])];
}

async function write(work: Work, writer: Writer, tell: Tell): Promise<ImportResult> {
  const { table, scanned, snapshot, actor } = work;
  const rates = new RateWatch(table, snapshot, dayOf(actor.now));
  const result: ImportResult = {
    table,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: [],
    references: {},
    warnings: [],
    ignored: scanned.ignored,
  };
  const references = referencesOf(work);
  let done = 0;
  for await (const { line, outcome, by } of outcomesOf(work, references)) {
    if ('reason' in outcome) {
      const { column, value, reason } = outcome;
      result.rejected.push({ line, column, value, reason });
    } else {
      result[outcome.kind]++;
      rates.see(outcome.fields);
      await writer.add(outcome.changes, by, line);
    }
    if (++done % 1000 === 0) tell(`${done}/${scanned.rows}`);
  }
  await writer.flush(actor);
  result.warnings = rates.warnings;
  for (const [made, count] of references.created) result.references[made] = { created: count };
  return result;
}
