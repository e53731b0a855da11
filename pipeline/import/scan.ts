/** The first pass over a file: all of its faults of form are found before anything is written. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { AnyRecord } from '../../src/crm/records.ts';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import type { Tell } from '../cli/progress.ts';
import { type CsvFile, rowsOf } from './csv.ts';
import { formsOf } from './dates.ts';
import { type ImportMap, ignoredColumns, mapOfHeader, refuseUnknownOwn } from './map.ts';
import { type Keyed, Repeats } from './repeats.ts';
import { RowReader } from './row-reader.ts';
import type { ReaderOptions } from './values.ts';

export interface Scan {
  readonly reader: RowReader;
  readonly header: readonly string[];
  /** Columns of the file that nothing is taken from. */
  readonly ignored: readonly string[];
  /** Rows after the header. */
  readonly rows: number;
  /** The columns a row is known by, `['id']` or a natural key; empty when the file has neither. */
  readonly identity: readonly string[];
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/**
 * @param own headers of the user's own columns in the table
 * @throws LeadsheetError for every fault of the whole file: those of `rowsOf`, `csv_ambiguous`
 * (a date or number that can be read two ways), `csv_id_repeated`.
 */
export async function scan(
  file: CsvFile,
  table: TableKey,
  map: ImportMap | null,
  own: readonly string[],
  options: ReaderOptions,
  tell: Tell,
): Promise<Scan> {
  if (map !== null) refuseUnknownOwn(map, own, file.path);
  let reader: RowReader | undefined;
  let ignored: readonly string[] = [];
  let identity: readonly string[] = [];
  let header: readonly string[] = [];
  let rows = 0;
  const repeats = new Repeats(() => keysOf(file, reader!, identity));
  for await (const { line, cells } of rowsOf(file)) {
    if (reader === undefined) {
      header = cells.map((name) => name.trim());
      const used = map ?? mapOfHeader(header, table, own, file.path);
      ignored = ignoredColumns(header, used);
      reader = new RowReader(table, used, header, options);
      identity = identityOf(table, reader);
      continue;
    }
    if (++rows % 1000 === 0) tell(String(rows));
    const read = reader.read(cells);
    if ('reason' in read) {
      if (read.ambiguous) refuseAmbiguous(file.path, line, read);
      continue;
    }
    const key = keyOf(identity, read.fields);
    const first = key === null ? undefined : await repeats.firstOf(key, line);
    if (key !== null && first !== undefined) {
      const value = key.replaceAll(SEPARATOR, ' / ');
      const column = identity.join(', ');
      throw new LeadsheetError('csv_id_repeated', { file: file.path, line, first, column, value });
    }
  }
  return { reader: reader!, header, ignored, rows, identity, hash: await hashOf(file.path) };
}

function refuseAmbiguous(
  file: string,
  line: number,
  { column, value, reason }: { column: string; value: string; reason: string },
): never {
  const [dayFirst, monthFirst] = formsOf(value.trim());
  const blanks = { file, line, column, value, dayFirst, monthFirst };
  throw new LeadsheetError(`csv_${reason}`, blanks);
}

/** The first key, then natural key, all of whose columns the file gives. */
function identityOf(table: TableKey, reader: RowReader): readonly string[] {
  const { key, natural = [] } = tableOf(table);
  return [key, ...natural].find((columns) => columns.every((one) => reader.has(one))) ?? [];
}

const SEPARATOR = '\u001f';

/** What a row is known by; null where the file leaves it empty. */
function keyOf(identity: readonly string[], fields: AnyRecord): string | null {
  const parts = identity.map((column) => String(fields[column] ?? ''));
  return parts.every((part) => part === '') ? null : parts.join(SEPARATOR);
}

/** The keys of a file from its first row on. */
async function* keysOf(
  file: CsvFile,
  reader: RowReader,
  identity: readonly string[],
): AsyncGenerator<Keyed> {
  let header = true;
  for await (const { line, cells } of rowsOf(file)) {
    const read = header ? null : reader.read(cells);
    header = false;
    if (read === null || 'reason' in read) continue;
    const key = keyOf(identity, read.fields);
    if (key !== null) yield { key, line };
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}
