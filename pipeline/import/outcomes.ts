/** The second pass over a file: what each of its rows comes to, without writing. */

import type { Actor } from '../../src/crm/actor.ts';
import type { Change } from '../../src/crm/change.ts';
import type { AnyRecord, Stage } from '../../src/crm/records.ts';
import type { TableKey } from '../../src/crm/schema.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';
import { type CsvFile, rowsOf } from './csv.ts';
import { References } from './references.ts';
import type { Fault } from './row-reader.ts';
import type { Scan } from './scan.ts';
import { seeded } from './seeded.ts';
import { Upserter } from './upsert.ts';
import type { ReaderOptions } from './values.ts';

/** One import: a scanned file against a workbook as it was read. */
export interface Work {
  readonly table: TableKey;
  readonly file: CsvFile;
  readonly scanned: Scan;
  readonly snapshot: Snapshot;
  readonly reading: ReaderOptions;
  readonly actor: Actor;
}

interface Taken {
  readonly kind: 'created' | 'updated' | 'unchanged';
  readonly fields: AnyRecord;
  readonly changes: readonly Change[];
}

export interface RowOutcome {
  /** 1-based line of the file. */
  readonly line: number;
  readonly outcome: Taken | Fault;
  /** Who does it: ids made for this row come from the file, not from chance. */
  readonly by: Actor;
}

export function referencesOf({ table, scanned, snapshot, reading }: Work): References {
  return new References(table, scanned.reader, scanned.header, snapshot, reading);
}

/** What each row comes to, in order; running it again over the same workbook gives the same. */
export async function* outcomesOf(
  { table, file, scanned, snapshot, actor }: Work,
  references: References,
): AsyncGenerator<RowOutcome> {
  const stages = (snapshot.reads.get('funnels')?.records ?? []) as readonly Stage[];
  const records = snapshot.reads.get(table)!.records as unknown as AnyRecord[];
  const upserter = new Upserter(table, scanned.identity, records, stages);
  let header = true;
  for await (const { line, cells } of rowsOf(file)) {
    if (header) {
      header = false;
      continue;
    }
    const random = seeded(`${scanned.hash} ${line}`);
    const by = { ...actor, source: 'import' as const, random };
    yield { line, outcome: outcomeOf(cells, by, scanned, references, upserter), by };
  }
}

function outcomeOf(
  cells: readonly string[],
  actor: Actor,
  { reader }: Scan,
  references: References,
  upserter: Upserter,
): Taken | Fault {
  const read = reader.read(cells);
  if ('reason' in read) return read;
  const { fields } = read;
  const made = references.resolve(fields, cells, actor);
  if ('reason' in made) return made;
  const upsert = upserter.upsert(fields, actor);
  if ('reason' in upsert) return upsert;
  const changes = [...made, ...('changes' in upsert ? upsert.changes : [])];
  return { kind: upsert.kind, fields, changes };
}
