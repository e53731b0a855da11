/** The first pass over a file: all of its faults of form are found before anything is written. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { LeadsheetError } from '../../src/crm/errors.ts';
import { type TableKey, tableOf } from '../../src/crm/schema.ts';
import type { Tell } from '../cli/progress.ts';
import { type CsvFile, rowsOf } from './csv.ts';
import { type ImportMap, ignoredColumns, mapOfHeader, refuseUnknownOwn } from './map.ts';
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
  const lines = new Map<string, number>();
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
    const key = identity.map((column) => read.fields[column] ?? '').join('\u001f');
    if (key.replaceAll('\u001f', '') === '') continue;
    const first = lines.get(key);
    if (first !== undefined) {
      const value = key.replaceAll('\u001f', ' / ');
      const column = identity.join(', ');
      throw new LeadsheetError('csv_id_repeated', { file: file.path, line, first, column, value });
    }
    lines.set(key, line);
  }
  return { reader: reader!, header, ignored, rows, identity, hash: await hashOf(file.path) };
}

function refuseAmbiguous(
  file: string,
  line: number,
  { column, value, reason }: { column: string; value: string; reason: string },
): never {
  throw new LeadsheetError(`csv_${reason}`, { file, line, column, value });
}

/** The first key, then natural key, all of whose columns the file gives. */
function identityOf(table: TableKey, reader: RowReader): readonly string[] {
  const { key, natural = [] } = tableOf(table);
  return [key, ...natural].find((columns) => columns.every((one) => reader.has(one))) ?? [];
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}
