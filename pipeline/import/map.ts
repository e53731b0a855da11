/** The map of an import: where each column comes from. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { LeadsheetError } from '../../src/crm/errors.ts';
import { type Column, type TableKey, tableOf } from '../../src/crm/schema.ts';

const source = z.strictObject({
  from: z.string(),
  /** A form of dates (`yyyy-MM-dd`, `dd/MM/yyyy HH:mm`) or of numbers (`1,234.5`, `1.234,5`). */
  format: z.string().optional(),
  /** Words of the file to words of the column; `*` stands for all others. */
  values: z.record(z.string(), z.string()).optional(),
  /** The column of the table referred to in which the value is looked up. */
  by: z.string().optional(),
  /** Columns of a new row there, where none is found: each from a column of the file. */
  create: z.record(z.string(), z.string()).optional(),
});

const shape = z.strictObject({
  columns: z.record(z.string(), z.union([z.string(), source])),
  constants: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** A user's own column holds what is put into it. */
export const OWN_COLUMN: Column = { type: 'text' };

export type Source = z.infer<typeof source>;

export interface ImportMap {
  readonly columns: ReadonlyMap<string, Source>;
  /** Texts as a cell of the file would have them. */
  readonly constants: ReadonlyMap<string, string>;
}

/** @throws LeadsheetError `file_missing`, `map_wrong`, `map_unknown_column` */
export async function readMap(path: string, table: TableKey): Promise<ImportMap> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new LeadsheetError('file_missing', { file: path });
  });
  return parseMap(text, table, path);
}

export function parseMap(text: string, table: TableKey, file: string): ImportMap {
  const { columns, constants = {} } = shaped(text, file);
  const { columns: known } = tableOf(table);
  const sources = new Map<string, Source>();
  for (const [column, given] of Object.entries(columns)) {
    const from = typeof given === 'string' ? { from: given } : given;
    refuseUnknown(column, table, file);
    const { ref } = known[column] ?? OWN_COLUMN;
    if ((from.by ?? from.create) !== undefined) {
      if (ref === undefined) throw new LeadsheetError('map_not_a_reference', { file, column });
      for (const name of [from.by ?? '', ...Object.keys(from.create ?? {})]) {
        if (name !== '') refuseUnknown(name, ref as TableKey, file);
      }
    }
    sources.set(column, from);
  }
  for (const column of Object.keys(constants)) refuseUnknown(column, table, file);
  const words = Object.entries(constants).map(([name, value]) => [name, String(value)] as const);
  return { columns: sources, constants: new Map(words) };
}

function shaped(text: string, file: string): z.infer<typeof shape> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new LeadsheetError('map_wrong', { file, reason: (error as Error).message });
  }
  const { success, data, error } = shape.safeParse(json);
  if (success) return data;
  const { path, message } = error.issues[0]!;
  throw new LeadsheetError('map_wrong', { file, reason: `${path.join('.')}: ${message}` });
}

/** A column of ours, or `~Header` of the user's own, which only the workbook knows. */
function refuseUnknown(column: string, table: TableKey, file: string): void {
  if (column in tableOf(table).columns || column.startsWith('~')) return;
  throw new LeadsheetError('map_unknown_column', { file, column, table });
}

/** Without a map, the headers are the column keys, or those of the user's own columns. */
export function mapOfHeader(
  header: readonly string[],
  table: TableKey,
  own: readonly string[],
  file: string,
): ImportMap {
  const known = header.filter((name) => name in tableOf(table).columns);
  if (known.length === 0) {
    throw new LeadsheetError('csv_no_column', { file, table, header: header.join(', ') });
  }
  const columns = new Map<string, Source>(known.map((name) => [name, { from: name }]));
  for (const name of header) {
    if (!columns.has(name) && own.includes(name)) columns.set(`~${name}`, { from: name });
  }
  return { columns, constants: new Map() };
}

/** @throws LeadsheetError `map_own_column` where the map names one the tab does not have */
export function refuseUnknownOwn(
  { columns, constants }: ImportMap,
  own: readonly string[],
  file: string,
): void {
  for (const column of [...columns.keys(), ...constants.keys()]) {
    if (column.startsWith('~') && !own.includes(column.slice(1))) {
      throw new LeadsheetError('map_own_column', { file, column: column.slice(1) });
    }
  }
}

/** The columns of the file that nothing is taken from. */
export function ignoredColumns(header: readonly string[], { columns }: ImportMap): string[] {
  const taken = new Set(
    [...columns.values()].flatMap(({ from, create = {} }) => [from, ...Object.values(create)]),
  );
  return header.filter((name) => name !== '' && !taken.has(name));
}
