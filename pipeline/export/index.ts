/** Exporting sheets: where to, and in which format. */

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LeadsheetError } from '../../src/crm/errors.ts';
import type { Io } from '../cli/io.ts';
import { csvLines } from './csv.ts';
import type { Plain, Sheet } from './rows.ts';
import { xlsxBytes } from './xlsx.ts';

const FORMATS = ['csv', 'xlsx', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** @throws LeadsheetError `unknown_format` */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw new LeadsheetError('unknown_format', { name });
  return format;
}

export interface Destination {
  readonly format: Format;
  /** A file; a folder when all tables go to CSV. Standard output when left out, if it can be. */
  readonly out: string | undefined;
  readonly safe: boolean;
  readonly all: boolean;
}

/**
 * Writes the sheets and gives the files made, with their rows.
 * @throws LeadsheetError `cannot_write`
 */
export async function writeSheets(
  sheets: readonly Sheet[],
  destination: Destination,
  io: Io,
): Promise<{ file: string; rows: number }[]> {
  try {
    return await written(sheets, destination, io);
  } catch (error) {
    const { code, syscall, path: file } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new LeadsheetError('cannot_write', { file: file ?? destination.out ?? '' });
  }
}

async function written(
  sheets: readonly Sheet[],
  { format, out, safe, all }: Destination,
  io: Io,
): Promise<{ file: string; rows: number }[]> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const at = (name: string) => path.resolve(io.folder, name);
  if (format === 'csv' && all) return csvFolder(sheets, at(out ?? 'export'), safe);
  const file = out ?? (format === 'xlsx' ? `${all ? 'leadsheet' : sheets[0]!.name}.xlsx` : null);
  if (file === null) {
    const lines = format === 'json' ? [jsonOf(sheets, all)] : csvLines(sheets[0]!, safe);
    for (const line of lines) io.out(line);
    return [];
  }
  if (format === 'xlsx') writeFileSync(at(file), await xlsxBytes(sheets));
  else if (format === 'json') writeFileSync(at(file), jsonOf(sheets, all));
  else await csvFile(sheets[0]!, at(file), safe);
  return [{ file, rows }];
}

async function csvFolder(sheets: readonly Sheet[], folder: string, safe: boolean) {
  mkdirSync(folder, { recursive: true });
  const files: { file: string; rows: number }[] = [];
  for (const sheet of sheets) {
    const file = path.join(folder, `${sheet.name}.csv`);
    await csvFile(sheet, file, safe);
    files.push({ file, rows: sheet.rows.length });
  }
  return files;
}

async function csvFile(sheet: Sheet, file: string, safe: boolean): Promise<void> {
  await pipeline(Readable.from(csvLines(sheet, safe)), createWriteStream(file));
}

/** One table is a list of objects; all of them are an object of such lists. */
function jsonOf(sheets: readonly Sheet[], all: boolean): string {
  const lists = sheets.map(({ name, header, rows }) => [
    name,
    rows.map((row) =>
      Object.fromEntries(header.map((key, at): [string, Plain] => [key, row[at]!])),
    ),
  ]);
  const json = all ? Object.fromEntries(lists) : lists[0]![1];
  return `${JSON.stringify(json, null, 2)}\n`;
}
