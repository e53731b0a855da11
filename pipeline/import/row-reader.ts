/** A row of the file as fields of its table. */

import { LeadsheetError } from '../../src/crm/errors.ts';
import type { AnyRecord } from '../../src/crm/records.ts';
import { type Column, type TableKey, tableOf } from '../../src/crm/schema.ts';
import type { ImportMap, Source } from './map.ts';
import { type CellReader, cellReader, ownCellReader, type ReaderOptions } from './values.ts';

/** Why a row, or a whole file, was not taken. */
export interface Fault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly ambiguous?: true;
}

interface Field {
  readonly column: string;
  readonly source: Source;
  readonly index: number;
  readonly read: CellReader;
}

export class RowReader {
  readonly fields: readonly Field[];
  readonly #constants: AnyRecord = {};
  readonly #required: readonly string[];

  /** @throws LeadsheetError `csv_column_missing`, `map_constant`, `map_format` */
  constructor(table: TableKey, map: ImportMap, header: readonly string[], options: ReaderOptions) {
    const { columns } = tableOf(table);
    this.fields = [...map.columns].map(([column, source]) => ({
      column,
      source,
      index: placeOf(header, source.from, options.file),
      read: readerOf(columns[column], column, source, options),
    }));
    for (const [column, text] of map.constants) {
      const read = readerOf(columns[column], column, { from: '' }, options)(text);
      if ('reason' in read) throw new LeadsheetError('map_constant', { column, value: text });
      this.#constants[column] = read.value;
    }
    this.#required = Object.entries(columns)
      .filter(([column, { required, owned }]) => required && !owned && this.has(column))
      .map(([column]) => column);
  }

  /** Whether the file or a constant gives this column. */
  has(column: string): boolean {
    return column in this.#constants || this.fields.some((field) => field.column === column);
  }

  /** The fields of a row, or what is wrong with it. */
  read(cells: readonly string[]): { fields: AnyRecord } | Fault {
    const fields: AnyRecord = { ...this.#constants };
    for (const { column, index, read } of this.fields) {
      const cell = cells[index] ?? '';
      const result = read(cell);
      if ('reason' in result) return { column, value: cell, ...result };
      if (result.value !== null || !(column in fields)) fields[column] = result.value;
    }
    for (const column of this.#required) {
      if (fields[column] === null) return { column, value: '', reason: 'required' };
    }
    return { fields };
  }
}

function readerOf(
  column: Column | undefined,
  name: string,
  source: Source,
  options: ReaderOptions,
): CellReader {
  return column === undefined ? ownCellReader(source) : cellReader(name, column, source, options);
}

/** @throws LeadsheetError `csv_column_missing` */
export function placeOf(header: readonly string[], name: string, file: string): number {
  const at = header.findIndex((one) => one.trim() === name);
  if (at >= 0) return at;
  throw new LeadsheetError('csv_column_missing', { file, name, header: header.join(', ') });
}
