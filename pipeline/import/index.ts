/** Importing a CSV file into a table: two passes, the first without writing. */

import type { Actor } from '../../src/crm/actor.ts';
import type { Change, ChangeSet } from '../../src/crm/change.ts';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { AnyRecord, Stage } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import { dayOf } from '../../src/crm/time.ts';
import { commit } from '../../src/workbook/commit.ts';
import { findLayout } from '../../src/workbook/find-layout.ts';
import { type Layout, tabOf } from '../../src/workbook/layout.ts';
import { readTables } from '../../src/workbook/read-tables.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import type { Tongues } from '../../src/workbook/words.ts';
import type { Client } from '../google/client.ts';
import { type CsvFile, rowsOf } from './csv.ts';
import { encodingOf } from './encoding.ts';
import type { ImportMap } from './map.ts';
import { RateWatch, tablesOfRates, type Warning } from './rates.ts';
import { References, tablesReferred } from './references.ts';
import type { Fault } from './row-reader.ts';
import { type Scan, scan } from './scan.ts';
import { seeded } from './seeded.ts';
import { Upserter } from './upsert.ts';

export interface ImportOptions {
  readonly client: Client;
  readonly table: TableKey;
  readonly path: string;
  readonly map: ImportMap | null;
  readonly tongues: Tongues;
  /** Who imports and when; ids come from the file, not from its `random`. */
  readonly actorOf: (layout: Layout) => Actor;
  readonly delimiter?: string | undefined;
  /** The form of dates where the map gives none. */
  readonly dates?: string | undefined;
  /** Changes of one atomic batch. */
  readonly chunk?: number;
  readonly onProgress?: (done: number, rows: number) => void;
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
}

/** About 3 MB a batch. */
const CHUNK = 5_000;
/** Google's limit of one workbook. */
const MOST_CELLS = 10_000_000;

/** @throws LeadsheetError of `scan`, of reading and of committing, and `too_many_cells` */
export async function importFile(options: ImportOptions): Promise<ImportResult> {
  const { client, table, path, tongues } = options;
  const file: CsvFile = { path, encoding: await encodingOf(path), delimiter: options.delimiter };
  const reading = { tongues, dates: options.dates, file: path };
  const scanned = await scan(file, table, options.map, reading);
  const layout = await client.run(findLayout(tongues));
  refuseTooMany(layout, table, scanned.rows);
  const extra: TableKey[] = table === 'deals' ? ['funnels', 'deal_history'] : [];
  const referred = tablesReferred(table, scanned.reader);
  const tables = [...new Set([table, ...referred, ...extra, ...tablesOfRates(table)])];
  const snapshot = await client.run(readTables(layout, tables, tongues));
  const stages = (snapshot.reads.get('funnels')?.records ?? []) as readonly Stage[];
  const records = snapshot.reads.get(table)!.records as unknown as AnyRecord[];
  const upserter = new Upserter(table, scanned.identity, records, stages);
  const references = new References(table, scanned.reader, scanned.header, snapshot, reading);
  const result: ImportResult = {
    table,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: [],
    references: {},
    warnings: [],
  };
  const writer = new Writer(options, snapshot, layout, scanned);
  const actor = options.actorOf(layout);
  const rates = new RateWatch(table, snapshot, dayOf(actor.now));
  let done = -1;
  for await (const { line, cells } of rowsOf(file)) {
    if (++done === 0) continue;
    const mine = { ...actor, source: 'import' as const, random: seeded(`${scanned.hash} ${line}`) };
    const one = changesOf(cells, mine, scanned, references, upserter, rates);
    if ('reason' in one) {
      const { column, value, reason } = one;
      result.rejected.push({ line, column, value, reason });
    } else {
      result[one.kind]++;
      await writer.add(one.changes, mine, line);
    }
    if (done % 1000 === 0) options.onProgress?.(done, scanned.rows);
  }
  await writer.flush(actor);
  result.warnings = rates.warnings;
  for (const [made, count] of references.created) result.references[made] = { created: count };
  return result;
}

function changesOf(
  cells: readonly string[],
  actor: Actor,
  { reader }: Scan,
  references: References,
  upserter: Upserter,
  rates: RateWatch,
): { kind: 'created' | 'updated' | 'unchanged'; changes: readonly Change[] } | Fault {
  const read = reader.read(cells);
  if ('reason' in read) return read;
  const made = references.resolve(read.fields, cells, actor);
  if ('reason' in made) return made;
  const upsert = upserter.upsert(read.fields, actor);
  if ('reason' in upsert) return upsert;
  rates.see(read.fields);
  return { kind: upsert.kind, changes: [...made, ...('changes' in upsert ? upsert.changes : [])] };
}

/** @throws LeadsheetError `too_many_cells` before anything is read or written */
function refuseTooMany(layout: Layout, table: TableKey, rows: number): void {
  const { columnCount, rowCount } = tabOf(layout, table);
  const [cells, room] = [rows * columnCount, MOST_CELLS - rowCount * columnCount];
  if (cells > MOST_CELLS) throw new LeadsheetError('too_many_cells', { rows, cells, room });
}

/** Gathers changes into chunks; each is one atomic batch known by an id made of the file. */
class Writer {
  readonly #options: ImportOptions;
  readonly #snapshot: Snapshot;
  readonly #hash: string;
  readonly #landed: Set<string>;
  #written = false;
  #layout: Layout;
  #changes: Change[] = [];
  #first = 0;
  #last = 0;

  constructor(options: ImportOptions, snapshot: Snapshot, layout: Layout, { hash }: Scan) {
    this.#options = options;
    this.#hash = hash.slice(0, 12);
    this.#layout = layout;
    this.#landed = new Set(layout.commits.map(({ id }) => id));
    // New rows are counted on, so that each chunk knows where the last one ended.
    const reads = [...snapshot.reads].map(([table, read]) => [table, { ...read }] as const);
    this.#snapshot = { ...snapshot, reads: new Map(reads) };
  }

  async add(changes: readonly Change[], actor: Actor, line: number): Promise<void> {
    if (changes.length === 0) return;
    if (this.#changes.length === 0) this.#first = line;
    this.#changes.push(...changes);
    this.#last = line;
    if (this.#changes.length >= (this.#options.chunk ?? CHUNK)) await this.flush(actor);
  }

  async flush({ now, by }: Actor): Promise<void> {
    if (this.#changes.length === 0) return;
    const { client, table, tongues } = this.#options;
    const changes = this.#changes;
    const change: ChangeSet = {
      id: this.#freeId(),
      action: `import_${table}`,
      at: now,
      by,
      changes,
    };
    if (this.#written) this.#layout = await client.run(findLayout(tongues));
    await client.run(commit(this.#layout, this.#snapshot, change, { tongues, undoDepth: 0 }));
    this.#changes = [];
    this.#written = true;
    for (const one of changes) {
      if (one.op !== 'insert') continue;
      const read = this.#snapshot.reads.get(one.table) as { lastRow: number } | undefined;
      if (read) read.lastRow++;
    }
  }

  /** The same chunk after its rows were taken out again by hand is a new commit. */
  #freeId(): string {
    let id = `import/${this.#hash}/${this.#first}-${this.#last}`;
    while (this.#landed.has(id)) id += '+';
    return id;
  }
}
